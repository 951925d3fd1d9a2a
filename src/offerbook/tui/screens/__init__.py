"""One place or form a file."""
