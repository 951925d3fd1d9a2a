"""Values in, values out: the whole of what offerbook knows, with no file, clock or screen."""
