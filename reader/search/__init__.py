"""What a reader's search means: pure functions from typed text to a plan for the index."""
