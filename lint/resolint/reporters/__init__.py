"""Reporters: functions from findings or comparisons to text."""
