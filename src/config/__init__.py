"""Wiring only: environment, settings, routes. No logic lives here."""
