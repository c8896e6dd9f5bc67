"""Builds the demonstration as an office would: every workbook through the intake, then needs."""

import json
import resource
import time
from contextlib import contextmanager
from datetime import date, timedelta
from functools import partial
from itertools import chain, zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from django.db import connection
from django.utils import timezone

from demo import absences, appointments, cast, city, competencies, planned_for, wishes
from demo.city import calendar
from demo.hands import taking_in
from goc.accounts.models import User
from goc.intake import services as intake
from goc.kit.components.numbers import vn_number
from goc.kit.errors import Refused
from goc.law.models import Document
from goc.needs import services as needs
from goc.needs.jobs import foresee_soon
from goc.needs.models import Assessment
from goc.officials import services as officials
from goc.officials.models import Official, Qualification, Reorganisation
from goc.officials.services import carrying_out, reorganising
from goc.officials.sheets import reorganisation as sheets
from goc.org import services as org
from goc.org.models import Unit
from goc.planning import services as planning
from goc.planning.models import PlanClass, PlanSeat
from goc.utilisation.models import Appointment

# What is taken in, one after the other.
KINDS = {
    "units": "đơn vị",
    "eve": "danh sách cán bộ ngày 30/6/2025",
    "roster": "danh sách cán bộ",
    "lives": "văn bằng, chứng chỉ, quá trình công tác, đánh giá, xếp loại",
    "succession": "quy hoạch chức danh",
}
# Of sheets that are written beside each other, one of each in turn: two hands then seldom meet.
SHEETS = {"lives": ("qualifications", "posts", "evaluations")}
TAKEN_AS = {"eve": "roster"}
SECONDS_BETWEEN_WORDS = 2.0
# Units and people until the merger, the merger, then what stands today and all that lies behind.
BEFORE = ("units", "eve")
SINCE = ("roster", "lives", "succession")
MERGER = date.fromordinal(calendar.MERGER)
PLACES_BY = "19-2025-QD-TTG"
TITLE = "Sắp xếp đơn vị hành chính từ ngày 01/7/2025"
WHY = "Sắp xếp 526 xã, phường, thị trấn thành 126; kết thúc hoạt động cấp huyện."


class Building:
    """One building of the city; `say` tells the waiting person how far it is."""

    def __init__(self, *, officials, seed, history=False, say):
        self.officials, self.seed, self.history, self._say = officials, seed, history, say
        self.begun = time.perf_counter()
        self.seconds = {}
        self.work = map  # how files are worked off

    def say(self, text):
        """Say it with the seconds since the beginning."""
        self._say(f"[{time.perf_counter() - self.begun:6.1f} s] {text}")

    @contextmanager
    def phase(self, name):
        """Count the seconds of a phase under its name, with those of its earlier parts."""
        begun = time.perf_counter()
        yield
        taken = self.seconds.get(name, 0.0) + time.perf_counter() - begun
        self.seconds[name] = round(taken, 2)

    def build(self, prepare):
        """Write the city, take it in, judge it, let the people of the demonstration in.

        `prepare` makes the tables, while the city is being written and the hands that take it in
        begin; whatever it refuses comes before anything is taken in.
        """
        with taking_in(self.officials > MANY) as self.work:
            # Beside the database: the same disk, room for both or for neither.
            with (
                TemporaryDirectory(dir=settings.DATA_DIR, prefix="thanh-pho-") as folder,
                city.writing(
                    folder, officials=self.officials, seed=self.seed, history=self.history
                ) as written,
            ):
                self.say(f"Đang viết bảng tính của {vn_number(self.officials)} cán bộ …")
                with self.phase("prepare"):
                    written.begin()
                    prepare()
                by = org.acting(at=timezone.now())
                self._fill(Path(folder), written, by)
            with self.phase("approve"):
                ready = self.work(settle, [self.officials > MANY])
                planned_for.approve(by=by, at=timezone.now())
                list(ready)
            with self.phase("needs"):
                self._assess(by)
            self._let_people_in_while_planning(by)
        with self.phase("appointments"):
            self._appoint()

    def _let_people_in_while_planning(self, by):
        """Make the plan of the year after, the one that offices are now at work on; meanwhile, what
        it does not read."""
        self.say("Đang lập kế hoạch của năm sau, tả vị trí việc làm, mở tài khoản …")
        planned = self.work(plan, [by.pk])
        # Nobody waits for it: whoever serves the city looks ahead in the background.
        foresee_soon()
        with self.phase("positions"):
            competencies.describe(by=by, at=timezone.now())
            wishes.ask(by=by, at=timezone.now())
        with self.phase("people"):
            # The roster opened an account with each file; whoever came to office by other sheets
            # gets theirs now.
            officials.open_accounts(by=by, at=timezone.now())
            made = cast.assemble(on=settings.DEMO_DAY, by=by, at=timezone.now())
            absences.record(on=settings.DEMO_DAY, by=by, at=timezone.now())
            self.say(f"Đã mở {made} tài khoản minh họa, mật khẩu “{cast.PASSWORD}”.")
        [self.seconds["plan"]] = planned

    def _fill(self, folder, written, by):
        """Take in all that was written, but for what an earlier building of this folder did."""
        if not Reorganisation.objects.filter(title=TITLE, done_at__isnull=False).exists():
            self._until_merger(folder, written, by)
        # Decisions are written last: where there are some, every sheet is in, and a roster of
        # today would deny the posts that begin tomorrow.
        for kind in () if Appointment.objects.exists() else SINCE:
            self._take_in(folder, written, kind, by)

    def _until_merger(self, folder, written, by):
        """Begin with the units of the day before, and reorganise them with the people in them."""
        org.load_reference(by=by, at=timezone.now(), standing_on=MERGER - timedelta(days=1))
        for kind in BEFORE:
            self._take_in(folder, written, kind, by)
        _analyze()
        with self.phase("reorganise"):
            self.say("Đang sắp xếp đơn vị từ ngày 01/7/2025, cùng những người ở đó …")
            self._reorganise(folder, written, by)
        _analyze()

    def _reorganise(self, folder, written, by):
        """As the officer of the city does it: the sheet, the sub-lists, the review, the act."""
        told = {"by": by, "at": timezone.now()}
        document = Document.objects.get(code=PLACES_BY)
        draft = reorganising.draft(title=TITLE, on=MERGER, document=document, why=WHY, **told)
        [path] = written.paths("reorganisation")
        lines = sheets.read_lines(folder / path)
        reorganising.write_lines(reorganisation=draft, lines=lines, source=path, **told)
        # All lists at once: for each the whole reorganisation would be rehearsed anew.
        lists = (sheets.read_people(folder / path) for path in written.paths("going"))
        listed = chain.from_iterable(lists)
        reorganising.assign_listed(reorganisation=draft, listed=listed, **told)
        reorganising.review(reorganisation=draft, on=settings.DEMO_DAY, **told)
        begun = time.perf_counter()
        done = carrying_out.carry_out(reorganisation=draft, on=settings.DEMO_DAY, **told)
        counts, taken = reorganising.tally(done), time.perf_counter() - begun
        moved = vn_number(counts.follow + counts.assigned)
        self.say(
            f"Đã sắp xếp: {vn_number(counts.ended)} đơn vị kết thúc, {vn_number(counts.opened)} "
            f"mở, {moved} vị trí chuyển, trong {vn_number(taken, 1)} giây."
        )

    def _take_in(self, folder, written, kind, by):
        """Take the files of one kind in, two at a time where there are many people.

        Units go in order: a later sheet moves what an earlier one opened.
        """
        with self.phase("write"):
            sheets = [
                [(sheet, folder / path) for path in written.paths(sheet)]
                for sheet in SHEETS.get(kind, (kind,))
            ]
        files = [file for some in zip_longest(*sheets) for file in some if file]
        work = map if kind == "units" else self.work
        with self.phase(kind):
            self._tell_of(kind, work(partial(take_in, by.pk), files), len(files))

    def _tell_of(self, kind, outcomes, files):
        """Tell the waiting person of the files as they are taken in; a row returned is a bug."""
        tally, told = dict.fromkeys(TALLIED, 0), 0.0
        for number, one in enumerate(outcomes, 1):
            tally = {name: count + one[name] for name, count in tally.items()}
            if number == files or time.perf_counter() - told > SECONDS_BETWEEN_WORDS:
                told = time.perf_counter()
                rows = f"{vn_number(tally['read'])} dòng"
                self.say(f"Nạp {KINDS[kind]}: {number}/{files} tệp, {rows}")
        if tally["refused"]:
            raise Refused(
                f"{vn_number(tally['refused'])} dòng {KINDS[kind]} của thành phố mẫu bị trả lại; "
                "đó là lỗi của bản minh họa, hãy báo người phát triển."
            )

    def _assess(self, by):
        self.say("Đang xét nhu cầu của cả thành phố …")
        self.assessment = needs.assess(on=settings.DEMO_DAY, by=by, at=timezone.now(), say=self.say)

    def _appoint(self):
        """As the officer of the city does it, who answers for every unit."""
        by = User.objects.get(username=cast.CAST[0].username)
        told = {"on": settings.DEMO_DAY, "by": by, "at": timezone.now()}
        decided, wanting = appointments.decide(**told), appointments.follow(**told)
        self.say(f"Đã ghi {decided} quyết định bổ nhiệm, theo dõi {wanting} bổ nhiệm chưa đủ.")

    def summary(self):
        """What stands now, and what it took."""
        own, children = resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN
        peak = max(resource.getrusage(who).ru_maxrss for who in (own, children)) // 1024
        return {
            **standing(),
            "seed": self.seed,
            "anchor": settings.DEMO_DAY.isoformat(),
            "seconds": round(time.perf_counter() - self.begun, 1),
            "phases": self.seconds,
            "peak_mb": peak,
        }


def _analyze():
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def settle(are_many):
    """Let the planner see the city that was taken in; where people are many, first do what the
    server would begin by itself while everyone is judged: every file was written twice, before and
    after the merger."""
    if are_many:
        with connection.cursor() as cursor:
            cursor.execute(
                "VACUUM officials_person, officials_official, officials_post, "
                "officials_qualification, officials_rankholding"
            )
    _analyze()


def plan(user):
    """Make the plan of the year after; return the seconds that it took."""
    begun = time.perf_counter()
    by = User.objects.get(pk=user)
    planning.make(year=settings.DEMO_DAY.year + 1, by=by, at=timezone.now())
    return round(time.perf_counter() - begun, 2)


TALLIED = ("read", "created", "updated", "unchanged", "refused")
MANY = 20_000


def take_in(user, file):
    """Take one workbook in, in whichever process; return the counts of its rows."""
    sheet, path = file
    by = User.objects.get(pk=user)
    outcome = intake.take_in(path, kind=TAKEN_AS.get(sheet, sheet), by=by, at=timezone.now())
    return {name: getattr(outcome, name) for name in TALLIED}


def standing():
    """How many people, units, qualifications and needs there are now."""
    assessment = Assessment.objects.order_by("-id").first()
    return {
        "people": Official.objects.count(),
        "units": Unit.objects.count(),
        "accounts": User.objects.count(),
        "qualifications": Qualification.objects.count(),
        "pairs": assessment.pairs if assessment else 0,
        "requirements": assessment.requirements if assessment else 0,
        "planned_classes": PlanClass.objects.count(),
        "planned_seats": PlanSeat.objects.count(),
    }


def marker():
    """Where it is written that this folder holds a demonstration, and which."""
    return settings.DATA_DIR / "demo.json"


def marked():
    """What the mark says, None where there is none."""
    return json.loads(marker().read_text()) if marker().exists() else None


def mark(*, officials, seed, complete):
    """Write that this folder holds a demonstration, so that `serve` knows it later."""
    day = settings.DEMO_DAY.isoformat()
    said = {"anchor": day, "officials": officials, "seed": seed, "complete": complete}
    marker().write_text(json.dumps(said))
