"""What happened, where each application stands, and what is due."""
