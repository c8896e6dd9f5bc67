"""Drafts of requirements for tests."""

from goc.standards.models import RequirementDraft
from tests.builders import AT


def make_draft(owner, version, **changed):
    """A draft that begins as that text of a requirement."""
    requirement = version.requirement
    text = {
        "code": requirement.code,
        "order": requirement.order,
        "short_name": requirement.short_name,
        "topic": requirement.topic,
        "title": version.title,
        "sentence": version.sentence,
        "source": {"document": version.document.code, "verification": version.mark},
        "in_force": {"from": "2027-01-01", "until": None},
        **version.tree,
    }
    return RequirementDraft.objects.create(
        requirement=requirement,
        short_name=requirement.short_name,
        text=text | changed,
        owner=owner,
        changed_at=AT,
    )
