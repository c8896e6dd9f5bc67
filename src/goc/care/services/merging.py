"""Two files of one person made one, by the rules of all rooms; and put back."""

from collections.abc import Mapping

from django.db import connection, transaction

from goc.accounts import queries as accounts
from goc.accounts import services as closing
from goc.accounts.models import ActivationCode, User
from goc.care.models import Merge, Suspicion
from goc.care.queries import outcome
from goc.care.services.deciding import locked
from goc.journal import services as journal
from goc.kit import merging
from goc.kit.errors import Refused
from goc.kit.history import remember
from goc.kit.merging.outcome import LOST, carry_fields
from goc.officials.models import FormerFile, Official
from goc.officials.services import merging as officials
from goc.org import access as org

NO_REASON = "Hãy ghi căn cứ để gộp, ví dụ: đã đối chiếu căn cước, đơn vị xác nhận."


@transaction.atomic
def merge(
    *, kept: Official, lost: Official, choices: Mapping[str, str], why: str, by, at, on
) -> Merge:
    """Make two files of one person one, named `kept`: every row goes over by the rule of its table,
    `choices` (an id of `outcome` → one of its options) deciding where two cannot stand together.

    The code and the number that go lead to the kept file from now on. Refused without a reason,
    with a choice left open, where one of the two was merged meanwhile, while a workbook is being
    written, and where the account that would close acts under a grant.
    """
    if not why.strip():
        raise Refused(NO_REASON)
    officials.take_turn()
    kept, lost = officials.lock_pair(kept, lost)
    suspicion = locked(kept, lost, at=at)
    rules = merging.collected()
    plan = merging.plan(rules, kept=kept.pk, lost=lost.pk)
    _require(plan, kept, lost, choices)
    remember(user=by.pk, why=why.strip())
    ledger = merging.Ledger()
    with ledger.watching([suspicion]):
        suspicion.state, suspicion.decided_at = Suspicion.State.MERGED, at
        suspicion.decided_by, suspicion.reason = by, why.strip()
        suspicion.save()
    merging.carry_out(plan, choices, ledger, kept=kept.pk)
    _settle(rules, ledger, kept.pk, lost.pk)
    _move_people(plan, choices, ledger, kept, lost, by=by, at=at, on=on)
    made = Merge.objects.create(
        kept_id=kept.pk,
        lost_id=lost.pk,
        kept_code=kept.code,
        lost_code=lost.code,
        lost_name=lost.person.full_name,
        suspicion=suspicion,
        merged_at=at,
        merged_by=by,
        why=why.strip(),
        steps=ledger.steps,
        standing={},
    )
    _bring_along(rules, [kept.pk, lost.pk], by=by, at=at, on=on)
    made.standing = merging.standing(rules, kept.pk)
    made.save(update_fields=["standing"])
    details = {"lost": lost.code, "name": lost.person.full_name, "steps": len(ledger.steps)}
    journal.record(verb="care.merged", subject=kept, by=by, at=at, why=made.why, details=details)
    return made


def _require(plan, kept, lost, choices) -> None:
    """Refuse, with every reason, what is left open or out of the question."""
    needed = [*plan.choices, *outcome.of_account(kept, lost)]
    reasons = [
        f"Hãy chọn {outcome.called(choice)}."
        for choice in needed
        if choices.get(choice.id) not in choice.options
    ]
    reasons += officials.bars(kept, lost)
    if reasons:
        raise Refused(*reasons)


def _settle(rules, ledger, kept, lost) -> None:
    for rule in rules:
        if isinstance(rule, merging.Settled):
            rule.settle(ledger, kept, lost)


def _move_people(plan, choices, ledger, kept, lost, *, by, at, on) -> None:
    """Let the file and the person go whose rows went over, and their code and number lead on."""
    filled = [part for part in plan.parts if isinstance(part.rule, merging.Filled)]
    number = lost.person.national_id
    if choices.get("officials.Person.national_id") == LOST:
        number = kept.person.national_id
    taken = number and any("national_id" in part.filled for part in filled)
    account = _account(choices, ledger, kept, lost, by=by, at=at, on=on)
    for part in reversed(filled):
        for row in part.lost:
            ledger.remove(row)
    came_over = set().union(
        *(carry_fields(part, choices, ledger) for part in filled if part.kept and part.lost)
    )
    _keep_marks(ledger, kept.person, lost.person, came_over)
    if account != kept.person.account_id:
        ledger.change(kept.person, account=account)
    ledger.add(
        FormerFile,
        official=kept,
        former_id=lost.pk,
        code=lost.code,
        national_id="" if taken or not number else number,
        since=at,
    )
    with connection.cursor() as cursor:
        # A table that no rule knew would still name the file that went: here it says so.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def _keep_marks(ledger, kept, lost, came_over) -> None:
    """Let each field that stands as the national database has it stay marked so, whichever file it
    came from."""
    marked = {*kept.national_fields} - came_over | {*lost.national_fields} & came_over
    if marked != set(kept.national_fields):
        ledger.change(kept, national_fields=sorted(marked))


def _account(choices, ledger, kept, lost, *, by, at, on) -> int | None:
    """The account that stays; the other is closed, unless it acts for somebody."""
    held, other = kept.person.account, lost.person.account
    if held is None or other is None:
        return held.pk if held else other and other.pk
    if choices[outcome.ACCOUNT] == LOST:
        held, other = other, held
    if org.lends(other, on) or accounts.has_to_do_with_deputies(other.pk, on):
        raise Refused(
            f"Tài khoản “{other.username}” đang giữ quyền hoặc làm thay; hãy thu quyền ấy trước, "
            "hoặc chọn giữ tài khoản này."
        )
    if other.is_active:
        codes = ActivationCode.objects.filter(user=other, used_at=None, revoked_at=None)
        with ledger.watching([User.objects.get(pk=other.pk), *codes]):
            closing.close_account(user=other, by=by, at=at, why=f"Hồ sơ đã gộp vào {kept.code}.")
    return held.pk


def _bring_along(rules, people, *, by, at, on) -> None:
    """Work out anew what is derived from the rows that moved."""
    officials.stand(people, on=on)
    for rule in rules:
        if isinstance(rule, merging.Settled):
            rule.after()
        elif isinstance(rule, merging.Derived):
            rule.again(people=people, by=by, at=at)


@transaction.atomic
def undo(*, merge: Merge, why: str, by, at, on) -> Merge:
    """Put both files back exactly as they were before the merge.

    Refused without a reason, a second time, while a workbook is being written, and where anything
    came later: a further merge, or a row written, changed or taken away since, which it names.
    """
    if not why.strip():
        raise Refused("Hãy ghi vì sao hoàn tác lần gộp.")
    officials.take_turn()
    held = Merge.objects.select_for_update().get(pk=merge.pk)
    rules = merging.collected()
    if reasons := outcome.bars_to_undoing(held, rules):
        raise Refused(*reasons)
    Official.objects.select_for_update().get(pk=held.kept_id)
    remember(user=by.pk, why=why.strip())
    try:
        merging.put_back(held.steps)
    except merging.Changed as changed:
        name = changed.model._meta.verbose_name
        raise Refused(
            f"Sau lần gộp, một mục “{name}” đã được sửa; không hoàn tác được nữa."
        ) from changed
    held.undone_at, held.undone_by, held.undone_why = at, by, why.strip()
    held.save()
    _bring_along(rules, [held.kept_id, held.lost_id], by=by, at=at, on=on)
    kept = Official.objects.get(pk=held.kept_id)
    details = {"lost": held.lost_code, "name": held.lost_name}
    journal.record(
        verb="care.unmerged", subject=kept, by=by, at=at, why=held.undone_why, details=details
    )
    return held
