"""Corrections as pages and files tell them: what may be mended, and what was proposed of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from goc.officials.models import Correction, Official
from goc.officials.queries import correctable
from goc.officials.queries.correctable import Block, Cell, Table
from goc.officials.queries.records import HIDDEN, Sight, masked
from goc.org import queries as org

State = Correction.State
TONES = {
    State.PROPOSED: "warning", State.CONFIRMED: "good", State.DECLINED: "danger",
    State.WITHDRAWN: "plain",
}  # fmt: skip
WAITING, ALL = "", "tat-ca"
ISSUED_HERE = "Do hệ thống cấp: đề nghị cơ sở đào tạo đính chính."
EMPTY = "(để trống)"


@dataclass(frozen=True, slots=True)
class Line:
    """One proposal: in whose file, which field, both texts as the reader may see them."""

    correction: Correction
    code: str
    name: str
    unit: str
    field: str
    stood: str
    proposed: str
    replaced: str
    tone: str

    @property
    def is_waiting(self) -> bool:
        return self.correction.state == State.PROPOSED


def told(found):
    """The corrections with all that their lines tell."""
    return found.select_related(
        "official__person", "official__unit", "proposed_by", "decided_by", "evidence"
    )


def filtered(found, state: str):
    """Those that wait, or all."""
    return found if state == ALL else found.filter(state=State.PROPOSED)


def lines(found: Iterable[Correction], *, sight: Sight, on) -> list[Line]:
    """The corrections, read by `told`, as lines in their order."""
    found = list(found)
    units = org.names({each.official.unit_id for each in found if each.official.unit_id}, on)
    return [_line(each, units, sight) for each in found]


def _line(each, units, sight) -> Line:
    official = each.official

    def seen(text):
        return shown(each.field, text, official, sight) or EMPTY

    return Line(
        correction=each,
        code=official.code,
        name=official.person.full_name,
        unit=units.get(official.unit_id, ""),
        field=correctable.label(each.table, each.field),
        stood=seen(each.stood_words),
        proposed=seen(each.proposed_words),
        replaced=seen(each.replaced_words) if each.state == State.CONFIRMED else "",
        tone=TONES[each.state],
    )


def shown(field: str, text: str, official: Official, sight: Sight) -> str:
    """A text of the field as the reader may see it in the official's file."""
    if not text or official.pk == sight.own:
        return text
    if field == "national_id" and official.unit_id not in sight.identity:
        return masked(text)
    return HIDDEN if field == "ethnicity" and official.unit_id not in sight.sensitive else text


def blocks(official: Official, *, sight: Sight, on) -> list[tuple[str, list[Block]]]:
    """Everything of the file that may be corrected, part by part, as it stands."""
    parts = []
    for table in Table:
        rows = list(correctable.rows(official, table))
        titles = correctable.names(table, rows, on)
        found = [_block(table, row, titles[row.pk], official, sight) for row in rows]
        if found:
            parts.append((table.label, found))
    return parts


def _block(table, row, title, official, sight) -> Block:
    if correctable.is_issued_here(table, row):
        return Block(title, [], ISSUED_HERE)
    cells = []
    for name in correctable.PARTS[table].fields:
        text = correctable.words(table, name, correctable.stored(table, name, row))
        cells.append(
            Cell(
                correctable.key(table, row.pk, name),
                correctable.label(table, name),
                shown(name, text, official, sight),
                correctable.is_national(name, row),
            )
        )
    return Block(title, cells)


@dataclass(frozen=True, slots=True)
class Stands:
    """The field of a correction as the file has it now; `stored` is None where its row is gone."""

    stored: str | None
    words: str


def stands(correction: Correction) -> Stands:
    """What the file says now in the field of the correction."""
    table, name = correction.table, correction.field
    row = correctable.rows(correction.official, table).filter(pk=correction.row).first()
    if row is None:
        return Stands(None, "")
    text = correctable.stored(table, name, row)
    return Stands(text, correctable.words(table, name, text))


def target(official: Official, table: str, row, name: str, *, sight: Sight, on) -> dict:
    """What a page says of the field to be typed anew."""
    text = correctable.words(table, name, correctable.stored(table, name, row))
    return {
        "official": official,
        "person": official.person,
        "what": correctable.names(table, [row], on)[row.pk],
        "field_label": correctable.label(table, name),
        "stands": shown(name, text, official, sight) or EMPTY,
        "address": f"?muc={correctable.key(table, row.pk, name)}",
    }


def page(correction: Correction, *, sight: Sight, on) -> dict:
    """What a page says of one correction, read by `told`: both texts, and what stands now where
    that differs from what stood."""
    [line] = lines([correction], sight=sight, on=on)
    now = stands(correction) if line.is_waiting else Stands(correction.stood, "")
    return {
        "line": line,
        "held": correction,
        "has_moved": now.stored is not None and now.stored != correction.stood,
        "is_gone": now.stored is None,
        "now": shown(correction.field, now.words, correction.official, sight) or EMPTY,
        "now_stored": now.stored or "",
    }
