"""`./goc doctor`: rows that break what no constraint can hold."""

from dataclasses import asdict

from goc.hall.queries import invariants
from goc.kit.today import today
from goc.kit.verb import Verb


class Command(Verb):
    """Ask every invariant; exit 1 when one is broken."""

    help = "Tìm những dòng dữ liệu trái quy tắc."
    shape = {
        "checked": "số quy tắc đã hỏi",
        "broken": "các quy tắc có dòng sai: tên, câu, số trường hợp, ví dụ (có thì mã thoát 1)",
    }

    def handle(self, *args, **options):
        found = invariants.findings(on=today())
        broken = [finding for finding in found if finding.broken]
        self.answer(
            {"checked": len(found), "broken": [asdict(finding) for finding in broken]},
            *(self._line(finding) for finding in found),
        )
        if broken:
            raise SystemExit(1)

    def _line(self, finding):
        if not finding.broken:
            return f"ĐẠT    {finding.sentence}"
        names = ", ".join(finding.examples)
        return f"HỎNG   {finding.sentence} {finding.broken} trường hợp sai: {names}."
