"""What the person told us: book, applications, offers, preferences."""
