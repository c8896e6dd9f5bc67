"""What a file is: which kind of sheet, on which page, under which header."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path

from goc.intake.services.kinds import KINDS, offered
from goc.intake.services.proposing import CERTAIN, Proposal, proposed
from goc.kit.sheets import Reading, Sheet, SheetError
from goc.kit.sheets.book import Page
from goc.kit.sheets.header import ROWS_SHOWN, Header, find_header
from goc.kit.sheets.joined import Joined, joined
from goc.kit.sheets.mending import mended_pages
from goc.officials.sheets.reading import Context
from goc.org.sheets.words import is_summary

# With so many headings known, the file is of that kind, and lacks something.
ENOUGH = 3


def open_as(
    path: Path, context: Context, *, kind: str = "", mapping: Mapping[str, str | None]
) -> Reading | Joined:
    """Open the file as that kind, or as the one kind whose columns fit it best.

    A list on several pages, one for each unit, is read as one; a page that sums the others up
    (“Tổng hợp”) is passed over.

    SheetError in sentences: no workbook, nothing in it, a required column missing, or a header
    that two kinds fit equally.
    """
    if kind and kind not in offered():
        raise SheetError("Nơi cài đặt này không giữ dữ liệu quy hoạch; hãy bỏ tệp này.")
    sheets = [KINDS[name].sheet(context) for name in ([kind] if kind else offered())]
    found, misfits = [], {}
    for page in mended_pages(path):
        head = list(islice(page.rows(), ROWS_SHOWN))
        if any(map(any, head)):
            for sheet in sheets:
                try:
                    found.append(_read_as(sheet, head, page, mapping))
                except SheetError as misfit:
                    misfits.setdefault(sheet.kind, misfit)
    if found:
        return _best(found, path)
    raise _nothing_fits(path, context, sheets, misfits, mapping)


def _read_as(sheet: Sheet, head: list, page: Page, mapping) -> Reading:
    header = find_header(head, sheet, page=page.name, mapping=mapping)
    header = replace(header, outer=_place_of(page, header, sheet))
    reading = Reading(sheet, page.name, header, page)
    wanted = KINDS[sheet.kind].one_of
    if wanted and not _has_one(reading, wanted, head):
        names = " hoặc ".join(f"“{sheet.column(name).header}”" for name in wanted)
        raise SheetError(f"Trang “{page.name}” thiếu cột bắt buộc {names}; hãy thêm cột này.")
    return reading


def _place_of(page: Page, header: Header, sheet: Sheet) -> str:
    """Return the place that a whole page belongs to: as its heading says, or its name."""
    if header.outer or not sheet.names_place:
        return header.outer
    return page.name if sheet.names_place(page.name) else ""


def _has_one(reading: Reading, wanted: tuple[str, ...], head: list) -> bool:
    """Tell whether the page has one of the columns, or sections that fill it for its first row."""
    header, own = reading.header, reading.header.places.keys() - set(reading.header.drawn)
    stands = {
        name for column in reading.sheet.columns if column.name in own for name in column.stands_for
    }
    if (own | stands) & set(wanted):
        return True
    filled = reading.sheet.sections
    if filled not in header.drawn:
        return False
    first = next(Reading(reading.sheet, reading.page, header, Page("", lambda: head)).rows(), None)
    return first is None or bool(first.cells[header.places[filled]])


def _fit(reading: Reading) -> int:
    """Return how well the header fits: columns known less headings that nobody claims."""
    return len(reading.header.places) - len(reading.header.unused)


def _best(found: list[Reading], path: Path) -> Reading | Joined:
    most = max(map(_fit, found))
    best = [reading for reading in found if _fit(reading) == most]
    kinds = {reading.sheet.kind: reading.sheet for reading in best}
    if len(kinds) > 1:
        names = ", ".join(f"{sheet.title} ({kind})" for kind, sheet in kinds.items())
        raise SheetError(f"Tệp “{path.name}” có thể là {names}; hãy chọn loại bảng (--kind).")
    if best[0].sheet.sections:
        best = _parts([each for each in found if each.sheet.kind == best[0].sheet.kind])
    if len(best) == 1:
        return best[0]
    if best[0].sheet.sections and (whole := joined(best)):
        return whole
    names = ", ".join(f"“{each.page}”" for each in best)
    raise SheetError(
        f"Tệp “{path.name}” có nhiều trang cùng hợp: {names}; hãy gửi mỗi trang thành một tệp."
    )


def _parts(found: list[Reading]) -> list[Reading]:
    """Return the pages that are parts of the list: not those that sum the others up."""
    return [each for each in found if not is_summary(each.page)] or found


def _nothing_fits(path: Path, context, sheets: list[Sheet], misfits, mapping) -> SheetError:
    if not misfits:
        return SheetError(f"Tệp “{path.name}” không có dòng nào; hãy gửi tệp đã điền.")
    proposal = _nearly(path, context, sheets, mapping)
    if proposal:
        return SheetError(*misfits[proposal.kind].reasons, *_likely(proposal))
    if len(sheets) == 1:
        return misfits[sheets[0].kind]
    wanted = "; ".join(
        f"{sheet.title} cần " + ", ".join(f"“{column.header}”" for column in sheet.required)
        for sheet in sheets
    )
    return SheetError(
        f"Tệp “{path.name}” không có dòng tiêu đề của loại bảng nào: {wanted}. Hãy sửa tiêu đề,"
        " hoặc chọn loại bảng để biết còn thiếu cột nào."
    )


def _nearly(path: Path, context, sheets: list[Sheet], mapping) -> Proposal | None:
    """Return how the file would be read as the kind that most of its headings speak for."""
    try:
        proposal = proposed(path, sheets, mapping)
    except SheetError:
        return None
    named = sum(column.certainty == CERTAIN for column in proposal.columns)
    return proposal if named >= ENOUGH and proposal.missing else None


def _likely(proposal: Proposal) -> list[str]:
    """Return a sentence for each missing column that one of the file's may be."""
    return [
        f"Có lẽ cột “{column.heading}” là {column.name}; nếu đúng, hãy ghép cột này (--mapping)."
        for column in proposal.columns
        if column.name in proposal.missing
    ]
