"""The headcount of a level as a file."""

from goc.kit.export import Export


def headcount(found, day, *, in_today: bool) -> Export:
    """The level as the page shows it."""
    rows = [(row.code, row.name, row.people) for row in found.rows]
    rows += [("", "Làm việc ngay tại đơn vị", found.own)] if found.own else []
    rows += [("", "Chưa xác định", found.undetermined)] if found.undetermined else []
    return Export(
        name="so-can-bo",
        title="Số cán bộ theo đơn vị",
        on=day,
        asked=["Theo đơn vị hiện nay" if in_today else "Theo đơn vị khi ấy"],
        people=0,
        headers=("Mã đơn vị", "Đơn vị", "Số người"),
        rows=rows,
    )
