"""Suspicions name the files that they were about; one that was merged away stays named."""

from goc.kit.merging import Left

RULES = [
    Left(
        model="care.Suspicion",
        key=key,
        why="Nó nói về hai hồ sơ lúc được tìm thấy; hồ sơ giữ lại được tìm lại từ đầu.",
    )
    for key in ("first", "second")
]
