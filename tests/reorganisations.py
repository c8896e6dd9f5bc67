"""A little city about to be reorganised: two wards of a district with people, to become one."""

from datetime import date
from types import SimpleNamespace

from goc.officials.services import carrying_out, reorganising
from goc.org.rules import Line
from tests.builders import AT, ON, make_document, make_official, make_title, make_unit

JULY = date(2025, 7, 1)


def new_ward(code="W.1", name="Phường Mới", parent="TP", old=""):
    """The line that opens a ward, out of an older one where it is named."""
    return Line(old, code, name, "COMMUNE", "STATE", "COMMUNE", parent)


def make_wards(units):
    """A district with two wards; three people in the first, one in the second."""
    district = make_unit("Quận Ba Đình", code="Q.001", kind="DISTRICT", parent=units.city)
    first = make_unit("Phường Trúc Bạch", code="X.1", parent=district)
    second = make_unit("Phường Vĩnh Phúc", code="X.2", parent=district)
    title = make_title("Chuyên viên", unit_kinds=["COMMUNE", "DIVISION"])
    people = [
        make_official(name, code=code, unit=unit, title=title)
        for name, code, unit in (
            ("Lê Thị Ánh", "CB000011", first),
            ("Phạm Văn Bình", "CB000012", first),
            ("Trần Đức Cường", "CB000013", first),
            ("Đỗ Thu Dung", "CB000014", second),
        )
    ]
    return SimpleNamespace(
        district=district, first=first, second=second, title=title, people=people
    )


def drafted(lines, by, *, on=JULY, document=None, title="Sắp xếp phường"):
    """A draft with these lines."""
    made = reorganising.draft(
        title=title, on=on, document=document or make_document(), why="Thu gọn đầu mối.",
        by=by, at=AT,
    )  # fmt: skip
    reorganising.write_lines(reorganisation=made, lines=lines, by=by, at=AT)
    return made


def carried_out(made, by, *, at=AT):
    """The draft reviewed and carried out."""
    reorganising.review(reorganisation=made, by=by, at=at, on=ON)
    rehearsal = carrying_out.carry_out(reorganisation=made, by=by, at=at, on=ON)
    made.refresh_from_db()
    return rehearsal
