"""Rules about a resolution in its series: last year, the library, later sessions."""
