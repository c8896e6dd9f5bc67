"""How sure we are of a fact of law (domain.md marks C, M, ?, and the city's own choice)."""

from django.db.models import TextChoices


class Mark(TextChoices):
    CONFIRMED = "confirmed", "đã đối chiếu văn bản"
    FROM_MEMORY = "from_memory", "ghi theo trí nhớ"
    UNVERIFIED = "unverified", "chưa xác minh"
    LOCAL_CHOICE = "local_choice", "thành phố tự chọn"
