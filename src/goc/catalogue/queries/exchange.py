"""A framework of ours as the exchange format sees it."""

import json
from datetime import datetime

from goc.catalogue.models import CompetencyFramework
from goc.catalogue.queries.competencies import levels_in_order
from goc.catalogue.rules import exchange
from goc.catalogue.rules.reading import Reading, read
from goc.kit import span
from goc.kit.errors import Refused

LARGEST = 20 * 1024 * 1024


def plain(framework: CompetencyFramework) -> exchange.Framework:
    """The framework with all of its competencies and levels, its items numbered in their order."""
    rows = framework.competencies.select_related("parent").prefetch_related(levels_in_order())
    return exchange.Framework(
        identifier=str(framework.identifier),
        title=framework.title,
        creator=framework.creator,
        description=framework.description,
        origin=framework.origin,
        begins=framework.in_force.lower,
        ends=span.last_day(framework.in_force),
        items=tuple(
            exchange.Item(
                identifier=str(row.identifier),
                code=row.code,
                name=row.name,
                position=position,
                kind=row.kind,
                description=row.description,
                parent=str(row.parent.identifier) if row.parent else None,
                levels=tuple(
                    exchange.Level(str(each.identifier), each.step, each.name, each.evidence)
                    for each in row.levels.all()
                ),
            )
            for position, row in enumerate(rows.order_by("position", "pk"), start=1)
        ),
    )


def as_json(framework: CompetencyFramework, at: datetime) -> str:
    """The framework as the text of a CASE 1.1 package."""
    return json.dumps(exchange.write(plain(framework), at=at), ensure_ascii=False, indent=1)


def opened(content: bytes) -> Reading:
    """What a file says; Refused with whole sentences where it is no framework at all."""
    if len(content) > LARGEST:
        raise Refused(f"Tệp lớn quá {LARGEST // 1024 // 1024} MB; hãy tách thành nhiều khung.")
    try:
        package = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise Refused("Tệp không phải JSON đọc được; hãy xuất lại từ nơi đã gửi.") from None
    found = read(package)
    if found.reasons:
        raise Refused(*found.reasons)
    return found


def standing(identifier: str) -> exchange.Framework | None:
    """The framework of that identifier as it stands here, if it does."""
    held = CompetencyFramework.objects.filter(identifier=identifier).first()
    return plain(held) if held else None


def rehearsed(content: bytes) -> tuple[Reading, exchange.Change]:
    """What a file says, and what bringing it in would change."""
    found = opened(content)
    return found, exchange.compare(standing(found.framework.identifier), found.framework)
