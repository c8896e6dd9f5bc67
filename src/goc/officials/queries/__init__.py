"""Reads of people and their files."""
