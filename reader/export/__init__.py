"""Articles to take along: an edition for an e-reader, one page, plain text."""
