"""Frameworks brought in from others' files, whole or not at all."""

from django.db import transaction
from django.db.models import F
from django.utils.text import slugify

from goc.catalogue.models import Competency, CompetencyFramework, CompetencyLevel
from goc.catalogue.queries import exchange as queries
from goc.catalogue.rules import exchange as rules
from goc.catalogue.services.competencies import remove_level
from goc.desk import services as desk
from goc.desk.models import StoredFile
from goc.journal import services as journal
from goc.kit import history, span
from goc.kit.errors import Refused
from goc.kit.mark import Mark
from goc.kit.vietnamese import search_key

WHY = "Nhập từ tệp CASE."
FAR = 10_000


@transaction.atomic
def keep_package(*, upload, by, at) -> StoredFile:
    """Keep a file that holds a framework until somebody has seen what it would change."""
    return desk.keep_upload(upload=upload, ending=".json", by=by, at=at)


@transaction.atomic
def bring_in(*, content: bytes, by, at) -> tuple[rules.Framework, rules.Change]:
    """Make the framework of a CASE file stand here; return it and what that changed.

    A competency that the file omits stays; the levels of one that it describes become those of the
    file. A new framework is marked unverified until somebody reads its source. Refused, and nothing
    written, with every reason: a file that is no framework, a competency or code that another one
    has, a level taken away that somebody stands on.
    """
    wanted = queries.opened(content).framework
    held = CompetencyFramework.objects.select_for_update().filter(identifier=wanted.identifier)
    framework = held.first()
    change = rules.compare(framework and queries.plain(framework), wanted)
    _check_taken(framework, wanted)
    history.remember(user=by.pk, why=WHY)
    framework = _write_framework(framework, wanted)
    if change.has_any:
        _write_items(framework, wanted)
        journal.record(
            verb="catalogue.framework_brought_in", subject=framework, by=by, at=at, why=WHY,
            details={"added": len(change.added), "changed": len(change.changed)},
        )  # fmt: skip
    return wanted, change


def _check_taken(framework, wanted: rules.Framework) -> None:
    items = [item.identifier for item in wanted.items]
    levels = [level.identifier for item in wanted.items for level in item.levels]
    foreign = Competency.objects.filter(identifier__in=items).exclude(framework=framework)
    reasons = [
        f"Năng lực “{row.name[:80]}” đã thuộc khung “{row.framework}”; tệp này dùng lại định danh"
        " của khung khác."
        for row in foreign.select_related("framework").order_by("position", "pk")[:5]
    ]
    codes = {item.code: item.name for item in wanted.items}
    same_code = Competency.objects.filter(framework=framework, code__in=codes)
    reasons += [
        f"Mã “{row.code}” của “{codes[row.code][:80]}” đã dùng cho “{row.name[:80]}” trong khung;"
        " hãy đổi một trong hai mã."
        for row in same_code.exclude(identifier__in=items).order_by("position", "pk")[:5]
    ]
    moved = CompetencyLevel.objects.filter(identifier__in=levels)
    owners = {level.identifier: item.identifier for item in wanted.items for level in item.levels}
    reasons += [
        f"Mức “{row.name}” đang thuộc năng lực “{row.competency}”; tệp ghi mức ấy cho năng lực"
        " khác."
        for row in moved.select_related("competency").order_by("pk")
        if owners[str(row.identifier)] != str(row.competency.identifier)
    ]
    if reasons:
        raise Refused(*reasons)


def _write_framework(framework, wanted: rules.Framework) -> CompetencyFramework:
    if framework is None:
        framework = CompetencyFramework(
            identifier=wanted.identifier, code=_code(wanted), mark=Mark.UNVERIFIED
        )
    framework.title, framework.creator = wanted.title, wanted.creator
    framework.description, framework.origin = wanted.description, wanted.origin
    framework.in_force = span.days(wanted.begins, wanted.ends)
    framework.save()
    return framework


def _code(wanted: rules.Framework) -> str:
    """A code of the title that nobody has yet."""
    plain = slugify(search_key(wanted.title))[:60] or "khung"
    taken = CompetencyFramework.objects.filter(code=plain).exists()
    return f"{plain}-{wanted.identifier[:8]}" if taken else plain


def _write_items(framework: CompetencyFramework, wanted: rules.Framework) -> None:
    held = {str(row.identifier): row for row in framework.competencies.all()}
    # Codes may change places: out of the way first, so that no two meet on the way.
    for row in held.values():
        row.code = f"~{row.pk}"
    Competency.objects.bulk_update(
        [held[item.identifier] for item in wanted.items if item.identifier in held], ["code"]
    )
    for item in wanted.items:
        row = held.setdefault(
            item.identifier, Competency(framework=framework, identifier=item.identifier)
        )
        row.code, row.name, row.kind = item.code, item.name, item.kind
        row.description, row.position = item.description, item.position
        row.search_key = search_key(f"{item.code} {item.name}")[:2200]
        row.parent = None
    named = {item.identifier for item in wanted.items}
    fresh = [row for key, row in held.items() if key in named and row.pk is None]
    Competency.objects.bulk_create(fresh, batch_size=1000)
    for item in wanted.items:
        held[item.identifier].parent = held[item.parent] if item.parent else None
    fields = ["code", "name", "kind", "description", "position", "search_key", "parent"]
    Competency.objects.bulk_update([held[key] for key in named], fields, batch_size=1000)
    _write_levels(held, wanted)


def _write_levels(held: dict[str, Competency], wanted: rules.Framework) -> None:
    described = [item for item in wanted.items if item.levels]
    rows = [held[item.identifier] for item in described]
    standing = {
        str(level.identifier): level
        for level in CompetencyLevel.objects.filter(competency__in=rows).select_related(
            "competency"
        )
    }
    kept = {level.identifier for item in described for level in item.levels}
    for key, level in standing.items():
        if key not in kept:
            remove_level(level)
    # Levels may change places: out of the way first, so that no two meet on the way.
    CompetencyLevel.objects.filter(competency__in=rows).update(step=F("step") + FAR)
    changed, fresh = [], []
    for item in described:
        for level in item.levels:
            row = standing.get(level.identifier) or CompetencyLevel(
                competency=held[item.identifier], identifier=level.identifier
            )
            row.step, row.name, row.evidence = level.step, level.name, level.evidence
            (changed if row.pk else fresh).append(row)
    CompetencyLevel.objects.bulk_update(changed, ["step", "name", "evidence"], batch_size=1000)
    CompetencyLevel.objects.bulk_create(fresh, batch_size=1000)
