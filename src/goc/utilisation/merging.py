"""Minutes of checks before an appointment: as they were found, they go over with the person."""

from goc.kit.merging import Moved

RULES = [
    Moved(
        model="utilisation.AppointmentCheck",
        key="official",
        title="Biên bản kiểm tra điều kiện bổ nhiệm",
        told=lambda row: f"{row.title.name}, {row.on:%d/%m/%Y}: {row.get_verdict_display()}",
        related=("title",),
    )
]
