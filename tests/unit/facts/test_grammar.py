"""What a person may write about who is bound and what must be held, and what is said against it."""

from datetime import date

import pytest

from goc.facts.rules import grammar, say, tree
from goc.facts.rules.vocabulary import Group, Level, Rank, Vocabulary

WORDS = Vocabulary(
    unit_kinds={"DEPARTMENT": "Sở và tương đương", "COMMUNE": "Xã, phường"},
    tiers={"CITY": "cấp thành phố", "COMMUNE": "cấp xã"},
    branches={"PARTY": "Đảng", "STATE": "Nhà nước"},
    position_classes={"LEADERSHIP": "lãnh đạo, quản lý"},
    categories={"CADRE": "cán bộ", "CIVIL_SERVANT": "công chức"},
    management_levels={"UNIT": "Đơn vị quản lý"},
    genders={"female": "nữ"},
    grades={"GOOD": Level("Hoàn thành tốt nhiệm vụ", 3)},
    kinds={"POLITICAL_THEORY": "Lý luận chính trị", "LEADERSHIP": "Lãnh đạo, quản lý"},
    titles={"TRUONG-PHONG": "Trưởng phòng"},
    parameters={"annual_minimum_hours": "Thời gian bồi dưỡng tối thiểu mỗi năm"},
    groups={"HEAD_OF_DIVISION": Group("Trưởng phòng và tương đương", 40)},
    ranks={"01.003": Rank("Chuyên viên", "HANH_CHINH", 30)},
    levels={
        "POLITICAL_THEORY": {
            "intermediate": Level("Trung cấp", 20),
            "advanced": Level("Cao cấp", 30),
        }
    },
)


def refusals(raw):
    return grammar.read(raw, WORDS, at="who")[1]


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (
            {"postt": {"tier": "CITY"}},
            "Ở mục “who.postt”: không có dữ kiện tên “postt”; gần nhất là “post”.",
        ),
        (
            {"qualification": "POLITICAL_THEORY", "at_least": "INTERMEDIAT"},
            "Ở mục “who.qualification.at_least”: không có trình độ của loại “Lý luận chính trị” "
            "“INTERMEDIAT”; gần nhất là “intermediate”.",
        ),
        (
            {"any": [{"category": "CIVIL_SERVENT"}]},
            "Ở mục “who.any[1].category”: không có đối tượng “CIVIL_SERVENT”; "
            "gần nhất là “CIVIL_SERVANT”.",
        ),
        (
            {"post": {"title_grup": "HEAD_OF_DIVISION"}},
            "Ở mục “who.post”: không có mục “title_grup”; gần nhất là “title_group”.",
        ),
        (
            {"planned_for": {"position_class": "LEADERSHIP"}},
            "Ở mục “who.planned_for”: không có mục “position_class”; có thể dùng branch, or_above, "
            "tier, title, title_group, unit_kind.",
        ),
        (
            {"planned_for": {"or_above": True, "tier": "COMMUNE"}},
            "Ở mục “who.planned_for.or_above”: chỉ dùng cùng đúng một nhóm chức danh "
            "(title_group).",
        ),
        (
            {"qualification": "POLITICAL_THEORY", "held_on": "yesterday"},
            "Ở mục “who.qualification.held_on”: “yesterday” không phải là ngày hay một trong "
            "appointment, recruitment.",
        ),
        (
            {"qualification": "POLITICAL_THEORY", "in_term": "PARTY", "held_on": "appointment"},
            "Ở mục “who.qualification.held_on”: không dùng cùng in_term: nhiệm kỳ tính theo ngày "
            "đang xét.",
        ),
        (
            {"hours": {"at_least": 40}},
            "Ở mục “who.hours”: phải ghi cùng qualification: các loại được tính, hoặc ANY.",
        ),
        (
            {"qualification": "ANY", "hours": {"at_least": 40, "programmes": [7]}},
            "Ở mục “who.qualification.hours.programmes”: phải là một hay nhiều tên chương trình, "
            "viết như trong hồ sơ.",
        ),
        (
            {"history": {"post": {"held_for": {"years": 2}}, "years": 4}},
            "Ở mục “who.history.post”: không có mục “held_for”; có thể dùng branch, or_above, "
            "position_class, tier, title, title_group, unit_kind.",
        ),
        (
            {"evaluated": {"at_least": "GODD", "years": 2}},
            "Ở mục “who.evaluated.at_least”: không có mức xếp loại “GODD”; gần nhất là “GOOD”.",
        ),
        (
            {"qualification": "POLITICAL_THEORY", "since": date(1930, 2, 3)},
            "Ở mục “who.qualification.since”: ngày 03/02/1930 sớm hơn 02/09/1945.",
        ),
        (
            {"age": {"at_least": "ba mươi"}},
            "Ở mục “who.age.at_least”: phải là một số nguyên không âm, "
            "hoặc {law: mã tham số} để lấy số theo văn bản.",
        ),
        ({"all": []}, "Ở mục “who.all”: phải là một danh sách có ít nhất một điều kiện."),
        (
            {"post": {"or_above": True}},
            "Ở mục “who.post.or_above”: chỉ dùng cùng đúng một nhóm chức danh (title_group).",
        ),
        ("mọi người", "Ở mục “who”: phải ghi ít nhất một điều kiện, dạng “tên: nội dung”."),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(raw, sentence):
    assert refusals(raw) == [sentence]


def test_every_fault_is_told_at_once():
    raw = {"all": [{"postt": {}}, {"rank": {"at_least": "99.999"}}, {"gender": "khác"}]}

    assert len(refusals(raw)) == 3


def test_a_requirement_is_read_and_said_in_vietnamese():
    raw = {
        "all": [
            {"post": {"title_group": "HEAD_OF_DIVISION", "or_above": True, "tier": "COMMUNE"}},
            {"not": {"qualification": "POLITICAL_THEORY", "at_least": "advanced"}},
        ]
    }

    clause, reasons = grammar.read(raw, WORDS, at="who")

    assert reasons == []
    assert clause == tree.AllOf(
        (
            tree.HoldsPost(groups=("HEAD_OF_DIVISION",), or_above=True, tiers=("COMMUNE",)),
            tree.Not(tree.Holds("POLITICAL_THEORY", at_least="advanced")),
        )
    )
    assert say.clause(clause, WORDS) == (
        "giữ chức danh từ nhóm “Trưởng phòng và tương đương” trở lên ở cấp xã và "
        "không thuộc trường hợp: có Lý luận chính trị, từ Cao cấp trở lên"
    )


def test_hours_name_the_value_of_law_instead_of_a_number():
    raw = {"qualification": "ANY", "hours": {"at_least": {"law": "annual_minimum_hours"}}}

    clause, _ = grammar.read(raw, WORDS, at="needs")

    assert clause == tree.Hours(at_least=tree.ByLaw("annual_minimum_hours"))


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (
            {"rank": {"at_least": "01.003", "held_for": {"years": 4}}},
            "giữ ngạch từ Chuyên viên trở lên liên tục đã được 4 năm",
        ),
        (
            {"history": {"post": {"title_group": "HEAD_OF_DIVISION"}, "years": 5}},
            "đã từng giữ chức danh thuộc nhóm “Trưởng phòng và tương đương”, tổng cộng từ 5 năm",
        ),
        (
            {"evaluated": {"at_least": "GOOD", "years": 2}},
            "2 năm liền trước đều được xếp loại từ “Hoàn thành tốt nhiệm vụ” trở lên",
        ),
        (
            {"qualification": "LEADERSHIP", "held_on": "appointment"},
            "có Lãnh đạo, quản lý, có sẵn trong ngày được bổ nhiệm, bầu giữ chức danh",
        ),
        (
            {"qualification": "LEADERSHIP", "held_on": date(2025, 7, 1)},
            "có Lãnh đạo, quản lý, có sẵn trong ngày 01/07/2025",
        ),
        (
            {
                "qualification": "LEADERSHIP",
                "hours": {"at_least": 40, "programmes": ["A", "B"], "pro_rata": True},
            },
            "học đủ 40 tiết (Lãnh đạo, quản lý) trong năm, chương trình “A” hoặc “B”, tính theo "
            "tỷ lệ số tháng công tác, làm tròn lên",
        ),
    ],
)
def test_each_word_is_said_in_vietnamese(raw, said):
    clause, reasons = grammar.read(raw, WORDS, at="needs")

    assert (reasons, clause and say.clause(clause, WORDS)) == ([], said)


def test_every_word_of_the_vocabulary_is_read():
    read = {name.removeprefix("read_") for name in dir(grammar.Reader) if name.startswith("read_")}

    assert read | {"qualification"} == set(grammar.WORDS)
