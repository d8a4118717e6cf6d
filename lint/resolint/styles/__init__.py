"""The vocabulary and options of each house, as data."""
