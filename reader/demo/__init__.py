"""The demo newspaper: a small Bangla paper of our own behind a real HTTP server.

It is a newcomer's first look without a network, the server of the end-to-end tests and the load
of the benchmarks. Nothing here is imported when the program starts normally.
"""
