"""Whose file a user may open and decide about, and whose account they look after."""

from django.db.models import Exists, OuterRef, Q

from goc.accounts import queries as accounts
from goc.accounts.models import User
from goc.accounts.services import SYSTEM
from goc.kit.today import today
from goc.officials.models import (
    Correction,
    DataRequest,
    Official,
    Person,
    Reorganisation,
    ReorganisationLine,
)
from goc.officials.queries.records import Sight
from goc.officials.queries.search import is_number
from goc.org import access as org
from goc.org.models import Grant, Role, Unit, UnitReach

IDENTITY, SENSITIVE = "may_see_identity", "may_see_sensitive"


def visible_officials(user, on=None):
    """The officials whose files the user may read: of the units in their scope, and their own.

    A person without a present post belongs to the last unit (`Official.unit`). The scope is read
    at once, not left as a subquery: with the units before it the planner walks the right index,
    and a scope of all units costs nothing.
    """
    units = org.reach(user, on)
    if units is None:
        return Official.objects.filter(unit__isnull=False)
    own = Person.objects.filter(account=user).values_list("pk", flat=True)
    return Official.objects.filter(Q(unit__in=units) | Q(pk__in=list(own)))


def may_list(user) -> bool:
    """Whether the user reads other people's files at all: some grant of a reading role today."""
    return org.holds(user, *org.READING)


def sight(user, on=None, *, columns=("national_id", "ethnicity")) -> Sight:
    """In which units the user may read full numbers and ethnicity, one's own always; read from
    the grants only where the columns show either."""
    rights = (
        IDENTITY if "national_id" in columns else "",
        SENSITIVE if "ethnicity" in columns else "",
    )
    units = (
        frozenset(org.scope(user, on, right=right).values_list("descendant_id", flat=True))
        if right
        else frozenset()
        for right in rights
    )
    own = Person.objects.filter(account=user).values_list("pk", flat=True).first()
    return Sight(*units, own)


def may_see_identity(user, official, on=None) -> bool:
    """Whether the official's full personal number may be shown to the user; one's own always."""
    return _may_see(IDENTITY, user, official, on)


def may_see_sensitive(user, official, on=None) -> bool:
    """Whether the official's ethnicity and the like may be shown to the user; one's own always."""
    return _may_see(SENSITIVE, user, official, on)


def _may_see(right, user, official, on):
    within = org.scope(user, on, right=right)
    return (
        official.person.account_id == user.pk or within.filter(descendant=official.unit_id).exists()
    )


def searchable_by_number(user, text, on=None) -> frozenset[int]:
    """The units in which a whole personal number finds its holder for the user, asked of the
    grants only where the text is one; a number that one may not see finds nobody."""
    if not is_number(text):
        return frozenset()
    return frozenset(org.scope(user, on, right=IDENTITY).values_list("descendant_id", flat=True))


EDITING = (Role.CITY_OFFICER, Role.UNIT_OFFICER)


def may_edit(user, official, on=None) -> bool:
    """Whether the user writes into the file: a training officer of its unit or of one above, not
    the official themself, nor by grants that the official lends to the user."""
    owner = official.person.account_id
    above = UnitReach.objects.filter(descendant=official.unit_id).values("ancestor_id")
    held = org.in_force(user, *EDITING, on=on).filter(unit__in=above)
    return owner != user.pk and held.exclude(user=owner).exists()


def may_mark_national(user, official, on=None) -> bool:
    """Whether the user says what stands in the file as the national database has it: a training
    officer of the city who sees whole personal numbers."""
    return (
        org.holds(user, Role.CITY_OFFICER, on=on)
        and may_edit(user, official, on)
        and may_see_identity(user, official, on)
    )


def writing_unit(user, asked, on=None) -> Unit | None:
    """The unit in whose name the user writes a paper: that of the filter, else that of the first
    grant under which they read."""
    if unit := Unit.objects.filter(code=asked).first() if asked else None:
        return unit
    read = (grant.unit for grant in org.grants(user, on) if grant.role in org.READING)
    return next(read, None)


ISSUING = (Role.CITY_OFFICER, Role.UNIT_OFFICER)


def manages_accounts(user) -> bool:
    """Whether the user looks after other people's accounts: in some units, or all of them."""
    return org.holds(user, *ISSUING, Role.ADMINISTRATOR)


def issues_slips(user) -> bool:
    """Whether the user prints activation slips for whole units."""
    return org.holds(user, *ISSUING)


def first_issuing_unit(user, on=None) -> Unit:
    """The unit of the first grant under which the user prints slips."""
    return next(grant.unit for grant in org.grants(user, on) if grant.role in ISSUING)


def within_issuing(user, units, on=None):
    """Those of the units, pairs of code and name, for whose people the user prints slips."""
    scope = org.scope(user, on, roles=ISSUING)
    codes = [code for code, _ in units]
    found = Unit.objects.filter(code__in=codes, pk__in=scope).values_list("code", flat=True)
    reached = set(found)
    return [(code, name) for code, name in units if code in reached]


def visible_accounts(user, on=None):
    """The accounts that the user looks after: of the officials in the units where they act for
    training; all of them for an administrator, who opens no file for that."""
    accounts = User.objects.exclude(username=SYSTEM)
    if org.holds(user, Role.ADMINISTRATOR, on=on):
        return accounts
    units = org.scope(user, on, roles=ISSUING).values_list("descendant_id", flat=True).distinct()
    return accounts.filter(person__official__unit__in=list(units))


def issuable_accounts(user, on=None):
    """Those of them whom the user may let in: not themselves, nobody for whom they act as deputy,
    and nobody with more power than the user could give."""
    others = visible_accounts(user, on).exclude(pk=user.pk)
    others = others.exclude(pk__in=accounts.standing_in(user.pk, on or today()))
    return others.exclude(pk__in=org.beyond(user, on))


REORGANISING = (Role.CITY_OFFICER, Role.UNIT_OFFICER)


def reorganises(user, on=None) -> bool:
    """Whether the user reorganises units at all: those under their own grants."""
    return org.holds(user, *REORGANISING, on=on)


def visible_reorganisations(user, on=None):
    """The reorganisations that touch no unit beyond those the user reads; an empty draft is its
    author's."""
    lines, units = ReorganisationLine.objects.all(), org.reach(user, on)
    named = lines.filter(reorganisation=OuterRef("pk"))
    found = Reorganisation.objects.filter(Q(Exists(named)) | Q(drafted_by=user))
    if units is None:
        return found
    outside = Unit.objects.exclude(pk__in=units).values("code")
    beyond = lines.filter(
        Q(old_code__in=outside) | Q(new_code__in=outside) | Q(parent_code__in=outside)
    )
    return found.exclude(pk__in=beyond.values("reorganisation"))


def beyond_reorganising(user, codes, on=None) -> list[str]:
    """Those of the codes that name units which the user may not reorganise."""
    known = Unit.objects.filter(code__in=set(codes))
    outside = known.exclude(pk__in=org.scope(user, on, roles=REORGANISING))
    return sorted(outside.values_list("code", flat=True))


# A field that some readers see masked is decided only by those who see it whole.
RIGHT_OF_FIELD = {"national_id": IDENTITY, "ethnicity": SENSITIVE}
READING_REQUESTS = (*ISSUING, Role.INSPECTOR)


def visible_corrections(user, on=None):
    """What is proposed for the officials whose files the user may read, their own among them."""
    return Correction.objects.filter(official__in=visible_officials(user, on))


def visible_data_requests(user, on=None):
    """What officials ask about their data in the units where the user answers or inspects, and
    what the user asks."""
    reach = org.scope(user, on, roles=READING_REQUESTS)
    units = reach.values_list("descendant_id", flat=True).distinct()
    return DataRequest.objects.filter(
        Q(official__unit__in=list(units)) | Q(official__person__account=user)
    )


def reads_requests(user) -> bool:
    """Whether the user reads what others ask about their data."""
    return org.holds(user, *READING_REQUESTS)


def answered_for(user, on=None):
    """The officials, but the user, in the units where the user decides about files."""
    units = org.scope(user, on, roles=ISSUING).values("descendant_id")
    return Official.objects.filter(unit__in=units).exclude(person__account=user)


def may_propose(user, official, on=None) -> bool:
    """Whether the user may propose to mend the file: their own, or one that they write into."""
    return official.person.account_id == user.pk or may_edit(user, official, on)


def may_decide(user, correction, on=None) -> bool:
    """Whether the user may decide the proposal: whoever writes into the file, and sees the
    field whole."""
    return may_edit(user, correction.official, on) and _sees_whole(user, correction, on)


def may_see_evidence(user, correction, on=None) -> bool:
    """Whether the scan that came with the proposal is shown: it shows the field whole."""
    return correction.proposed_by_id == user.pk or _sees_whole(user, correction, on)


def _sees_whole(user, correction, on):
    right = RIGHT_OF_FIELD.get(correction.field)
    return right is None or _may_see(right, user, correction.official, on)


def deciders(official, on=None) -> set[int]:
    """Ids of the accounts that decide about the official's file: of its unit's officers; where it
    has none, of the city's."""
    above = UnitReach.objects.filter(descendant=official.unit_id).values("ancestor_id")
    held = Grant.objects.filter(
        unit__in=above, role__in=ISSUING, period__contains=on or today(), user__is_active=True
    ).exclude(user=official.person.account_id)
    found = {role: set() for role in ISSUING}
    for role, user in held.values_list("role", "user_id"):
        found[role].add(user)
    return found[Role.UNIT_OFFICER] or found[Role.CITY_OFFICER]
