"""Seats of a lecturer: they go over with the person."""

from goc.kit.merging import Moved

RULES = [
    Moved(
        model="catalogue.Lecturer",
        key="person",
        title="Giảng viên",
        told=lambda row: f"{row.get_kind_display()}, {row.provider.name}",
        related=("provider",),
    )
]
