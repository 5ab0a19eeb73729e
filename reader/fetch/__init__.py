"""One polite HTTP client: conditional requests, caps, deadlines, robots, spacing per host."""
