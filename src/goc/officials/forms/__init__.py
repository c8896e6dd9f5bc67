"""What the pages of the room are asked for."""
