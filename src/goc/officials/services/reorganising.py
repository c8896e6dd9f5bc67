"""A reorganisation drafted: its lines, who goes where, which grants go on, and its review."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from goc.journal import services as journal
from goc.kit.errors import Refused
from goc.law.models import Document
from goc.officials import access
from goc.officials.models import (
    Assignment,
    CarriedPost,
    PassedGrant,
    Reorganisation,
    ReorganisationLine,
)
from goc.officials.queries import reorganisation as queries
from goc.officials.queries.reorganisation import Rehearsal
from goc.officials.rules.reorganising import OPEN_FATES, Fate, Listed, Prior, counter_lines
from goc.org import services as org
from goc.org.models import Title, UnitChange, UnitEdge, UnitVersion
from goc.org.queries import title_finder
from goc.org.rules import Line

STATES = Reorganisation.State
SHOWN = 12
OUTSIDE = "Đơn vị {codes} ngoài phạm vi mà đồng chí được sắp xếp; hãy bỏ các dòng ấy."


@dataclass(frozen=True, slots=True)
class Going:
    """Where the holder of a post goes; without a title, as the same."""

    post: int
    unit_code: str
    title: Title | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many units open, end or change, and how many posts follow, go, stay or wait."""

    opened: int
    ended: int
    changed: int
    follow: int
    assigned: int
    stay: int
    undecided: int


@transaction.atomic
def draft(*, title: str, on: date, document: Document, why: str, by, at) -> Reorganisation:
    """Open an empty draft."""
    if not access.reorganises(by):
        raise Refused("Vai của đồng chí không sắp xếp đơn vị; hãy nhờ người phụ trách đào tạo.")
    made = Reorganisation.objects.create(
        title=title, on=on, document=document, why=why, drafted_at=at, drafted_by=by
    )
    _record("drafted", made, by=by, at=at, why=why)
    return made


@transaction.atomic
def write_lines(
    *, reorganisation: Reorganisation, lines: Iterable[Line], by, at, source: str = ""
) -> Reorganisation:
    """Put these lines in the place of the draft's; `source` is the file that they came from."""
    lines = list(lines)
    held = _opened(reorganisation, by=by)
    refuse_outside(codes_of(lines), by)
    held.lines.all().delete()
    ReorganisationLine.objects.bulk_create(
        _row(held, number, line) for number, line in enumerate(lines, 1)
    )
    details = {"lines": len(lines)} | ({"file": source} if source else {})
    _record("lines_written", held, by=by, at=at, details=details)
    return held


def add_line(*, reorganisation: Reorganisation, line: Line, by, at) -> Reorganisation:
    """Add one line, typed on the page."""
    lines = [*queries.lines_of(reorganisation), line]
    return write_lines(reorganisation=reorganisation, lines=lines, by=by, at=at)


def remove_lines(
    *, reorganisation: Reorganisation, numbers: Collection[int], by, at
) -> Reorganisation:
    """Take lines out by their numbers."""
    lines = enumerate(queries.lines_of(reorganisation), 1)
    kept = [line for number, line in lines if number not in numbers]
    return write_lines(reorganisation=reorganisation, lines=kept, by=by, at=at)


@transaction.atomic
def assign(*, reorganisation: Reorganisation, going: Iterable[Going], by, at) -> int:
    """Say of posts where their holders go; what was said of a post before is replaced."""
    held = _opened(reorganisation, by=by)
    going = {one.post: one for one in going}
    refuse_outside({one.unit_code for one in going.values()}, by)
    held.assignments.filter(post__in=going).delete()
    Assignment.objects.bulk_create(
        Assignment(reorganisation=held, post_id=one.post, unit_code=one.unit_code, title=one.title)
        for one in going.values()
    )
    _record("people_assigned", held, by=by, at=at, details={"posts": len(going)})
    return len(going)


def assign_chosen(
    *, reorganisation: Reorganisation, posts: Collection[int], unit_code: str, title: str, by, at
) -> int:
    """Send the holders of these posts to one unit, as `title` where it is named; Refused where
    there is no such unit or title, or nobody is chosen."""
    rehearsal = rehearse(reorganisation, today=reorganisation.on)
    chosen = queries.chosen_posts(rehearsal, posts)
    if not chosen:
        raise Refused("Chưa chọn ai; hãy đánh dấu ít nhất một người trong bảng.")
    meant, why = _title(Listed(0, "", unit_code, title), rehearsal, title_finder())
    if why:
        raise Refused(why[0].upper() + why[1:])
    going = [Going(post, unit_code, meant) for post in chosen]
    return assign(reorganisation=reorganisation, going=going, by=by, at=at)


def tally(rehearsal: Rehearsal) -> Tally:
    """How many units and posts a rehearsal touches."""
    plan = rehearsal.plan
    return Tally(
        opened=len(plan.opened) + len(plan.restored),
        ended=len(plan.ended),
        changed=len(plan.changed),
        follow=rehearsal.of(Fate.FOLLOWS),
        assigned=rehearsal.of(Fate.ASSIGNED),
        stay=rehearsal.of(Fate.STAYS),
        undecided=rehearsal.of(*OPEN_FATES),
    )


def assign_listed(*, reorganisation: Reorganisation, listed: Iterable[Listed], by, at) -> int:
    """Assign the people of a sub-list, all or none; Refused with what is wrong of each row.

    The title is that of the main post: what somebody holds besides follows as it is.
    """
    listed = list(listed)
    rehearsal = rehearse(reorganisation, today=reorganisation.on)
    posts = queries.posts_of(rehearsal, {row.code for row in listed})
    titles, going, reasons = title_finder(), [], []
    for row in listed:
        title, why = _title(row, rehearsal, titles)
        if row.code not in posts:
            why = (
                f"không có ai số hiệu “{row.code}” giữ vị trí ở các đơn vị kết thúc hay chia tách "
                "của đợt này; hãy sửa số hiệu, hoặc bỏ dòng."
            )
        if why:
            reasons.append(f"Dòng {row.number}: {why}")
        going += [
            Going(post, row.unit, title if is_main else None)
            for post, is_main in posts.get(row.code, ())
        ]
    if reasons:
        more = [f"Còn {len(reasons) - SHOWN} dòng như vậy."] if len(reasons) > SHOWN else []
        raise Refused(*reasons[:SHOWN], *more)
    return assign(reorganisation=reorganisation, going=going, by=by, at=at)


def _title(row: Listed, rehearsal: Rehearsal, titles) -> tuple[Title | None, str]:
    """The title that a row means, and why it cannot be."""
    shape = rehearsal.shape(row.unit)
    if shape is None:
        return None, f"sau sắp xếp không có đơn vị mã “{row.unit}”; hãy sửa mã đơn vị mới."
    if not row.title:
        return None, ""
    found = titles(row.title, *shape)
    if found is None or not found.usual:
        return None, (
            f"đơn vị “{row.unit}” không có chức vụ “{row.title}”; hãy ghi chức vụ có ở loại đơn vị "
            "ấy."
        )
    return found.title, ""


@transaction.atomic
def choose_grants(
    *, reorganisation: Reorganisation, chosen: Collection[tuple[int, str]], by, at
) -> int:
    """Choose which grants on units that end are given anew, each for which unit; no others are.

    Whether the user may give them is asked when they are given.
    """
    held = _opened(reorganisation, by=by)
    offered = queries.passable_grants(rehearse(held, today=held.on), held.on)
    chosen = [(one.grant.pk, one.unit_code) for one in offered if _key(one) in set(chosen)]
    held.passed_grants.all().delete()
    PassedGrant.objects.bulk_create(
        PassedGrant(reorganisation=held, grant_id=grant, unit_code=code) for grant, code in chosen
    )
    _record("grants_chosen", held, by=by, at=at, details={"grants": len(chosen)})
    return len(chosen)


@transaction.atomic
def review(*, reorganisation: Reorganisation, by, at, on: date) -> Reorganisation:
    """Say that the draft was looked through and can be carried out; Refused while anything is in
    its way. `on` is today."""
    held = _opened(reorganisation, by=by)
    rehearsal = rehearse(held, today=on)
    if rehearsal.reasons:
        raise Refused(*rehearsal.reasons)
    held.state, held.reviewed_at, held.reviewed_by = STATES.REVIEWED, at, by
    held.save(update_fields=["state", "reviewed_at", "reviewed_by"])
    _record("reviewed", held, by=by, at=at)
    return held


@transaction.atomic
def reverse(
    *, reorganisation: Reorganisation, on: date, document: Document, why: str, by, at
) -> Reorganisation:
    """Draft the counter-change of one that was carried out: units as before, everybody who was
    carried over back at their post. Whoever came since is assigned like in any other."""
    held = Reorganisation.objects.select_for_update().get(pk=reorganisation.pk)
    if held.state != STATES.DONE or held.reverses_id:
        raise Refused(
            "Chỉ đảo lại được đợt sắp xếp đã thực hiện và không phải là đợt đảo lại; muốn sắp xếp "
            "nữa thì hãy lập đợt mới."
        )
    if existing := Reorganisation.objects.filter(reverses=held).first():
        raise Refused(f"Đợt này đã có bản đảo lại “{existing.title}”; hãy làm tiếp bản ấy.")
    if on < held.on:
        raise Refused(f"Ngày đảo lại phải từ ngày {held.on:%d/%m/%Y} trở đi; hãy sửa ngày.")
    lines = list(_counter_lines(held))
    refuse_outside(codes_of(lines), by)
    made = Reorganisation.objects.create(
        title=f"Đảo lại: {held.title}"[:200], on=on, document=document, why=why, reverses=held,
        drafted_at=at, drafted_by=by,
    )  # fmt: skip
    _record("drafted", made, by=by, at=at, why=why)
    write_lines(reorganisation=made, lines=lines, by=by, at=at)
    carried = CarriedPost.objects.filter(
        reorganisation=held, after__period__endswith=None, after__period__isempty=False
    )
    back = [
        Going(row.after_id, row.before.unit.code, row.before.title)
        for row in carried.select_related("before__unit", "before__title").distinct("after")
    ]
    assign(reorganisation=made, going=back, by=by, at=at)
    return made


def rehearse(reorganisation: Reorganisation, *, today: date) -> Rehearsal:
    """What it would do now; nothing is written."""
    undone = reorganisation.reverses
    plan = org.judged(
        queries.lines_of(reorganisation),
        on=reorganisation.on,
        why=reorganisation.why,
        today=today,
        undoing=undone and undone.on,
    )
    return queries.rehearsed(reorganisation, plan)


def _counter_lines(done: Reorganisation) -> list[Line]:
    changes = queries.done_changes(done)
    acts = UnitChange.Act
    units = [code for codes in changes.values() for code in codes]
    edges = UnitEdge.objects.filter(
        on=done.on, predecessor__code__in=units, successor__code__in=units
    ).order_by("pk")
    before = UnitVersion.objects.filter(
        unit__code__in=changes[acts.CHANGED], period__endswith=done.on
    ).order_by("unit__code")
    rows = before.values_list("unit__code", "name", "parent__code", "position")
    return counter_lines(
        edges=edges.values_list("predecessor__code", "successor__code"),
        opened=changes[acts.OPENED],
        ended=changes[acts.ENDED],
        changed=[Prior(*row) for row in rows],
    )


def _opened(reorganisation: Reorganisation, *, by) -> Reorganisation:
    """The draft, locked, and open again where it had been reviewed."""
    held = Reorganisation.objects.select_for_update().get(pk=reorganisation.pk)
    if held.state in (STATES.DONE, STATES.REVERSED):
        raise Refused(f"Đợt sắp xếp “{held.title}” đã thực hiện nên không sửa được nữa.")
    if not access.reorganises(by):
        raise Refused("Vai của đồng chí không sắp xếp đơn vị; hãy nhờ người phụ trách đào tạo.")
    refuse_outside(codes_of(queries.lines_of(held)), by)
    if held.state == STATES.REVIEWED:
        held.state, held.reviewed_at, held.reviewed_by = STATES.DRAFT, None, None
        held.save(update_fields=["state", "reviewed_at", "reviewed_by"])
    return held


def refuse_outside(codes: Iterable[str], by) -> None:
    """Refuse where one of the codes names a unit beyond those that the user reorganises."""
    if outside := access.beyond_reorganising(by, codes):
        shown = ", ".join(f"“{code}”" for code in outside[:5]) + (", …" if outside[5:] else "")
        raise Refused(OUTSIDE.format(codes=shown))


def codes_of(lines: Iterable[Line]) -> set[str]:
    """Every code that the lines name."""
    return {code for line in lines for code in (line.old, line.new, line.parent) if code}


def _key(one) -> tuple[int, str]:
    return one.grant.pk, one.unit_code


def _row(reorganisation, number: int, line: Line) -> ReorganisationLine:
    return ReorganisationLine(
        reorganisation=reorganisation,
        number=number,
        old_code=line.old,
        new_code=line.new,
        name=line.name,
        kind=line.kind,
        branch=line.branch,
        tier=line.tier,
        parent_code=line.parent,
        position=line.position,
    )


def _record(act: str, reorganisation: Reorganisation, *, by, at, why="", details=None) -> None:
    journal.record(
        verb=f"officials.reorganisation_{act}",
        subject=reorganisation,
        by=by,
        at=at,
        why=why,
        details=details or {},
    )
