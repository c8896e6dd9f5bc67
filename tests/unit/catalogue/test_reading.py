"""Others' frameworks: what is read of them, what is left out with a sentence, what is refused."""

from uuid import UUID

import pytest

from goc.catalogue.rules.reading import read


def key(number):
    return str(UUID(int=number))


def item(number, statement="Do sums", **fields):
    return {"identifier": key(number), "fullStatement": statement, **fields}


def child(origin, target, kind="isChildOf", **fields):
    ends = {"originNodeURI": {"identifier": key(origin)}}
    ends |= {"destinationNodeURI": {"identifier": key(target)}}
    return {"associationType": kind, **ends, **fields}


def package(items=(), associations=(), rubrics=(), **document):
    own = {"identifier": key(1), "title": "Maths", "creator": "A State", **document}
    return {
        "CFDocument": own,
        "CFItems": list(items),
        "CFAssociations": list(associations),
        "CFRubrics": list(rubrics),
    }


def told(found):
    return [(each.code, each.name, each.parent) for each in found.framework.items]


def test_a_hierarchy_of_any_item_types_is_read():
    found = read(
        {
            "CFPackage": package(
                [
                    item(12, "Add", humanCodingScheme="M.1.a", CFItemType="Standard"),
                    item(11, "Numbers", humanCodingScheme="M.1", CFItemTypeURI={"title": "Domain"}),
                ],
                [child(11, 1), child(12, 11)],
            )
        }
    )

    assert told(found) == [("M.1.a", "Add", key(11)), ("M.1", "Numbers", None)]
    assert [each.kind for each in found.framework.items] == ["Standard", "Domain"]
    assert found.notes == []


def test_the_sequence_of_the_file_orders_its_items():
    found = read(
        package(
            [item(11, "B", humanCodingScheme="b"), item(12, "A", humanCodingScheme="a")],
            [child(11, 1, sequenceNumber=2), child(12, 1, sequenceNumber=1)],
        )
    )

    assert [(each.name, each.position) for each in found.framework.items] == [("A", 1), ("B", 2)]


def test_missing_and_repeated_codes_are_made_up_and_told():
    found = read(
        package([item(11), item(12, "X", humanCodingScheme="1"), item(13, humanCodingScheme="1")])
    )

    assert [each.code for each in found.framework.items] == ["00000000", "1", "1-00000000"]
    assert found.notes == [
        "2 mục không có mã (humanCodingScheme) riêng; lấy 8 ký tự đầu của identifier."
    ]


def test_levels_come_from_the_criteria_of_rubrics_in_their_order():
    levels = [
        {"identifier": key(32), "quality": "Good", "description": "Sees it", "position": 2},
        {"identifier": key(31), "quality": "Fair", "position": 1},
        {"identifier": "x", "description": "Best", "position": 3},
    ]
    criterion = {"CFItemURI": {"identifier": key(11)}, "CFRubricCriterionLevels": levels}
    found = read(
        package([item(11, humanCodingScheme="a")], rubrics=[{"CFRubricCriteria": [criterion]}])
    )

    [only] = found.framework.items
    assert [(each.step, each.name, each.evidence) for each in only.levels] == [
        (1, "Fair", ""), (2, "Good", "Sees it"), (3, "Mức 3", "Best"),
    ]  # fmt: skip
    assert [each.identifier for each in only.levels[:2]] == [key(31), key(32)]


def test_what_cannot_be_used_is_told():
    found = read(
        package(
            [
                item(11, "A", humanCodingScheme="a", abbreviatedStatement="a"),
                item(12, "B", humanCodingScheme="b"),
                item(12, "Twice"),
                {"identifier": "no-uuid", "fullStatement": "Odd"},
                item(13, ""),
            ],
            [
                child(11, 99),
                child(12, 11),
                child(12, 1),
                child(11, 12, "exactMatchOf"),
            ],
            [{"CFRubricCriteria": [{"CFRubricCriterionLevels": []}]}],
            statusStartDate="soon",
        )
    )

    assert told(found) == [("a", "A", None), ("b", "B", key(11))]
    assert found.notes == [
        "Bỏ qua mục không có identifier dạng UUID, không có fullStatement, quá dài hoặc trùng:"
        " “Twice”; “Odd”; “thứ 5”.",
        "Trường không dùng, không giữ lại: abbreviatedStatement (1 mục).",
        "statusStartDate ghi “soon”, không phải là ngày; để trống.",
        "Mục thuộc nhiều mục khác; chỉ giữ nơi đầu tiên: “B”.",
        "Mục thuộc một mục ngoài tệp, nên đứng ở bậc đầu: “A”.",
        "Quan hệ không dùng, không giữ lại: exactMatchOf (1).",
        "1 tiêu chí (CFRubricCriterion) không gắn với một mục của tệp, hoặc gắn với mục đã có mức;"
        " bỏ qua.",
    ]


@pytest.mark.parametrize(
    ("sent", "reason"),
    [
        (
            ["a list"],
            "Tệp không có CFDocument, nên không phải là khung năng lực theo CASE; hãy xuất lại tệp"
            " dạng CFPackage.",
        ),
        (package(), "Tệp không có mục (CFItem) nào dùng được."),
        (
            package([item(11)], identifier="x"),
            "CFDocument không có identifier dạng UUID; hãy xin lại tệp đúng chuẩn.",
        ),
        (package([item(11)], title=""), "CFDocument không có title; hãy xin lại tệp đúng chuẩn."),
        (
            package([item(11, "A"), item(12, "B")], [child(11, 12), child(12, 11)]),
            "Các quan hệ isChildOf tạo thành vòng: “A”; “B”.",
        ),
        (
            package([item(11)], statusStartDate="2026-01-02", statusEndDate="2026-01-01"),
            "CFDocument: statusEndDate đứng trước statusStartDate.",
        ),
    ],
)
def test_what_is_no_framework_is_refused(sent, reason):
    assert reason in read(sent).reasons
