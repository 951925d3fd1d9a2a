"""Numbers, dates and sentences in the notation of the person; the only user of Babel."""
