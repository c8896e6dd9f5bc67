"""`./goc needs`: assess the whole city on a day, or explain one person."""

from datetime import date

from django.utils import timezone

from goc.accounts.services import acting
from goc.journal.services import record_reading
from goc.kit.components.numbers import vn_number
from goc.kit.errors import Refused
from goc.kit.today import today
from goc.kit.verb import Verb, day_typed
from goc.needs import services
from goc.needs.queries import coming, counts, explain
from goc.officials.access import visible_officials

YEARS = range(1945, 2101)
STATUSES = {
    "OVERDUE": "quá hạn",
    "DUE": "chưa có",
    "EXPIRING": "sắp hết hạn",
    "CANNOT_TELL": "chưa xác định",
    "WAIVED": "được miễn",
    "EXCEPTED": "có ngoại lệ",
    "MET": "đã đáp ứng",
}


class Command(Verb):
    """Without --official it judges everyone and stores the outcome; with it, it only reads."""

    help = "Xét nhu cầu của toàn thành phố, hoặc giải thích cho một người."
    shape = {
        "on": "ngày xét",
        "people": "số người đã xét",
        "requirements": "số yêu cầu có hiệu lực",
        "pairs": "số cặp người × yêu cầu",
        "seconds": "số giây",
        "counts": "theo mã yêu cầu: số người ở mỗi tình trạng",
        "forecasts": "với --forecast: từng ngày dự báo, số lượt sẽ thiếu theo lý do",
        "official": "với --official: số hiệu",
        "name": "với --official: họ và tên",
        "findings": "với --official: từng yêu cầu, vì sao đạt hay chưa",
    }
    acts_for = True

    def add_arguments(self, parser):
        parser.add_argument("--on", metavar="NGÀY", help="ngày xét, dd/mm/yyyy hoặc yyyy-mm-dd")
        parser.add_argument("--official", metavar="SỐ_HIỆU", help="số hiệu của một cán bộ")
        parser.add_argument(
            "--forecast", action="store_true", help="dự báo 1, 3, 5 năm tới từ lần xét gần nhất"
        )

    def handle(self, *, on=None, official=None, forecast=False, as_user="", **options):
        at = timezone.now()
        by = acting(as_user, at=at)
        day = day_typed(on, years=YEARS) if on else today()
        if forecast:
            return self._ahead(by, at)
        if official:
            return self._one(official, day, by, at)
        return self._city(day, by, at)

    def _ahead(self, by, at):
        made = services.foresee(by=by, at=at)
        counted = coming.by_cause()
        facts = [
            {"years": each.years, "on": each.on.isoformat(), "causes": counted.get(each.years, {})}
            for each in made
        ]
        told = "; ".join(
            f"đến {each.on:%d/%m/%Y}: {vn_number(sum(counted.get(each.years, {}).values()))} lượt"
            for each in made
        )
        self.answer({"forecasts": facts}, f"Sẽ thiếu thêm {told}.")

    def _city(self, on: date, by, at):
        made = services.assess(on=on, by=by, at=at, say=self.say)
        counted = counts.by_requirement()
        facts = {
            "on": on.isoformat(),
            "people": made.people,
            "requirements": made.requirements,
            "pairs": made.pairs,
            "seconds": made.seconds,
            "counts": {row["requirement"]: row["statuses"] for row in counted},
        }
        told = (
            f"{vn_number(made.pairs)} cặp người × yêu cầu trong {vn_number(made.seconds, 1)} giây"
        )
        self.answer(
            facts,
            f"Đã xét {vn_number(made.people)} người theo {made.requirements} yêu cầu cho ngày "
            f"{on:%d/%m/%Y}: {told}.",
            *(_line(row) for row in counted),
        )

    def _one(self, code: str, on: date, by, at):
        official = visible_officials(by).select_related("person").filter(code=code).first()
        if official is None:
            raise Refused(f"Không tìm thấy cán bộ có số hiệu “{code}” trong phạm vi được xem.")
        record_reading(by=by, at=at, page="needs", subject=official, people=1)
        found = explain(official, on)
        self.answer(
            {
                "official": official.code,
                "name": official.person.full_name,
                "on": on.isoformat(),
                "findings": found,
            },
            f"{official.person.full_name} ({official.code}), xét cho ngày {on:%d/%m/%Y}:",
            *(line for one in found if one["applies"] is not False for line in _told(one)),
        )


def _line(row: dict) -> str:
    told = [f"{vn_number(row['statuses'][code])} {name}" for code, name in STATUSES.items()]
    return f"  {row['title']} ({row['document']}): {', '.join(told)}."


def _told(finding: dict):
    until = f", hạn {finding['due_on']:%d/%m/%Y}" if finding["due_on"] else ""
    source = finding["source"]
    yield f"- {finding['title']} ({source['document']}): {finding['status_label'].lower()}{until}."
    for clause in finding["clauses"]:
        yield from _clause(clause, "    ")


def _clause(clause: dict, indent: str):
    why = "; ".join(clause["facts"])
    yield f"{indent}[{clause['verdict_told']}] {clause['text']}" + (f": {why}" if why else "")
    if clause["missing"]:
        yield f"{indent}    còn thiếu: {', '.join(clause['missing'])}"
    for child in clause["children"]:
        yield from _clause(child, indent + "    ")
