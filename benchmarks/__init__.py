"""Speed as ratios to a baseline of the same run: these figures travel, seconds do not."""
