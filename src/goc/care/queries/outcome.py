"""What a merge would give, in words: what goes over, what stands once, what must be chosen."""

from dataclasses import dataclass

from django.db.models import Q

from goc.care.models import Merge
from goc.kit import merging, partial
from goc.kit.components.numbers import vn_date
from goc.kit.merging.outcome import JOINED, KEPT, LOST, TURNS
from goc.kit.merging.rules import Rule
from goc.officials.models import Official
from goc.officials.queries.records import HIDDEN, masked

ACCOUNT = "account"
BOTH = {
    TURNS: "Giữ cả hai, mục trước kết thúc vào ngày mục sau bắt đầu",
    JOINED: "Nối thành một mục, từ ngày đầu đến ngày cuối",
}


@dataclass(frozen=True, slots=True)
class Option:
    """One way to decide, in words."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to choose, as the form asks it."""

    id: str
    label: str
    options: list[Option]


@dataclass(frozen=True, slots=True)
class Table:
    """One table of both files: the rows of each, and what becomes of those that go over."""

    title: str
    kept: list[str]
    lost: list[str]
    notes: list[str]


def of_account(kept: Official, lost: Official) -> list[merging.Choice]:
    """The choice between two accounts; none where there are not two."""
    if kept.person.account_id is None or lost.person.account_id is None:
        return []
    rule = Rule(model="officials.Person", key="pk", title="Tài khoản")
    return [merging.Choice(ACCOUNT, rule, [kept.person], [lost.person])]


def called(choice: merging.Choice) -> str:
    """What a choice is about, for a sentence."""
    if choice.id == ACCOUNT:
        return "tài khoản nào ở lại"
    if choice.field:
        return f"“{choice.rule.table._meta.get_field(choice.field).verbose_name}” nào ở lại"
    return f"cách xử lý mục trùng ở phần “{choice.rule.title}”"


class Outcome:
    """What a merge of `lost` into `kept` would give, for a reader who may see so much."""

    def __init__(self, kept: Official, lost: Official, *, shows_identity, shows_sensitive):
        self.kept, self.lost = kept, lost
        self.shows_identity, self.shows_sensitive = shows_identity, shows_sensitive
        self.plan = merging.plan(merging.collected(), kept=kept.pk, lost=lost.pk)

    def questions(self) -> list[Question]:
        """All that must be chosen."""
        return [
            self._question(each) for each in (*self.plan.choices, *of_account(self.kept, self.lost))
        ]

    def _question(self, choice):
        told = self._told_field if choice.field or choice.id == ACCOUNT else self._told_rows
        labels = {
            KEPT: f"{told(choice, choice.kept)} ({self.kept.code})",
            LOST: f"{told(choice, choice.lost)} ({self.lost.code})",
        }
        options = [Option(value, (labels | BOTH)[value]) for value in choice.options]
        label = called(choice)
        return Question(choice.id, label[:1].upper() + label[1:], options)

    def _told_rows(self, choice, rows):
        return "; ".join(choice.rule.told(row) for row in rows)

    def _told_field(self, choice, rows):
        [row] = rows
        if choice.id == ACCOUNT:
            return row.account.username
        value = getattr(row, choice.field)
        if choice.field == "national_id":
            return value if self.shows_identity else masked(value)
        if choice.field == "ethnicity" and not self.shows_sensitive:
            return HIDDEN
        if hasattr(value, "lower") and hasattr(value, "upper") and not isinstance(value, str):
            return partial.display(value)
        display = getattr(row, f"get_{choice.field}_display", None)
        return display() if display else str(value)

    def tables(self) -> list[Table]:
        """Both histories, table by table, those without any row left out."""
        shown = (merging.Moved, merging.OncePer, merging.InTurn)
        return [
            Table(
                part.rule.title,
                [part.rule.told(row) for row in part.kept],
                [part.rule.told(row) for row in part.lost],
                _notes(part),
            )
            for part in self.plan.parts
            if isinstance(part.rule, shown) and (part.kept or part.lost)
        ]


def _notes(part) -> list[str]:
    counted = (
        (len(part.moved), "mục chuyển sang"),
        (len(part.equal), "mục trùng hẳn, giữ một"),
        (len(part.choices), "chỗ phải chọn"),
    )
    return [f"{count} {words}" for count, words in counted if count]


def bars_to_undoing(merge: Merge, rules) -> list[str]:
    """Why a merge can no longer be undone; empty while nothing came later."""
    if merge.undone_at:
        return [f"Lần gộp này đã được hoàn tác ngày {vn_date(merge.undone_at)}; hãy tải lại trang."]
    involved = Q(kept_id=merge.kept_id) | Q(lost_id=merge.kept_id)
    later = Merge.objects.filter(involved, undone_at=None, pk__gt=merge.pk).order_by("-pk").first()
    if later:
        return [
            f"Hồ sơ {merge.kept_code} còn được gộp lần nữa ({later.lost_code} vào "
            f"{later.kept_code}); hãy hoàn tác lần gộp ấy trước."
        ]
    return _changes_since(merge, rules)


def bars(merge: Merge) -> list[str]:
    """The same, under the rules of all rooms."""
    return bars_to_undoing(merge, merging.collected())


def _changes_since(merge, rules) -> list[str]:
    now, told = merging.standing(rules, merge.kept_id), []
    for rule in rules:
        name = f"{rule.model}.{rule.key}"
        before, after = merge.standing.get(name, {}), now.get(name, {})
        rows = {str(row.pk): row for row in rule.rows(merge.kept_id)} if after else {}
        for pk, digest in after.items():
            if before.get(pk) != digest:
                told.append(("sửa" if pk in before else "thêm", rule, rows[pk]))
        told += [("bớt", rule, None) for pk in before if pk not in after]
    return [
        f"Sau lần gộp, hồ sơ {merge.kept_code} đã được {what} ở phần “{rule.title}”"
        f"{f': {rule.told(row)}' if row is not None else ''}; "
        "không hoàn tác được nữa."
        for what, rule, row in told
    ]
