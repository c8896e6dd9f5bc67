"""The only writer of requirements and their versions."""

from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from pathlib import Path

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from goc.facts.queries import vocabulary
from goc.journal import services as journal
from goc.kit import reference
from goc.kit.errors import Refused
from goc.kit.history import remember
from goc.kit.mark import Mark
from goc.kit.reference import Changes
from goc.law.models import Document
from goc.standards.models import Requirement, RequirementDraft, RequirementVersion
from goc.standards.queries import versions
from goc.standards.rules import text
from goc.standards.rules.text import Text
from goc.standards.services.drafts import discard_draft

NEW, REPLACE, CORRECT, ADD = "NEW", "REPLACE", "CORRECT", "ADD"


@transaction.atomic
def load_reference(*, by, at, folder: Path | None = None) -> Changes:
    """Bring in the requirements of data/requirements; a second run changes nothing.

    Versions that no file names stay: offices publish their own. A requirement that an office
    published or changed is left alone; `kept` tells where the files say otherwise. Refused with
    every fault found.
    """
    folder = folder or reference.folder() / "requirements"
    raws = [
        raw
        for path in sorted(folder.glob("*.yaml"))
        for raw in _listed(reference.read(path), name=path.name)
    ]
    edited = set(Requirement.objects.filter(is_edited=True).values_list("code", flat=True))
    texts = _read(raws)
    changes = _write([each for each in texts if each.code not in edited])
    changes += Changes(kept=_kept([each for each in texts if each.code in edited]))
    if changes:
        journal.record(
            verb="standards.reference_loaded",
            subject=Requirement,
            by=by,
            at=at,
            details=vars(changes),
        )
    return changes


@transaction.atomic
def publish(*, written: str, by, at, why: str) -> Changes:
    """Put the requirements of a YAML text in force, or raise Refused with every reason.

    A version is found again by its code and first day; a new one may not overlap another, so the
    text that replaces one in force carries that one too, with its last day.
    """
    if not why.strip():
        raise Refused("Hãy ghi lý do ban hành hoặc sửa yêu cầu.")
    texts = _read(_raws(written))
    if not texts:
        raise Refused("Văn bản yêu cầu phải có mục “requirements” với ít nhất một yêu cầu.")
    remember(user=by.pk, why=why)
    codes = sorted({each.code for each in texts})
    before = {code: versions.written(code) for code in codes}
    changes = _write(texts)
    _tell(before, by=by, at=at, why=why)
    return changes


@transaction.atomic
def put_in_force(
    *, raw: Mapping, how: str, by, at, why: str, draft: RequirementDraft | None = None
) -> Requirement:
    """Put one text, written as in a file, in force; `how` it stands to the texts there are:

    NEW: the first of a new requirement. REPLACE: the text in force on its first day ends the day
    before. CORRECT: it stands in the place of the text that begins on that day. ADD: beside the
    others, whose days are their own. The draft that it was written in is thrown away. Refused with
    every reason, each naming the field it is of where it can.
    """
    if not why.strip():
        raise Refused("Hãy ghi lý do ban hành hoặc sửa yêu cầu.", field="why")
    [new] = _read([raw])
    remember(user=by.pk, why=why)
    before = {new.code: versions.written(new.code)}
    held = Requirement.objects.select_for_update().filter(code=new.code).first()
    _make_room(held, new, how)
    _write([new])
    [requirement] = _tell(before, by=by, at=at, why=why)
    if draft:
        discard_draft(draft=draft, by=by, at=at)
    return requirement


def _make_room(held: Requirement | None, new: Text, how: str) -> None:
    """Let the text take its days as asked, or refuse with the field that is wrong."""
    since = new.since
    if (how == NEW) == (held is not None):
        told = "đã dùng cho một yêu cầu khác; hãy chọn mã khác" if held else "chưa có"
        raise Refused(f"Mã “{new.code}” {told}.", field="code")
    if held is None:
        return
    same_day = held.versions.filter(in_force__startswith=since).exists()
    if how == CORRECT and not same_day:
        raise Refused(
            f"Không có bản nào bắt đầu ngày {since:%d/%m/%Y} để sửa; hãy ghi đúng ngày đầu của bản "
            "ấy, hoặc ban hành bản mới.",
            field="first",
        )
    if how != CORRECT and same_day:
        raise Refused(
            f"Đã có một bản bắt đầu đúng ngày {since:%d/%m/%Y}; hãy chọn sửa chính bản ấy, hoặc "
            "ghi ngày đầu khác.",
            field="first",
        )
    if how == REPLACE:
        standing = held.versions.filter(in_force__contains=since).first()
        if standing is None:
            raise Refused(
                f"Ngày {since:%d/%m/%Y} không có bản nào đang hiệu lực để thay.", field="first"
            )
        standing.in_force = DateRange(standing.in_force.lower, since)
        standing.save(update_fields=["in_force"])


def _tell(before: dict[str, str], *, by, at, why: str) -> list[Requirement]:
    """Mark the requirements as the office's own, and journal each with its texts as they were and
    as they are."""
    found = Requirement.objects.filter(code__in=before)
    found.update(is_edited=True)
    told = list(found.order_by("code"))
    for requirement in told:
        journal.record(
            verb="standards.published",
            subject=requirement,
            by=by,
            at=at,
            why=why,
            details={
                "before": before[requirement.code],
                "after": versions.written(requirement.code),
            },
        )
    return told


def _kept(texts: list[Text]) -> tuple[str, ...]:
    """Say which texts of the files an office's own keep out."""
    codes = {each.code for each in texts}
    standing = {
        (version.requirement.code, version.in_force.lower): version
        for version in RequirementVersion.objects.filter(
            requirement__code__in=codes
        ).select_related("requirement", "document")
    }
    return tuple(
        f"Yêu cầu “{each.code}” từ {each.since:%d/%m/%Y} khác với tệp đi kèm; giữ theo bản mà cơ "
        "quan đã ban hành."
        for each in texts
        if not _same(each, standing.get((each.code, each.since)))
    )


def _same(each: Text, version: RequirementVersion | None) -> bool:
    if version is None:
        return False
    period = DateRange(each.since, each.end)
    return (each.tree, each.title, each.document, period) == (
        version.tree,
        version.title,
        version.document.code,
        version.in_force,
    )


def codes_of(written: str) -> list[str]:
    """Return the codes of the requirements that a YAML text names; Refused where it is none."""
    raws = [raw for raw in _raws(written) if isinstance(raw, Mapping)]
    return sorted({str(raw["code"]) for raw in raws if raw.get("code")})


def _raws(written: str) -> list:
    content = reference.parse(written, name="Văn bản yêu cầu")
    return _listed(content, name="Văn bản yêu cầu")


def _listed(content: dict, *, name: str) -> list:
    raws = content.get("requirements") or []
    if not isinstance(raws, list):
        raise Refused(f"{name}: mục “requirements” phải là danh sách, mỗi yêu cầu một gạch đầu.")
    return raws


def _read(raws: list) -> list[Text]:
    words = vocabulary()
    documents = set(Document.objects.values_list("code", flat=True))
    texts, reasons = [], []
    for raw in raws:
        found, wrong = text.read(raw, words, documents=documents, marks=Mark.values)
        reasons += wrong
        if found:
            texts.append(found)
    reasons += text.overlaps(texts)
    if reasons:
        raise Refused(*reasons)
    return texts


def _write(texts: list[Text]) -> Changes:
    _check_room(texts)
    documents = dict(Document.objects.values_list("code", "id"))
    names = {each.code: each for each in sorted(texts, key=lambda each: each.since)}
    changes = reference.bring_in(
        Requirement,
        [
            {
                "code": each.code,
                "short_name": each.short_name,
                "topic": each.topic,
                "order": each.order,
            }
            for each in names.values()
        ],
        key="code",
    )
    ids = dict(Requirement.objects.filter(code__in=names).values_list("code", "id"))
    standing = {
        (version.requirement_id, version.in_force.lower): version
        for version in RequirementVersion.objects.filter(requirement__in=ids.values())
    }
    # Ends first: a version that is closed here makes room for the one that follows it.
    for each in sorted(texts, key=lambda each: (each.until is None, each.since)):
        changes += _write_version(each, ids[each.code], documents, standing)
    return changes


def _write_version(each: Text, requirement_id: int, documents: dict, standing: dict) -> Changes:
    values = {
        "title": each.title,
        "sentence": each.sentence,
        "document_id": documents[each.document],
        "article": each.article,
        "mark": each.mark,
        "in_force": DateRange(each.since, each.end),
        "tree": each.tree,
    }
    version = standing.get((requirement_id, each.since))
    if version is None:
        RequirementVersion.objects.create(requirement_id=requirement_id, **values)
        return Changes(created=1)
    differing = {k: value for k, value in values.items() if getattr(version, k) != value}
    if not differing:
        return Changes()
    for name, value in differing.items():
        setattr(version, name, value)
    version.save(update_fields=differing)
    return Changes(changed=1)


def _check_room(texts: list[Text]) -> None:
    """Refuse the versions that would hold on the same day as one that stands, each by name."""
    written = {(each.code, each.since): each.end for each in texts}
    stored = RequirementVersion.objects.filter(requirement__code__in={code for code, _ in written})
    standing = {
        (code, period.lower): period.upper
        for code, period in stored.values_list("requirement__code", "in_force")
    }
    ordered = sorted((standing | written).items(), key=_by_code_and_day)
    reasons = []
    for ((code, first), end), ((next_code, second), _) in pairwise(ordered):
        if code == next_code and (end is None or end > second):
            old, new = (first, second) if (code, second) in written else (second, first)
            reasons.append(
                f"Yêu cầu “{code}” đã có một bản hiệu lực từ {old:%d/%m/%Y}, trùng với bản mới "
                f"từ {new:%d/%m/%Y}; hãy ghi ngày hết hiệu lực của bản cũ."
            )
    if reasons:
        raise Refused(*reasons, field="first")


def _by_code_and_day(item) -> tuple[str, date]:
    (code, first), _ = item
    return code, first or date.min
