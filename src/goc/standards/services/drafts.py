"""Drafts of requirements: kept while somebody writes, thrown away when done."""

import json
from collections.abc import Mapping

from django.db import transaction

from goc.facts.queries import vocabulary
from goc.facts.rules.grammar import EARLIEST
from goc.journal import services as journal
from goc.kit.errors import Refused
from goc.kit.history import remember
from goc.standards.models import Requirement, RequirementDraft
from goc.standards.rules import text


@transaction.atomic
def keep_draft(
    *,
    raw: Mapping,
    by,
    at,
    draft: RequirementDraft | None = None,
    requirement: Requirement | None = None,
) -> RequirementDraft:
    """Keep what is written so far, as a file writes it, in the draft or in a new one.

    Its clauses must read; its names, source and days may still be missing. Refused for somebody
    else's draft.
    """
    _, reasons = text.duty(raw, vocabulary(), since=EARLIEST)
    if reasons:
        raise Refused("Chưa giữ được bản nháp: các điều kiện chưa đọc được thành câu.", *reasons)
    if draft is None:
        draft = RequirementDraft(requirement=requirement, owner=by)
    else:
        draft = _own(draft, by)
    draft.text = json.loads(json.dumps(raw, default=str))
    draft.short_name = str(raw.get("short_name") or "")[:40]
    draft.changed_at = at
    remember(user=by.pk, why="")
    draft.save()
    journal.record(verb="standards.draft_kept", subject=draft, by=by, at=at)
    return draft


@transaction.atomic
def discard_draft(*, draft: RequirementDraft, by, at) -> None:
    """Throw a draft away; what it was stays in its history. Refused for somebody else's."""
    held = _own(draft, by)
    remember(user=by.pk, why="")
    journal.record(verb="standards.draft_discarded", subject=held, by=by, at=at)
    held.delete()


def _own(draft: RequirementDraft, by) -> RequirementDraft:
    held = RequirementDraft.objects.select_for_update().filter(pk=draft.pk).first()
    if held is None:
        raise Refused("Bản nháp này không còn nữa; hãy mở lại danh mục yêu cầu.")
    if held.owner_id != by.pk:
        raise Refused("Bản nháp này của người khác; hãy soạn một bản của mình.")
    return held
