"""Bytes in, typed objects out; no clock, no network, no disk. Run it in the parser process."""
