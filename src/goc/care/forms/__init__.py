"""What is typed and chosen where files are compared and merged."""
