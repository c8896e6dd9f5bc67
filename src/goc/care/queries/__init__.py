"""Reads of files compared and merged."""
