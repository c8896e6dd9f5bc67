"""The only writer of what officials have shown they can do."""

from datetime import date

from django.db import transaction

from goc.catalogue.models import Competency, CompetencyLevel
from goc.journal import services as journal
from goc.kit.errors import Refused
from goc.officials.models import Official
from goc.officials.services.evidence import keep_evidence
from goc.standards.models import CompetencyShown
from goc.standards.rules import showing

Kind = CompetencyShown.Kind


@transaction.atomic
def assess(
    *,
    official: Official,
    competency: Competency,
    level: CompetencyLevel | None,
    reason: str,
    on: date,
    today: date,
    by,
    at,
) -> CompetencyShown:
    """Write down the level that the assessor saw on a day; None where they saw not even the first.

    Refused without what was seen, for a day to come and a level of another competency.
    """
    return _show(
        Kind.ASSESSMENT, official, competency, level, reason, on, today=today, by=by, at=at
    )


@transaction.atomic
def prove(
    *,
    official: Official,
    level: CompetencyLevel,
    upload,
    reason: str,
    on: date,
    today: date,
    by,
    at,
) -> CompetencyShown:
    """Keep a file that shows at least this level, with what it shows.

    Refused as an assessment is, and for a file that is no PDF or picture.
    """
    file = keep_evidence(upload=upload, by=by, at=at)
    return _show(
        Kind.EVIDENCE, official, level.competency, level, reason, on,
        today=today, by=by, at=at, evidence=file,
    )  # fmt: skip


def _show(kind, official, competency, level, reason, on, *, today, by, at, evidence=None):
    reasons = showing.bars_to_showing(reason=reason, on=on, today=today)
    if level and level.competency_id != competency.pk:
        reasons.append("Mức được chọn không phải của năng lực này; hãy chọn lại.")
    if reasons:
        raise Refused(*reasons)
    made = CompetencyShown.objects.create(
        official=official,
        competency=competency,
        level=level,
        kind=kind,
        shown_on=on,
        reason=reason.strip(),
        evidence=evidence,
        said_at=at,
        said_by=by,
    )
    _journal("standards.competency_shown", made, by=by, at=at, why=made.reason)
    return made


@transaction.atomic
def withdraw(*, shown: CompetencyShown, why: str, by, at) -> CompetencyShown:
    """Take back what was wrongly written; it stays to be read, and counts no more.

    Refused without a reason and where it was taken back already.
    """
    held = CompetencyShown.objects.select_for_update(of=["self"]).get(pk=shown.pk)
    if not why.strip():
        raise Refused("Hãy ghi lý do rút mục này.")
    if held.withdrawn_at:
        raise Refused(f"Mục này đã được {held.withdrawn_by.full_name} rút.")
    held.withdrawn_at, held.withdrawn_by, held.withdrawn_why = at, by, why.strip()
    held.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_why"])
    _journal("standards.competency_withdrawn", held, by=by, at=at, why=held.withdrawn_why)
    return held


def _journal(verb, shown, *, by, at, why):
    """Write the act under the official, so that it is found with the file."""
    name = f"{shown.official.person.full_name}: {shown}"
    details = {"shown": shown.pk, "kind": shown.kind, "step": shown.level and shown.level.step}
    journal.record(
        verb=verb, subject=shown.official, by=by, at=at, why=why, name=name, details=details
    )
