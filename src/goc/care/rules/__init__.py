"""When two files are likely of one person: plain data in, named evidence out."""
