"""All that stands of how people stand: their needs, and the counts of them."""

from goc.needs.models import Need, NeedTally, UnitTally


def state():
    """Everything that the pages read."""
    return (
        sorted(
            Need.objects.values_list(
                "official_id", "version_id", "unit_id", "status", "due_on", "priority",
                "qualification_id",
            ),
            key=str,
        ),
        sorted(NeedTally.objects.values_list()),
        sorted(UnitTally.objects.values_list()),
    )  # fmt: skip
