"""The sheets about people: what their columns are and how their rows are read."""
