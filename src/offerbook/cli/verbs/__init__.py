"""One verb a file: `run(desk, words, out) -> exit code`."""
