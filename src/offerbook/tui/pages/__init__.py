"""What pages say, in plain words and without Textual, so that it can be found beside its import."""
