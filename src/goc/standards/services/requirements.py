"""The only writer of requirements and their versions."""

from datetime import date
from itertools import pairwise
from pathlib import Path

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from goc.facts.queries import vocabulary
from goc.journal import services as journal
from goc.kit import reference
from goc.kit.errors import Refused
from goc.kit.mark import Mark
from goc.kit.reference import Changes
from goc.law.models import Document
from goc.standards.models import Requirement, RequirementVersion
from goc.standards.rules import text
from goc.standards.rules.text import Text


@transaction.atomic
def load_reference(*, by, at, folder: Path | None = None) -> Changes:
    """Bring in the requirements of data/requirements; a second run changes nothing.

    Versions that no file names stay: offices publish their own. Refused with every fault found.
    """
    folder = folder or reference.folder() / "requirements"
    raws = [
        raw
        for path in sorted(folder.glob("*.yaml"))
        for raw in _listed(reference.read(path), name=path.name)
    ]
    changes = _write(_read(raws))
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
    content = reference.parse(written, name="Văn bản yêu cầu")
    texts = _read(_listed(content, name="Văn bản yêu cầu"))
    if not texts:
        raise Refused("Văn bản yêu cầu phải có mục “requirements” với ít nhất một yêu cầu.")
    changes = _write(texts)
    codes = sorted({each.code for each in texts})
    for requirement in Requirement.objects.filter(code__in=codes).order_by("code"):
        journal.record(verb="standards.published", subject=requirement, by=by, at=at, why=why)
    return changes


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
        raise Refused(*reasons)


def _by_code_and_day(item) -> tuple[str, date]:
    (code, first), _ = item
    return code, first or date.min
