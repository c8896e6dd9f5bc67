"""What a personal number tells, and what may be written into a file."""
