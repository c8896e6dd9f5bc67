"""Counts of the stored state by requirement and status."""

from django.db.models import Count

from goc.needs.models import Assessment, Need
from goc.standards.models import RequirementVersion


def latest() -> Assessment | None:
    """Return the assessment that the stored state comes from, None before the first."""
    return Assessment.objects.select_related("by").order_by("-id").first()


def by_requirement() -> list[dict]:
    """Return a row per requirement of the stored state, with how many people stand how."""
    counted: dict[int, dict[str, int]] = {}
    rows = Need.objects.values("version_id", "status").annotate(people=Count("official_id"))
    for row in rows.order_by("version_id", "status"):
        counted.setdefault(row["version_id"], {})[row["status"]] = row["people"]
    versions = (
        RequirementVersion.objects.filter(pk__in=counted)
        .select_related("requirement", "document")
        .order_by("requirement__order", "requirement__code")
    )
    return [
        {
            "requirement": version.requirement.code,
            "title": version.title,
            "document": version.document.number,
            "mark": version.mark,
            "statuses": {
                status: counted[version.pk].get(status, 0) for status in Need.Status.values
            },
        }
        for version in versions
    ]
