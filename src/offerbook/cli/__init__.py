"""The verbs: data on stdout, remarks on stderr, an exit code."""
