"""Several job applications and their offers, side by side, in plain TOML files."""

__version__ = "0.1.0"
