"""Compare two resolutions."""
