"""TOML files to a book and back, so that nothing a person wrote is ever lost."""
