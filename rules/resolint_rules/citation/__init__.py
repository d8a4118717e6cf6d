"""Rules about citations of resolutions and decisions."""
