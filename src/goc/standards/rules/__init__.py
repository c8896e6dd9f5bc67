"""What a requirement is: its text, how it is read, and when it falls due."""
