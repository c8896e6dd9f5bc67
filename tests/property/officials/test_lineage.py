"""Through any mergers, splits, moves and ways back nobody is lost, doubled, or beyond lineage."""

from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goc.kit.errors import Refused
from goc.officials.models import Official, Post, Reorganisation
from goc.officials.queries import headcount
from goc.officials.queries import reorganisation as queries
from goc.officials.rules.reorganising import Fate
from goc.officials.services import carrying_out, reorganising
from goc.officials.services.reorganising import Going
from goc.org import queries as org
from goc.org.models import UnitVersion
from goc.org.rules import Line
from tests.builders import AT, make_document
from tests.cases import cases
from tests.reorganisations import make_wards, new_ward

FIRST, TODAY = date(2022, 1, 1), date(2026, 7, 1)


class History:
    """A little city and what is done to it, a month apart."""

    def __init__(self, data, units, by):
        self.data, self.by = data, by
        self.people = make_wards(units).people
        self.document, self.made, self.days = make_document(), 0, [FIRST - timedelta(days=1)]

    def choose(self, options):
        return self.data.draw(st.sampled_from(sorted(options)))

    def standing(self, on):
        """The wards that can be reorganised from the day on."""
        found = UnitVersion.objects.filter(period__contains=on, unit__code__regex="^[XW]")
        return sorted(found.values_list("unit__code", flat=True))

    def fresh(self, old):
        self.made += 1
        return new_ward(f"W.{self.made}", f"Phường {self.made}", old=old)

    def merge(self, day):
        one, other = self.data.draw(
            st.lists(st.sampled_from(self.standing(day)), min_size=2, max_size=2, unique=True)
        )
        if self.data.draw(st.booleans()):
            return [Line(one, other)]
        line = self.fresh(one)
        return [line, Line(other, line.new)]

    def split(self, day):
        one = self.choose(self.standing(day))
        if self.data.draw(st.booleans()):
            return [Line(one, one), self.fresh(one)]
        return [self.fresh(one), self.fresh(one)]

    def move(self, day):
        one = self.choose(self.standing(day))
        return [Line(one, one, parent=self.choose(["Q.001", "TP"]))]

    def draft(self, act, day):
        """A draft of the act; None where there is nothing to take back."""
        told = {"on": day, "document": self.document, "why": "Thử.", "by": self.by, "at": self.at}
        if act == "undo":
            done = Reorganisation.objects.filter(state="DONE", reverses=None, reversed_by=None)
            return done and reorganising.reverse(reorganisation=done.latest("pk"), **told)
        if act == "merge" and len(self.standing(day)) < 2:
            return None
        made = reorganising.draft(title="Đợt", **told)
        lines = getattr(self, act)(day)
        reorganising.write_lines(reorganisation=made, lines=lines, by=self.by, at=self.at)
        return made

    def step(self, act):
        """Do one act a month after the last; whatever the house refuses leaves no trace."""
        day = self.days[-1] + timedelta(days=31)
        self.at = AT + timedelta(minutes=len(self.days))
        try:
            with transaction.atomic():
                if made := self.draft(act, day):
                    self.assign(made)
                    told = {"reorganisation": made, "by": self.by, "at": self.at, "on": TODAY}
                    reorganising.review(**told)
                    carrying_out.carry_out(**told)
        except Refused:
            assert act == "undo"
        self.days.append(day)

    def assign(self, made):
        """Send whoever must be assigned to any heir; of a unit that stays, some go. Who was there
        before a change that is taken back goes nowhere: that would be a transfer, no lineage."""
        rehearsal = reorganising.rehearse(made, today=TODAY)
        heirs = {}
        for before, after in rehearsal.plan.edges:
            heirs.setdefault(before, []).append(after)
        waiting = queries.people(rehearsal, Fate.UNASSIGNED, Fate.STAYS, limit=100)
        going = [
            Going(one.post, self.choose(heirs[one.old_code]))
            for one in waiting
            if one.fate == Fate.UNASSIGNED
            or (made.reverses_id is None and self.data.draw(st.booleans()))
        ]
        reorganising.assign(reorganisation=made, going=going, by=self.by, at=self.at)


def holds(history):
    last = history.days[-1]
    now = dict(Official.objects.values_list("pk", "unit_id"))
    for day in history.days:
        seats = Post.objects.filter(is_main=True, period__contains=day)
        at = dict(seats.values_list("official_id", "unit_id"))
        assert len(seats) == len(at) == len(history.people)
        followed = org.followed(day, last, set(at.values()))
        assert all(now[person] in followed[unit].units for person, unit in at.items())
        assert headcount.as_then(day, None, None).total == len(at)
        counted = headcount.as_now(day, last, None, None)
        assert counted.total == len(at)
    assert dict(seats.values_list("official_id", "unit_id")) == now


@pytest.mark.django_db
def test_nobody_is_lost_or_doubled_whatever_becomes_of_units(units, city_officer):
    acts = st.lists(st.sampled_from(["merge", "split", "move", "undo"]), min_size=1, max_size=4)

    @settings(max_examples=cases(15), suppress_health_check=list(HealthCheck), deadline=None)
    @given(st.data(), acts)
    def lasts(data, acts):
        with transaction.atomic():
            history = History(data, units, city_officer)
            for act in acts:
                history.step(act)
                holds(history)
            transaction.set_rollback(True)

    lasts()
