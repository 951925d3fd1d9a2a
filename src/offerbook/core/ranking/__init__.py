"""From valuations, dates and scores to an order, its reasons, and what would flip it."""
