"""Gốc: one package, one room per step of the training cycle (docs/house.md)."""
