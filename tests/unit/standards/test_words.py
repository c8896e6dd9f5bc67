"""The table that the form is drawn from keeps pace with the language."""

from goc.facts.rules.vocabulary import FACTS
from goc.standards.rules import boxes, outline
from goc.standards.rules.due import FORMS
from goc.standards.rules.outline import Group, Leaf
from goc.standards.rules.words import BY_NAME, DUES, LEAVES


def test_every_word_of_the_language_can_be_chosen():
    said = {
        path.partition(".")[0]
        for word in LEAVES
        for path in (*word.fixed, *(box.path for box in word.boxes))
    }

    assert {fact.name for fact in FACTS} - said == set()


def test_every_way_to_fall_due_can_be_chosen():
    said = {path for word in DUES for path in (*word.fixed, *(box.path for box in word.boxes))}

    assert set(FORMS) - said == set()


def test_no_two_boxes_of_a_word_are_typed_under_one_name():
    for word in (*LEAVES, *DUES):
        names = list(boxes.names(word.boxes))
        assert len(names) == len(set(names)), word.name


def test_acts_build_groups_and_take_them_down():
    root = outline.changed(Group(), [], "add", "gender")
    wrapped = outline.changed(root, [0], "wrap")
    joined = outline.changed(wrapped, [0], "add", "in_office")

    gender, in_office = Leaf(BY_NAME["gender"]), Leaf(BY_NAME["in_office"])
    assert joined == Group(parts=(Group("any", (gender, in_office)),))
    assert outline.changed(joined, [0], "unwrap") == Group(parts=(gender, in_office))
    assert outline.changed(joined, [0, 0], "remove") == Group(parts=(Group("any", (in_office,)),))
    assert outline.changed(joined, [0], "remove") == Group()


def test_a_deadline_is_no_condition():
    assert outline.changed(Group(), [], "add", "end_of_year") == Group()
