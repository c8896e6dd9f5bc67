"""What makes a code or a password acceptable: plain text in, sentences out."""
