"""The only writers of frameworks, of competencies with their levels, and of what builds them."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Max, ProtectedError

from goc.catalogue.models import (
    Builds,
    Competency,
    CompetencyFramework,
    CompetencyLevel,
    Module,
    Programme,
)
from goc.catalogue.queries.competencies import above
from goc.catalogue.rules import competencies as rules
from goc.journal import services as journal
from goc.kit import history
from goc.kit.errors import Refused
from goc.kit.vietnamese import search_key

NO_REASON = "Hãy ghi lý do."


@dataclass(frozen=True, slots=True)
class FrameworkText:
    """What a framework says of itself."""

    title: str
    creator: str
    mark: str
    in_force: Any
    description: str = ""
    document: Any = None
    article: str = ""


@transaction.atomic
def create_framework(*, code: str, text: FrameworkText, why: str, by, at) -> CompetencyFramework:
    """Begin a framework under a new code. Refused where the code is taken and without a reason."""
    _because(why)
    if CompetencyFramework.objects.filter(code=code).exists():
        raise Refused(f"Mã “{code}” đã dùng cho khung năng lực khác; hãy chọn mã khác.")
    made = CompetencyFramework.objects.create(code=code, **_fields(text))
    journal.record(verb="catalogue.framework_created", subject=made, by=by, at=at, why=why.strip())
    return made


@transaction.atomic
def change_framework(
    *, framework: CompetencyFramework, text: FrameworkText, why: str, by, at
) -> CompetencyFramework:
    """Give a framework another title, source or time. Refused without a reason."""
    _because(why)
    held = CompetencyFramework.objects.select_for_update().get(pk=framework.pk)
    history.remember(user=by.pk, why=why.strip())
    for name, value in _fields(text).items():
        setattr(held, name, value)
    held.save()
    journal.record(verb="catalogue.framework_changed", subject=held, by=by, at=at, why=why.strip())
    return held


@transaction.atomic
def write_competency(
    *,
    framework: CompetencyFramework,
    draft: rules.CompetencyDraft,
    parent: Competency | None,
    why: str,
    by,
    at,
    competency: Competency | None = None,
) -> Competency:
    """Add a competency with its levels to the framework, or give one of it another text.

    Refused with every reason: a code that is taken, a circle of parents, levels that leave one out,
    a level taken away that a position asks for or somebody has shown.
    """
    _because(why)
    # Two officers may write at once; whoever comes second waits here and sees the first one's.
    CompetencyFramework.objects.select_for_update().get(pk=framework.pk)
    others = Competency.objects.filter(framework=framework)
    if competency:
        others = others.exclude(pk=competency.pk)
    reasons = rules.faults(
        draft,
        own=competency and competency.pk,
        above=above(parent),
        codes=set(others.values_list("code", flat=True)),
    )
    if parent and parent.framework_id != framework.pk:
        reasons.append("Năng lực ở “Thuộc” phải cùng khung.")
    if reasons:
        raise Refused(*reasons)
    history.remember(user=by.pk, why=why.strip())
    verb = "catalogue.competency_changed" if competency else "catalogue.competency_added"
    last = others.aggregate(last=Max("position"))["last"] or 0
    held = competency or Competency(framework=framework, position=last + 1)
    held.code, held.name, held.kind = draft.code, draft.name, draft.kind
    held.description, held.parent = draft.description, parent
    held.search_key = search_key(f"{draft.code} {draft.name}")[:2200]
    held.save()
    _write_levels(held, draft.levels)
    journal.record(verb=verb, subject=held, by=by, at=at, why=why.strip(), name=held.name)
    return held


def _write_levels(held: Competency, levels: Collection[rules.LevelDraft]) -> None:
    standing = {level.step: level for level in held.levels.all()}
    for draft in levels:
        level = standing.pop(draft.step, None) or CompetencyLevel(competency=held, step=draft.step)
        if level.pk is None or (level.name, level.evidence) != (draft.name, draft.evidence):
            level.name, level.evidence = draft.name, draft.evidence
            level.save()
    for level in standing.values():
        remove_level(level)


def remove_level(level: CompetencyLevel) -> None:
    """Take a level away; refused where a position, a person or a programme stands on it."""
    try:
        with transaction.atomic():
            CompetencyLevel.objects.filter(pk=level.pk).delete()
    except ProtectedError as error:
        raise Refused(
            f"Mức {level.step} của “{level.competency}” đang được vị trí việc làm, cán bộ hoặc"
            " chương trình dùng nên không bỏ được; hãy giữ mức này, chỉ sửa tên và biểu hiện."
        ) from error


@transaction.atomic
def build(
    *,
    programme: Programme,
    wanted: Collection[tuple[Module | None, CompetencyLevel]],
    why: str,
    by,
    at,
) -> None:
    """Say which levels the programme, or a module of it, brings its learners to: these, no others.

    Refused without a reason, for a module of another programme, and where one module brings to two
    levels of one competency.
    """
    _because(why)
    Programme.objects.select_for_update().get(pk=programme.pk)
    keys = {(module and module.pk, level.pk) for module, level in wanted}
    _check_wanted(programme, wanted)
    history.remember(user=by.pk, why=why.strip())
    standing = {(row.module_id, row.level_id): row for row in programme.builds.all()}
    gone = [row.pk for key, row in standing.items() if key not in keys]
    Builds.objects.filter(pk__in=gone).delete()
    Builds.objects.bulk_create(
        Builds(programme=programme, module_id=module, level_id=level)
        for module, level in sorted(keys - standing.keys(), key=lambda key: (key[0] or 0, key[1]))
    )
    journal.record(
        verb="catalogue.builds_written", subject=programme, by=by, at=at, why=why.strip(),
        details={"levels": sorted({level for _, level in keys})},
    )  # fmt: skip


def _check_wanted(programme, wanted):
    foreign = [module for module, _ in wanted if module and module.programme_id != programme.pk]
    places = [(module and module.pk, level.competency_id) for module, level in set(wanted)]
    reasons = [
        f"Chuyên đề “{module.name}” không thuộc chương trình này; hãy chọn chuyên đề khác."
        for module in foreign
    ]
    if len(places) != len(set(places)):
        reasons.append(
            "Một năng lực được ghi hai mức ở cùng một chỗ; hãy giữ mức cao nhất mà người học đạt."
        )
    if reasons:
        raise Refused(*reasons)


def _fields(text: FrameworkText) -> dict:
    names = ("title", "creator", "mark", "in_force", "description", "document", "article")
    return {name: getattr(text, name) for name in names}


def _because(why: str) -> None:
    if not why.strip():
        raise Refused(NO_REASON)
