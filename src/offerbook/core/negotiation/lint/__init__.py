"""A text that somebody wrote, held against the book by the same rules as those that are made."""
