"""Potrika without its window: fetch, parse, store and sync Bangla newspapers. Knows no Qt."""

__version__ = "0.1.0"
