"""Talking points: one rule a file."""
