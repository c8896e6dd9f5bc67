"""The addresses of the room's pages, read into what they ask for."""
