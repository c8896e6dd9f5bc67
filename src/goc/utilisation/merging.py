"""What was found and decided before an appointment goes over with the person, as it was."""

from goc.kit.merging import Derived, Moved
from goc.utilisation.services.following import follow

RULES = [
    Moved(
        model="utilisation.AppointmentCheck",
        key="official",
        title="Biên bản kiểm tra điều kiện bổ nhiệm",
        told=lambda row: f"{row.title.name}, {row.on:%d/%m/%Y}: {row.get_verdict_display()}",
        related=("title",),
    ),
    Moved(
        model="utilisation.ListedCheck",
        key="official",
        title="Kết quả kiểm tra theo danh sách",
        told=lambda row: f"{row.title.name}: {row.get_verdict_display()}",
        related=("title",),
    ),
    Moved(
        model="utilisation.Appointment",
        key="official",
        title="Quyết định bổ nhiệm",
        told=str,
        related=("title",),
    ),
    Derived(
        model="utilisation.Shortfall",
        key="official",
        title="Bổ nhiệm khi chưa đủ điều kiện",
        again=follow,
    ),
]
