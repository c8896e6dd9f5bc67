"""What a personal number tells, what may be written into a file, and who decides it by when."""
