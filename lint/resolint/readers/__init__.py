"""Readers: each turns the bytes of one format into blocks; structure does the rest."""
