"""Reads across all rooms: what the shell, home, search and a file show."""
