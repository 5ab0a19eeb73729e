"""Pictures: prepared for a laptop's window, kept as files by the hash of their content."""
