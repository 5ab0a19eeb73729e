"""The command line: one file a family of verbs, each a function of its arguments."""
