"""The `who` language: its words, its grammar, its tree, and the reader that judges one person."""
