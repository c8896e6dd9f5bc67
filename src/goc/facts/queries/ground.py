"""The closed sets as the database holds them, and law as it stands on a day."""

from collections import defaultdict
from datetime import date

from django.db.models import Q

from goc.facts.rules.calendar import Term
from goc.facts.rules.person import LONG_AGO, Age, Equivalent, Ground, LawValue
from goc.facts.rules.vocabulary import Group, Level, Rank, Vocabulary
from goc.law.models import Parameter, Value
from goc.law.queries import kept_until_changed
from goc.officials import models as officials
from goc.org import models as org
from goc.succession.queries.terms import PARAMETERS

# The ages of retirement, in months: law sets them by sex, for some years ahead.
RETIREMENT = {"retirement_age_male": "male", "retirement_age_female": "female"}


@kept_until_changed(2)
def vocabulary() -> Vocabulary:
    """Return everything that a requirement may name, with the Vietnamese that people read."""
    levels: dict[str, dict[str, Level]] = {kind: {} for kind in officials.QualificationKind.values}
    for level in officials.Level.objects.order_by("kind", "step"):
        levels[level.kind][level.code] = Level(level.name, level.step)
    return Vocabulary(
        unit_kinds=_labels(org.UnitKind),
        tiers=_labels(org.Tier),
        branches=_labels(org.Branch),
        position_classes=_labels(org.Title.PositionClass),
        categories=_labels(officials.Official.Category),
        management_levels=_labels(org.ManagementLevel),
        genders=_labels(officials.Person.Gender),
        grades=_grades(),
        kinds=_labels(officials.QualificationKind),
        titles=dict(org.Title.objects.order_by("code").values_list("code", "name")),
        parameters=dict(Parameter.objects.order_by("code").values_list("code", "meaning")),
        groups={g.code: Group(g.name, g.rung) for g in org.TitleGroup.objects.order_by("rung")},
        ranks={
            r.code: Rank(r.name, r.ladder, r.step)
            for r in officials.Rank.objects.order_by("ladder", "step")
        },
        levels=levels,
    )


@kept_until_changed(32)
def ground(on: date, *, today: date) -> Ground:
    """Return law as it stands on `on`; `today` is the day up to which files are kept."""
    asked = Q(period__contains=on) | Q(parameter__code__in=RETIREMENT)
    in_force = Value.objects.filter(asked).values_list(
        "parameter__code",
        "parameter__meaning",
        "parameter__unit",
        "amount",
        "document__number",
        "mark",
        "period",
    )
    values, terms, ages = {}, {}, defaultdict(list)
    for code, meaning, unit, amount, document, mark, period in in_force.order_by("parameter__code"):
        if code in RETIREMENT and amount is not None:
            first = period.lower or LONG_AGO
            ages[RETIREMENT[code]].append(Age(int(amount), first, period.upper))
        if on not in period:
            continue
        values[code] = LawValue(meaning, unit, amount, document, mark)
        if code in PARAMETERS:
            terms[PARAMETERS[code].value] = Term(period.lower, period.upper)
    return Ground(
        on=on,
        today=today,
        values=values,
        terms=terms,
        equivalents=_equivalents(on),
        retirement={gender: tuple(found) for gender, found in ages.items()},
    )


def _equivalents(on: date) -> tuple[Equivalent, ...]:
    found = officials.Equivalence.objects.filter(period__contains=on)
    return tuple(
        Equivalent(
            kind=each.level.kind,
            level=each.level.code,
            as_kind=each.counts_as.kind,
            step=each.counts_as.step,
            name=each.counts_as.name,
            before=each.granted_before,
        )
        for each in found.select_related("level", "counts_as").order_by("pk")
    )


def _labels(choices) -> dict[str, str]:
    return {choice.value: str(choice.label) for choice in choices}


def _grades() -> dict[str, Level]:
    """The grades of an evaluation, which the model lists from best to worst."""
    rising = reversed(officials.Evaluation.Result)
    return {grade.value: Level(str(grade.label), n) for n, grade in enumerate(rising, start=1)}
