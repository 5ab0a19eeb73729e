"""What is measured, against whom: ./dev bench NAME runs a file of this folder."""
