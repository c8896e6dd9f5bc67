"""Law changed by hand: each verb, what it refuses, what it leaves in history and journal."""

from datetime import date
from decimal import Decimal

import pytest

from goc.journal.models import Entry
from goc.kit.errors import Refused
from goc.kit.mark import Mark
from goc.law import queries, services
from goc.law.models import Document, Parameter, Value
from tests.builders import AT, make_document, make_user, since

pytestmark = pytest.mark.django_db
JULY, YEAR_END = date(2025, 7, 1), date(2025, 12, 31)
WHY = "Theo bản đăng Công báo"


@pytest.fixture
def officer():
    return make_user(full_name="Nguyễn Thu Hà")


@pytest.fixture
def decree():
    return make_document("171-2025-ND-CP", number="171/2025/NĐ-CP", in_force=since(JULY))


@pytest.fixture
def hours(decree):
    """40 until the decree, from then on unread."""
    parameter = Parameter.objects.create(code="hours", meaning="Số tiết một năm", unit="tiết")
    older = make_document("101-2017-ND-CP", number="101/2017/NĐ-CP")
    for document, amount, period, mark in (
        (older, 40, since(date(2017, 10, 21), JULY), Mark.CONFIRMED),
        (decree, None, since(JULY), Mark.UNVERIFIED),
    ):
        Value.objects.create(
            parameter=parameter, document=document, amount=amount, period=period, mark=mark
        )
    return parameter


def fields(document=None, **changed):
    usual = {
        "number": "9/2026/NĐ-CP",
        "kind": "DECREE",
        "branch": "STATE",
        "issuer": "Chính phủ",
        "title": "Một việc mới",
        "issued_on": None,
        "mark": "unverified",
        "reference": "",
        "note": "",
        "first": date(2026, 1, 1),
        "last": None,
    }
    if document:
        usual |= {name: getattr(document, name) for name in usual if hasattr(document, name)}
        usual |= {"first": document.in_force.lower, "last": None}
    return usual | changed


def refusal(act, **named):
    with pytest.raises(Refused) as refused:
        act(at=AT, **named)
    return refused.value.reasons


class TestDocuments:
    def test_one_that_is_added_is_found_and_journalled_with_its_reason(self, officer):
        added = services.add_document(code="9-2026", **fields(), why=WHY, by=officer, at=AT)

        assert list(queries.documents(text="mot viec moi")) == [added]
        assert added.in_force == since(date(2026, 1, 1))
        entry = Entry.objects.get()
        assert (entry.verb, entry.why, entry.subject_id) == (
            "law.document_added",
            WHY,
            str(added.pk),
        )
        assert entry.details["changed"]["number"] == [None, "9/2026/NĐ-CP"]

    @pytest.mark.parametrize(
        ("changed", "sentence"),
        [
            ({"why": " "}, "Hãy ghi lý do sửa: theo nguồn nào, vì sao."),
            (
                {"mark": "confirmed"},
                "Mức “đã đối chiếu văn bản” phải kèm nguồn: địa chỉ hoặc nơi đã đọc văn bản.",
            ),
            (
                {"last": date(2025, 12, 31)},
                "Ngày cuối 31/12/2025 sớm hơn ngày đầu 01/01/2026.",
            ),
            (
                {"code": "171-2025-ND-CP"},
                "Mã “171-2025-ND-CP” đã dùng cho một văn bản khác; hãy chọn mã khác.",
            ),
            (
                {"number": "171/2025/NĐ-CP", "issuer": ""},
                "Đã có văn bản số 171/2025/NĐ-CP của cơ quan này; hãy sửa văn bản ấy thay vì ghi "
                "thêm.",
            ),
        ],
    )
    def test_what_cannot_stand_is_refused_and_leaves_nothing(
        self, officer, decree, changed, sentence
    ):
        named = {"code": "9-2026", "why": WHY, "by": officer} | fields() | changed

        assert refusal(services.add_document, **named) == (sentence,)
        assert (Document.objects.count(), Entry.objects.count()) == (1, 0)

    def test_a_mark_becomes_confirmed_with_its_source_and_history_tells_why(self, officer):
        document = make_document(mark=Mark.UNVERIFIED, in_force=since(JULY))
        changed = fields(document, mark="confirmed", reference="Công báo: congbao.chinhphu.vn")

        services.correct_document(document=document, **changed, why=WHY, by=officer, at=AT)

        document.refresh_from_db()
        assert (document.mark, document.is_edited) == (Mark.CONFIRMED, True)
        [change] = queries.history(document)
        assert (change.by, change.why, change.what) == ("Nguyễn Thu Hà", WHY, "Văn bản")
        assert [(edit.field, edit.before, edit.after) for edit in change.edits] == [
            ("Mức xác minh", "chưa xác minh", "đã đối chiếu văn bản"),
            ("Nguồn tra cứu", "–", "Công báo: congbao.chinhphu.vn"),
        ]
        assert Entry.objects.get().details["changed"]["mark"] == ["unverified", "confirmed"]

    def test_a_correction_that_changes_nothing_is_refused(self, officer):
        document = make_document(mark=Mark.UNVERIFIED, in_force=since(JULY))

        reasons = refusal(
            services.correct_document, document=document, **fields(document), why=WHY, by=officer
        )

        assert reasons == ("Không có gì khác với điều đang ghi; hãy sửa ít nhất một ô.",)
        assert Document.pgh_event_model.objects.count() == 0

    def test_the_days_of_a_replaced_document_stay_tied_to_its_successor(self, officer, decree):
        older = make_document(
            mark=Mark.UNVERIFIED, in_force=since(date(2017, 1, 1), JULY), replaced_by=decree
        )

        reasons = refusal(
            services.correct_document,
            document=older,
            **fields(older, last=YEAR_END),
            why=WHY,
            by=officer,
        )

        assert reasons == (
            "Văn bản được 171/2025/NĐ-CP thay thế từ 01/07/2025; ngày cuối phải là ngày trước đó.",
        )


class TestReplacing:
    def replace(self, document, successor, by, day=JULY):
        return services.replace_document(
            document=document, successor=successor, since=day, why=WHY, by=by, at=AT
        )

    def test_the_older_ends_the_day_before(self, officer, decree):
        older = make_document("101", in_force=since(date(2017, 10, 21)))

        self.replace(older, decree, officer)

        on = set(queries.in_force(date(2025, 6, 30)).values_list("code", flat=True))
        after = set(queries.in_force(JULY).values_list("code", flat=True))
        assert (on, after) == ({"101"}, {"171-2025-ND-CP"})
        assert Entry.objects.get().verb == "law.document_replaced"

    def test_another_day_than_the_successors_is_refused(self, officer, decree):
        older = make_document("101", in_force=since(date(2017, 10, 21)))

        with pytest.raises(Refused, match="có hiệu lực từ 01/07/2025; hãy ghi đúng ngày ấy"):
            self.replace(older, decree, officer, day=date(2025, 8, 1))

    def test_a_day_before_it_was_in_force_is_refused(self, officer):
        older, newer = make_document(in_force=since(JULY)), make_document(in_force=None)

        with pytest.raises(Refused, match="ngày bị thay thế phải sau ngày ấy"):
            self.replace(older, newer, officer, day=JULY)

    def test_a_circle_is_refused(self, officer):
        first = make_document("a", in_force=None)
        second = make_document("b", in_force=None, replaced_by=first)

        for document, successor in ((first, second), (first, first)):
            with pytest.raises(Refused, match="vòng lại chính văn bản này"):
                self.replace(document, successor, officer)
        first.refresh_from_db()
        assert first.replaced_by is None


def set_value(parameter, document, by, **named):
    usual = {
        "amount": Decimal(48),
        "first": JULY,
        "last": None,
        "mark": Mark.CONFIRMED,
        "source": "congbao.chinhphu.vn",
        "why": WHY,
    }
    return services.set_value(parameter=parameter, document=document, by=by, at=AT, **usual | named)


def shown(parameter):
    return [
        (value.amount and int(value.amount), value.period.lower, value.period.upper)
        for value in parameter.values.order_by("period")
    ]


BEFORE = (40, date(2017, 10, 21), JULY)


class TestValues:
    def test_on_the_same_days_it_is_mended_in_place(self, officer, decree, hours):
        held = hours.values.get(document=decree)

        mended = set_value(hours, decree, officer)

        assert mended.pk == held.pk
        assert shown(hours) == [BEFORE, (48, JULY, None)]
        assert held.events.get().amount is None

    @pytest.mark.parametrize(
        ("first", "last", "left"),
        [
            (
                date(2026, 1, 1),
                None,
                [BEFORE, (None, JULY, date(2026, 1, 1)), (48, date(2026, 1, 1), None)],
            ),
            (
                JULY,
                YEAR_END,
                [BEFORE, (48, JULY, date(2026, 1, 1)), (None, date(2026, 1, 1), None)],
            ),
            (
                date(2025, 9, 1),
                YEAR_END,
                [
                    BEFORE,
                    (None, JULY, date(2025, 9, 1)),
                    (48, date(2025, 9, 1), date(2026, 1, 1)),
                    (None, date(2026, 1, 1), None),
                ],
            ),
        ],
        ids=["the end", "the beginning", "the middle"],
    )
    def test_others_give_way_on_its_days_and_stay_on_theirs(
        self, officer, decree, hours, first, last, left
    ):
        set_value(hours, decree, officer, first=first, last=last)

        assert shown(hours) == left

    def test_it_may_take_the_days_of_several(self, officer, hours):
        ever = make_document("moi", in_force=None)

        set_value(hours, ever, officer, first=date(2020, 1, 1))

        assert shown(hours) == [
            (40, date(2017, 10, 21), date(2020, 1, 1)),
            (48, date(2020, 1, 1), None),
        ]

    def test_the_journal_and_the_history_tell_before_and_after_by_day(self, officer, decree, hours):
        set_value(hours, decree, officer, article="Điều 20")

        days = "từ 01/07/2025 trở đi"
        before = "chưa rõ (171/2025/NĐ-CP; chưa xác minh)"
        after = "48 tiết (171/2025/NĐ-CP, Điều 20; đã đối chiếu văn bản). congbao.chinhphu.vn"
        assert Entry.objects.get().details == {"changed": {days: [before, after]}}
        [change] = queries.history(decree)
        assert (change.by, change.why, change.what) == ("Nguyễn Thu Hà", WHY, "Số tiết một năm")
        assert [(edit.field, edit.before, edit.after) for edit in change.edits] == [
            (days, before, after)
        ]

    @pytest.mark.parametrize(
        ("named", "sentence"),
        [
            ({"why": ""}, "Hãy ghi lý do sửa: theo nguồn nào, vì sao."),
            (
                {"source": " "},
                "Mức “đã đối chiếu văn bản” phải kèm nguồn: địa chỉ hoặc nơi đã đọc văn bản.",
            ),
            ({"last": date(2025, 6, 30)}, "Ngày cuối 30/06/2025 sớm hơn ngày đầu 01/07/2025."),
            (
                {"first": date(2025, 6, 30)},
                "Văn bản 171/2025/NĐ-CP có hiệu lực từ 01/07/2025; giá trị không thể áp dụng trước "
                "ngày ấy.",
            ),
            (
                {
                    "amount": None,
                    "mark": Mark.UNVERIFIED,
                    "source": "",
                    "first": date(2026, 1, 1),
                },
                "Không có gì khác với điều đang ghi; hãy sửa ít nhất một ô.",
            ),
        ],
    )
    def test_what_cannot_stand_is_refused_and_leaves_nothing(
        self, officer, decree, hours, named, sentence
    ):
        with pytest.raises(Refused) as refused:
            set_value(hours, decree, officer, **named)

        assert refused.value.reasons == (sentence,)
        assert shown(hours) == [BEFORE, (None, JULY, None)]
        assert Entry.objects.count() == 0

    def test_a_value_is_closed_and_nothing_follows(self, officer, decree, hours):
        value = hours.values.get(document=decree)

        services.close_value(value=value, last=YEAR_END, why=WHY, by=officer, at=AT)

        assert queries.value("hours", YEAR_END) is not None
        assert queries.value("hours", date(2026, 1, 1)) is None
        assert Entry.objects.get().verb == "law.value_closed"

    @pytest.mark.parametrize("last", [date(2025, 6, 30), date(2017, 10, 20), date(2026, 1, 1)])
    def test_it_is_not_closed_on_a_day_out_of_its_own(self, officer, hours, last):
        value = hours.values.get(amount=40)

        with pytest.raises(Refused, match="không nằm trong thời gian áp dụng"):
            services.close_value(value=value, last=last, why=WHY, by=officer, at=AT)


class TestFilesThatShip:
    """What was edited on a page outlives the next release, and the difference is said."""

    FILE = """
documents:
  - {code: d, number: 1/2020/NĐ-CP, kind: DECREE, branch: STATE, title: Một việc, mark: unverified}
  - {code: e, number: 2/2020/NĐ-CP, kind: DECREE, branch: STATE, title: Hai việc, mark: unverified}
parameters:
  - code: hours
    meaning: Số tiết
    unit: tiết
    values: [{document: d, amount: 40, from: 2020-01-01, mark: unverified}]
  - code: days
    meaning: Số ngày
    unit: ngày
    values: [{document: d, amount: 5, from: 2020-01-01, mark: unverified}]
"""

    @pytest.fixture
    def load(self, tmp_path, officer):
        def loading(*replaced):
            text = self.FILE.replace(*replaced) if replaced else self.FILE
            (tmp_path / "mot.yaml").write_text(text, "utf-8")
            return services.load_reference(by=officer, at=AT, folder=tmp_path)

        loading()
        return loading

    def test_an_edited_document_is_kept_and_others_follow_the_file(self, load, officer):
        document = Document.objects.get(code="d")
        document.in_force = since(JULY)
        changed = fields(document, title="Tên đúng")
        services.correct_document(document=document, **changed, why=WHY, by=officer, at=AT)

        changes = load(" việc", " việc khác")

        assert changes.kept == (
            "Giữ văn bản 1/2020/NĐ-CP như đã sửa trên trang; tệp đi kèm ghi khác: trích yếu, "
            "hiệu lực.",
        )
        assert (changes.created, changes.changed) == (0, 1)
        titles = dict(Document.objects.values_list("code", "title"))
        assert titles == {"d": "Tên đúng", "e": "Hai việc khác"}

    def test_an_edited_parameter_keeps_its_values_and_others_follow_the_file(self, load, officer):
        hours, document = Parameter.objects.get(code="hours"), Document.objects.get(code="d")
        set_value(hours, document, officer, first=date(2026, 1, 1))

        changes = load("amount: ", "amount: 1")

        assert changes.kept == (
            "Giữ các giá trị “Số tiết” như đã sửa trên trang; tệp đi kèm ghi khác.",
        )
        assert [amount for amount, _, _ in shown(hours)] == [40, 48]
        assert queries.value("days", JULY).amount == 15

    def test_where_the_file_has_come_to_say_the_same_nothing_is_told(self, load, officer):
        hours, document = Parameter.objects.get(code="hours"), Document.objects.get(code="d")
        set_value(hours, document, officer, first=date(2020, 1, 1), mark=Mark.UNVERIFIED, source="")

        assert load().kept != ()
        assert load("amount: 40", "amount: 48").kept == ()

    def test_what_nobody_edited_says_nothing(self, load):
        assert load().kept == ()
