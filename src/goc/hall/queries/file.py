"""One official's whole file, each part read when the page first shows it."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from goc.hall.queries import changes, findings, glance, readers, timeline
from goc.hall.queries.places import Place, places
from goc.kit import span
from goc.officials import access
from goc.officials.models import Qualification, QualificationKind
from goc.officials.queries.letterhead import family, letterhead
from goc.officials.queries.told import period
from goc.officials.services.identity import NATIONAL
from goc.planning.queries.person import classes_of
from goc.standards.access import kinds_to_give
from goc.standards.queries import dispensations
from goc.succession import access as succession
from goc.succession.queries import people as of_succession

FEW_CHANGES = 20
KINDS = list(QualificationKind)


@dataclass(frozen=True, slots=True)
class PostLine:
    """A post as the timeline shows it: the unit under the name that it bore then."""

    when: str
    pk: int
    state: str
    title: str
    place: Place
    unit_code: str
    unit_ended_on: date | None
    how: str
    ground: str
    is_main: bool


@dataclass(frozen=True, slots=True)
class Held:
    """A qualification with what is known beside its name, and where it was taken from."""

    row: Qualification
    notes: str
    tone: str
    opens_batch: bool
    may_change: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """A rank or a management level held."""

    when: str
    what: str
    is_now: bool
    slug: str
    pk: int


class File:
    """The file of one official for one reader: as it is `on` today, the needs for `day`."""

    def __init__(self, official, *, user, on, day, whole=False):
        self.official, self.person = official, official.person
        self.user, self.on, self.day, self.whole = user, on, day, whole

    @property
    def is_own(self):
        """Whether the reader is the official."""
        return self.person.account_id == self.user.pk

    @cached_property
    def may_propose(self):
        """Whether the reader may propose to mend the file."""
        return self.is_own or self.may_edit

    @cached_property
    def shows_identity(self):
        """Whether the reader may see the whole personal number."""
        return access.may_see_identity(self.user, self.official, self.on)

    @cached_property
    def shows_sensitive(self):
        """Whether the reader may see ethnicity."""
        return access.may_see_sensitive(self.user, self.official, self.on)

    @cached_property
    def may_edit(self):
        """Whether the reader writes into the file."""
        return access.may_edit(self.user, self.official, self.on)

    @cached_property
    def may_mark_national(self):
        """Whether the reader says what comes from the national database."""
        return self.may_edit and access.may_mark_national(self.user, self.official, self.on)

    @property
    def national(self):
        """What stands as the national database has it, in words."""
        return ", ".join(NATIONAL[name] for name in self.person.national_fields)

    @property
    def national_id(self):
        """The personal number as the reader may see it."""
        stored = self.person.national_id
        return changes.number(stored, whole=self.shows_identity) if stored else ""

    @cached_property
    def post_rows(self):
        """The posts as stored, the latest first."""
        return list(
            self.official.posts.select_related("unit", "title").order_by(
                "-period", "-is_main", "pk"
            )
        )

    @cached_property
    def _places(self):
        pairs = {(post.unit_id, self._told_on(post.period)) for post in self.post_rows}
        if self.official.unit_id:
            pairs.add((self.official.unit_id, self.on))
        return places(pairs)

    def _told_on(self, period):
        """The day for which a post's unit is named: today, or the last day of the post."""
        last = span.last_day(period)
        return min(last, self.on) if last else self.on

    @property
    def place(self):
        """The unit of the file today; None for somebody who never had one."""
        return self._places.get((self.official.unit_id, self.on))

    @cached_property
    def head(self):
        """The lines of the letterhead."""
        return letterhead(self.official.unit, self.on)

    @property
    def family(self):
        """Which family of papers the file is printed in."""
        return family(self.official.unit)

    @cached_property
    def posts(self):
        """The posts, the latest first."""
        return [self._post(post) for post in self.post_rows]

    def place_of(self, post):
        """The unit of a post, under the name that it bore then."""
        return self._places[post.unit_id, self._told_on(post.period)]

    def _post(self, post):
        ended_on = span.last_day(post.unit.life)
        is_now = self.on in post.period
        closed = ended_on and not is_now and ended_on == span.last_day(post.period)
        return PostLine(
            when=period(post.period),
            pk=post.pk,
            state="now" if is_now else "ended" if closed else "past",
            title=post.title.name,
            place=self.place_of(post),
            unit_code=post.unit.code,
            unit_ended_on=ended_on,
            how=post.get_how_display(),
            ground=post.ground,
            is_main=post.is_main,
        )

    @cached_property
    def findings(self):
        """What the official must have on the day asked for, judged and explained."""
        return findings.Findings(self.official, self.day, held=self._held_rows)

    @property
    def glance(self):
        """What must be known of the official at once."""
        return glance.lines(self)

    @cached_property
    def lanes(self):
        """The official's way as lanes of a picture."""
        return timeline.drawn(self)

    @cached_property
    def dispensations(self):
        """What the official was let off, the latest first, each with who decided and why."""
        rows = dispensations.told(self.official.dispensations.order_by("-given_at", "-pk"))
        return dispensations.lines(rows, self.on)

    @cached_property
    def kinds_to_give(self):
        """Which kinds of dispensation the reader may give the official."""
        return {str(kind.label) for kind in kinds_to_give(self.user, self.official, self.on)}

    @cached_property
    def _held_rows(self):
        rows = self.person.qualifications.select_related("level", "batch__file", "evidence")
        return list(rows.order_by("-granted", "-pk"))

    @cached_property
    def qualifications(self):
        """The qualifications by kind, the latest of each kind first."""
        rows = sorted(self._held_rows, key=lambda row: KINDS.index(row.kind))
        return [self._held(row) for row in rows]

    def _held(self, row):
        notes = [row.field, row.grade and f"xếp loại {row.grade.lower()}"]
        notes += [f"{row.hours} tiết" if row.hours else ""]
        notes += [f"hết hạn {row.expires_on:%d/%m/%Y}" if row.expires_on else ""]
        return Held(
            row=row,
            notes=" · ".join(filter(None, notes)),
            tone="good" if row.source == Qualification.Source.OWN else "plain",
            opens_batch=bool(row.batch and row.batch.created_by_id == self.user.pk),
            may_change=self.may_edit and row.source != Qualification.Source.OWN,
        )

    @cached_property
    def rank_rows(self):
        """The ranks as stored, the latest first."""
        return list(self.official.ranks.select_related("rank").order_by("-period"))

    @cached_property
    def standings(self):
        """Ranks and management levels held, the latest first."""
        levels = self.official.management.order_by("-period")
        held = [("ngach", each, f"{each.rank.name} ({each.rank.code})") for each in self.rank_rows]
        held += [("dien-quan-ly", each, each.get_level_display()) for each in levels]
        return [
            Standing(period(row.period), what, self.on in row.period, slug, row.pk)
            for slug, row, what in held
        ]

    @cached_property
    def planned(self):
        """The classes of drafts in which the official sits, from the day on."""
        return classes_of(self.official, self.on)

    @cached_property
    def succession(self):
        """The plans of succession in which the official stands or stood, as far as the reader
        sees them; never for being the official."""
        if not succession.may_read(self.user):
            return []
        sight = succession.sight(self.user)
        entries = of_succession.of_official(self.official, sight, self.on)
        return of_succession.lines(entries, self.on)

    @cached_property
    def evaluations(self):
        """The yearly evaluations, the latest first."""
        return list(self.official.evaluations.order_by("-year"))

    @cached_property
    def absences(self):
        """The long absences, the latest first, each with its days in words."""
        return [
            (each, period(each.period), self.on in each.period)
            for each in self.official.absences.order_by("-period")
        ]

    @cached_property
    def _changes(self):
        return changes.changes(
            self.official,
            shows_identity=self.shows_identity,
            shows_sensitive=self.shows_sensitive,
        )

    @property
    def changes(self):
        """The changes of the file, the newest first; all of them where the whole is asked for."""
        return self._changes if self.whole else self._changes[:FEW_CHANGES]

    @property
    def changes_count(self):
        """How many changes there were in all."""
        return len(self._changes)

    @property
    def has_more_changes(self):
        """Whether older changes are left out."""
        return len(self.changes) < self.changes_count

    @cached_property
    def looks(self):
        """Who opened the file."""
        return readers.looks(self.official, whole=self.whole)
