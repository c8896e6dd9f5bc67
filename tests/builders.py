"""Valid, boring rows for tests: name only what matters to the test, the rest is usual.

They write straight to the tables, so that a test of one service does not lean on another.
"""

from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from itertools import count
from uuid import uuid4

from allauth.mfa.models import Authenticator
from django.core.files.base import ContentFile
from django.db.backends.postgresql.psycopg_any import DateRange

from goc.accounts.models import ActivationCode, Deputy, User
from goc.accounts.services.activation import digest
from goc.catalogue.models import FrameworkProgramme, Grants, Module, Programme, Provider
from goc.desk.models import Batch, StoredFile
from goc.kit.mark import Mark
from goc.kit.span import days
from goc.kit.vietnamese import search_key, sort_key, text_sort_key
from goc.law.models import Document, Parameter, Value
from goc.needs.models import Assessment, Need
from goc.needs.services import tally
from goc.officials.models import (
    Absence,
    Evaluation,
    Level,
    ManagementHolding,
    Official,
    Person,
    Post,
    Qualification,
    QualificationKind,
    Rank,
    RankHolding,
)
from goc.org.models import (
    Branch,
    Grant,
    ManagementLevel,
    Tier,
    Title,
    TitleEntailment,
    TitleGroup,
    Unit,
    UnitKind,
    UnitReach,
    UnitVersion,
)
from goc.standards.models import Dispensation, Requirement, RequirementVersion

ON = date(2026, 7, 1)
AT = datetime(2026, 7, 1, 2, 0, tzinfo=UTC)
SECRET = "JBSWY3DPEHPK3PXP"  # of a code app, in base 32
_numbers = count(1)


def since(day, until=None):
    """The half-open period from a day on; either end may be open."""
    return DateRange(day, until)


def on_day(day):
    """A date known to the day, as the range that fields of partial dates hold."""
    return DateRange(day, day + timedelta(days=1))


def in_year(year):
    """A date known to the year alone."""
    return DateRange(date(year, 1, 1), date(year + 1, 1, 1))


def make_user(role=None, *units, username=None, full_name="Người Dùng", password=None, **rights):
    """An account; with a role, it holds it for each of the units from 2025 on, and has the second
    factor that those who see others' files must have."""
    user = User(
        username=username or f"nguoi-dung-{next(_numbers)}", full_name=full_name, created_at=AT
    )
    if password:
        user.set_password(password)
    else:
        user.set_unusable_password()
    user.save()
    for unit in units:
        grant(user, role, unit, **rights)
    return user


def make_code(user, code="BCFHJKLMNPRSTVXZ", *, issued_at=AT, days=30, by=None, **fields):
    """A live activation code of the account, thirty days long."""
    return ActivationCode.objects.create(
        user=user,
        digest=digest(code),
        issued_at=issued_at,
        issued_by=by or user,
        expires_at=issued_at + timedelta(days=days),
        **{"batch": uuid4()} | fields,
    )


def make_code_app(user, secret=SECRET):
    """A code app that is set up with the account."""
    return Authenticator.objects.create(
        user=user, type=Authenticator.Type.TOTP, data={"secret": secret}, created_at=AT
    )


def grant(user, role, unit, *, period=None, **rights):
    """A grant from 2025 on, unless the test names the period; its holder has a second factor."""
    if not Authenticator.objects.filter(user=user).exists():
        make_code_app(user)
    return Grant.objects.create(
        user=user,
        role=role,
        unit=unit,
        period=period or since(date(2025, 1, 1)),
        granted_at=AT,
        granted_by=user,
        **rights,
    )


def make_deputy(user, deputy, *, period=None, **fields):
    """The deputy acts for the user from 2025 to 2099, unless the test names the period."""
    return Deputy.objects.create(
        user=user,
        deputy=deputy,
        period=period or since(date(2025, 1, 1), date(2100, 1, 1)),
        why="Nghỉ phép năm.",
        given_at=AT,
        given_by=user,
        **fields,
    )


def make_unit(
    name=None,
    *,
    code=None,
    parent=None,
    kind=UnitKind.COMMUNE,
    branch=Branch.STATE,
    tier=None,
    life=None,
    **version,
):
    """A unit with one version for its whole life, placed under its parent in the reach."""
    number = next(_numbers)
    life = life or since(None)
    name = name or f"Phường Số {number}"
    unit = Unit.objects.create(
        code=code or f"DV.{number}",
        kind=kind,
        branch=branch,
        tier=tier or (Tier.COMMUNE if kind == UnitKind.COMMUNE else Tier.CITY),
        life=life,
        mark=Mark.LOCAL_CHOICE,
    )
    UnitVersion.objects.create(
        unit=unit,
        name=name,
        search_key=search_key(name),
        sort_key=text_sort_key(name),
        parent=parent,
        period=life,
        **version,
    )
    UnitReach.objects.create(ancestor=unit, descendant=unit, depth=0)
    if parent:
        for above in UnitReach.objects.filter(descendant=parent):
            UnitReach.objects.create(
                ancestor_id=above.ancestor_id, descendant=unit, depth=above.depth + 1
            )
    return unit


def make_group(code="STAFF", *, name=None, rung=0, is_leadership=False):
    """The title group of that code, made once."""
    usual = {"name": name or code, "rung": rung, "is_leadership": is_leadership}
    return TitleGroup.objects.get_or_create(
        code=code, defaults=usual | {"mark": Mark.LOCAL_CHOICE}
    )[0]


def make_title(
    name="Chuyên viên",
    *,
    code=None,
    group=None,
    management_level=ManagementLevel.UNIT,
    position_class=Title.PositionClass.PROFESSIONAL,
    unit_kinds=tuple(UnitKind),
    tiers=tuple(Tier),
    order=500,
):
    """A title for every kind of unit, with what it entails from ever on."""
    title = Title.objects.create(
        code=code or f"CD-{next(_numbers)}",
        name=name,
        search_key=search_key(name),
        position_class=position_class,
        unit_kinds=[str(kind) for kind in unit_kinds],
        tiers=[str(tier) for tier in tiers],
        order=order,
        life=since(None),
    )
    TitleEntailment.objects.create(
        title=title,
        group=group or make_group(),
        management_level=management_level,
        period=since(None),
        mark=Mark.LOCAL_CHOICE,
    )
    return title


def make_person(full_name="Nguyễn Văn An", *, born=date(1980, 5, 19), **fields):
    """A person; `born` is a day, a range of days, or None."""
    return Person.objects.create(
        full_name=full_name,
        search_key=search_key(full_name),
        sort_key=sort_key(full_name),
        born=on_day(born) if isinstance(born, date) else born,
        **{"gender": Person.Gender.MALE} | fields,
    )


def make_official(
    full_name="Nguyễn Văn An",
    *,
    unit=None,
    title=None,
    code=None,
    category=Official.Category.CIVIL_SERVANT,
    held_since=date(2020, 1, 1),
    party_joined=None,
    party_official=None,
    **person,
):
    """A person with a file and one main post, held since 2020."""
    unit = unit or make_unit()
    title = title or Title.objects.filter(name="Chuyên viên").first() or make_title()
    official = Official.objects.create(
        person=make_person(full_name, **person),
        code=code or f"CB{next(_numbers):06}",
        unit=unit,
        title=title,
        since=held_since,
        in_office=True,
        category=category,
        search_key=search_key(full_name),
        sort_key=sort_key(full_name),
        management_level=title.entailments.get(period__contains=ON).management_level,
        party_joined=party_joined and on_day(party_joined),
        party_official=party_official and on_day(party_official),
    )
    make_post(official, unit=unit, title=title, category=category, period=since(held_since))
    return official


def make_post(official, *, unit, title, period, category=None, is_main=True, **fields):
    """A post; the file's own unit and title stay as they are."""
    return Post.objects.create(
        official=official,
        unit=unit,
        title=title,
        category=category or Official.Category.CIVIL_SERVANT,
        period=period,
        is_main=is_main,
        **fields,
    )


def hold_rank(official, code="01.003", *, name="Chuyên viên", step=30, period=None):
    """A rank held from 2020 on; the rank itself is made once."""
    rank, _ = Rank.objects.get_or_create(
        code=code, defaults={"name": name, "ladder": "HANH_CHINH", "step": step}
    )
    return RankHolding.objects.create(
        official=official, rank=rank, period=period or since(date(2020, 1, 1))
    )


def hold_level(official, level, *, period=None):
    """Who manages the official, from 2020 on."""
    return ManagementHolding.objects.create(
        official=official, level=level, period=period or since(date(2020, 1, 1))
    )


def make_level(kind=QualificationKind.POLITICAL_THEORY, code="intermediate", *, name=None, step=20):
    """A level of qualification, made once."""
    return Level.objects.get_or_create(
        kind=kind, code=code, defaults={"name": name or code, "step": step}
    )[0]


def make_qualification(holder, level=None, *, granted=date(2020, 6, 1), **fields):
    """A qualification of an official or a person; `granted` is a day, a range, or None."""
    level = level or make_level()
    return Qualification.objects.create(
        person=getattr(holder, "person", holder),
        kind=level.kind,
        level=level,
        granted=on_day(granted) if isinstance(granted, date) else granted,
        **fields,
    )


def make_stored_file(by, content=b"%PDF-1.7 minh chung", *, name="bang.pdf"):
    """A file kept in the folder of files."""
    return StoredFile.objects.create(
        name=name,
        sha256=sha256(content).hexdigest(),
        size=len(content),
        content=ContentFile(content, name=name),
        stored_at=AT,
        stored_by=by,
    )


def make_absence(official, first=date(2026, 1, 1), last=date(2026, 12, 31), **fields):
    """A long absence from the first through the last day; away for study unless said."""
    return Absence.objects.create(
        official=official, period=days(first, last), **{"kind": Absence.Kind.STUDY} | fields
    )


def make_evaluation(official, year=2025, result=Evaluation.Result.GOOD, **fields):
    """One yearly evaluation."""
    return Evaluation.objects.create(official=official, year=year, result=result, **fields)


def make_document(code=None, *, number=None, mark=Mark.CONFIRMED, **fields):
    """A document of law in force from ever on."""
    code = code or f"VB-{next(_numbers)}"
    usual = {
        "number": number or code,
        "kind": Document.Kind.DECREE,
        "branch": Document.Branch.STATE,
        "title": "Về một việc thử nghiệm",
        "in_force": since(None),
    } | fields
    key = search_key(f"{usual['number']} {usual['title']}")
    return Document.objects.create(code=code, mark=mark, search_key=key, **usual)


def make_value(document, amount=40, *, code="annual_minimum_hours", period=None, **fields):
    """A number that the document sets, from ever on unless the test says."""
    parameter, _ = Parameter.objects.get_or_create(
        code=code, defaults={"meaning": "Số tiết tối thiểu một năm", "unit": "tiết"}
    )
    return Value.objects.create(
        parameter=parameter,
        document=document,
        amount=amount,
        period=period or since(None),
        **{"mark": Mark.UNVERIFIED} | fields,
    )


def make_batch(by, *, kind=Batch.Kind.ROSTER, state=Batch.State.WRITTEN, **fields):
    """A batch with its file, sent and read at AT."""
    file = StoredFile.objects.create(
        name="danh-sach.xlsx",
        sha256="0" * 64,
        size=1,
        content="intake/x",
        stored_at=AT,
        stored_by=by,
    )
    return Batch.objects.create(
        file=file, kind=kind, state=state, created_by=by, **{"created_at": AT} | fields
    )


def make_requirement(
    code="llct-cao-cap",
    *,
    short_name="Cao cấp LLCT",
    topic="POLITICAL_THEORY",
    order=10,
    period=None,
    document=None,
    **version,
):
    """A version of the requirement of that code, which is made once; in force from ever on."""
    requirement, _ = Requirement.objects.get_or_create(
        code=code, defaults={"short_name": short_name, "topic": topic, "order": order}
    )
    usual = {
        "title": short_name,
        "sentence": "Ai cũng phải có.",
        "article": "",
        "mark": Mark.CONFIRMED,
        "tree": {"who": {"category": "CIVIL_SERVANT"}, "needs": {"qualification": topic}},
    }
    return RequirementVersion.objects.create(
        requirement=requirement,
        document=document or make_document(),
        in_force=period or since(None),
        **usual | version,
    )


def make_dispensation(official, version, by, *, kind="WAIVED", period=None, **fields):
    """Somebody let off the requirement of that version, from 2026 on."""
    usual = {
        "authority": "Ban Thường vụ Thành ủy",
        "ground": "Công văn 12-CV/TU",
        "reason": "Đã có bằng tương đương.",
        "given_at": AT,
    }
    return Dispensation.objects.create(
        official=official,
        requirement=version.requirement,
        kind=kind,
        period=since(date(2026, 1, 1), date(2027, 1, 1)) if period is None else period,
        given_by=by,
        **usual | fields,
    )


def make_need(official, version, status="DUE", *, due_on=None, priority=30, unit=None):
    """What an assessment found for one person under one version."""
    return Need.objects.create(
        official=official,
        version=version,
        unit=unit or official.unit,
        status=status,
        due_on=due_on,
        priority=priority,
    )


def make_assessment(by, *, on=ON):
    """The last assessment, with what is counted from the needs that now stand."""
    tally.build()
    return Assessment.objects.create(
        on=on,
        kept_to=on,
        at=AT,
        by=by,
        people=0,
        requirements=0,
        pairs=Need.objects.count(),
        seconds=1,
    )


def make_programme(code=None, *, name="Quản trị tốt", grants=None, hours=(8, 8), **fields):
    """A programme of one module that grants a course of position skills, under a frame."""
    frame, _ = FrameworkProgramme.objects.get_or_create(
        code="khung",
        defaults={"name": "Khung", "kind": "FOSTERING", "mark": Mark.LOCAL_CHOICE},
    )
    usual = {
        "topic": QualificationKind.POSITION_SKILLS,
        "mode": Programme.Mode.FULL_TIME,
        "days": 2,
        "calendar_days": 2,
        "least_seats": 20,
        "most_seats": 40,
        "in_force": since(date(2025, 7, 1)),
        "mark": Mark.LOCAL_CHOICE,
    }
    programme = Programme.objects.create(
        code=code or f"ct-{next(_numbers)}",
        name=name,
        search_key=search_key(name),
        sort_key=text_sort_key(name),
        framework=frame,
        **usual | fields,
    )
    theory, practice = hours
    Module.objects.create(
        programme=programme,
        position=1,
        name="Mở đầu",
        theory_hours=theory,
        practice_hours=practice,
    )
    level = grants or make_level(QualificationKind.POSITION_SKILLS, "course")
    Grants.objects.create(
        programme=programme, kind=level.kind, level=level, field=name, hours=theory + practice
    )
    return programme


def make_provider(code=None, *, name="Trường Bồi dưỡng", unit=None, **fields):
    """A provider without rooms, lecturers or months."""
    return Provider.objects.create(
        code=code or f"cs-{next(_numbers)}",
        name=name,
        search_key=search_key(name),
        sort_key=text_sort_key(name),
        unit=unit,
        **{"period": since(None), "mark": Mark.LOCAL_CHOICE} | fields,
    )
