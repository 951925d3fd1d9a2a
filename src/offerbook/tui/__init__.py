"""The terminal UI: it asks the desk and decides nothing."""
