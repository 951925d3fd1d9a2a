"""Texts: one artefact a file."""
