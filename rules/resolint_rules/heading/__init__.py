"""Rules about the masthead, the session, the agenda item and the title."""
