"""The only writer of the stored state of needs."""
