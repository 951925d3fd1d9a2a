"""What to do about an offer, what to ask for, and what to say."""
