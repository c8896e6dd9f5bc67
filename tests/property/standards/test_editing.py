"""Whatever a form can draw it reads back unchanged; whatever it can make, both readers take."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from goc.facts.queries.compiler import Compiler
from goc.facts.rules import grammar, tree
from goc.facts.rules.judge import judge
from goc.facts.rules.person import Ground, LawValue, PersonFacts
from goc.kit.mark import Mark
from goc.standards.queries.due import due_on
from goc.standards.rules import editing, outline, text, words
from goc.standards.rules.boxes import AMOUNT, BY_LAW, DAY, LEVEL, TEXT
from goc.standards.rules.editing import Sketch
from goc.standards.rules.outline import Group, Kept, Leaf
from tests import duties
from tests.sketches import WORDS, form

SINCE = date(2025, 1, 1)
ON = date(2026, 7, 1)
GROUND = Ground(
    on=ON,
    today=ON,
    values={
        code: LawValue(code, "", amount, "VB", "confirmed")
        for code, amount in duties.PARAMETERS.items()
    },
    terms={},
)
MARKS = tuple(Mark.choices)


def boxes_typed(box):
    """What somebody may do with one box: leave it, choose, type sense or nonsense."""
    offered = [code for code, _ in box.offered(WORDS, MARKS)]
    if box.kind in (AMOUNT, LEVEL):
        number = offered if box.kind == LEVEL else ["0", "3", "12", "-1", "hai"]
        by_law = sorted(duties.PARAMETERS)
        return st.one_of(
            st.just({}),
            st.sampled_from(number).map(lambda text: {box.path: [text]}),
            st.sampled_from(by_law).map(lambda code: {box.path + BY_LAW: [code]}),
        )
    texts = {
        DAY: ["2024-02-29", "01/07/2025", "31/02/2025", "1900-01-01"],
        TEXT: ["Nhóm 3", " "],
    }.get(box.kind, offered or ["true"])
    return st.lists(st.sampled_from(texts), max_size=2).map(lambda found: {box.path: found})


def filled(word):
    return st.tuples(*map(boxes_typed, word.boxes)).map(
        lambda typed: Leaf(word, {name: texts for each in typed for name, texts in each.items()})
    )


LEAVES = st.one_of([filled(word) for word in words.LEAVES])
GROUPS = st.recursive(
    LEAVES,
    lambda inner: st.builds(
        Group, st.sampled_from(sorted(outline.HOWS)), st.lists(inner, max_size=3).map(tuple)
    ),
    max_leaves=4,
).map(lambda node: node if isinstance(node, Group) else Group(parts=(node,)))
SKETCHES = st.builds(
    Sketch,
    who=GROUPS,
    exempt=st.one_of(st.just(Group()), GROUPS),
    needs=GROUPS,
    due=st.one_of([filled(word) for word in words.DUES]),
    change=st.one_of([filled(word) for word in words.CHANGES]),
)


def lone(clause):
    """A clause without the groups of one that the form leaves out at its root."""
    while isinstance(clause, tree.AllOf | tree.AnyOf) and len(clause.parts) == 1:
        [clause] = clause.parts
    return clause


def read(raw):
    clause, reasons = grammar.read(raw, WORDS, at="who")
    assert reasons == []
    return clause


@given(duties.CLAUSES)
def test_a_clause_comes_back_from_the_form_as_it_was_written(raw):
    drawn = Sketch(who=outline.draw(raw))

    tree_again = editing.posted(form(drawn))

    written = editing.read(tree_again, WORDS, since=SINCE).tree["who"]
    assert lone(read(written)) == lone(read(raw))


@given(duties.CLAUSES, duties.DUES)
def test_nothing_is_lost_that_the_form_cannot_draw(raw, due):
    deep = {"not": {"not": {"not": {"not": {"not": {"not": raw}}}}}}
    drawn = editing.sketch({"who": deep, "needs": raw, "due": due})

    again = editing.posted(form(drawn))

    assert again == drawn
    kept = [node for _, node in outline.nodes(drawn.who, "who") if isinstance(node, Kept)]
    assert len(kept) == 1
    reading = editing.read(again, WORDS, since=SINCE)
    assert lone(read(reading.tree["who"])) == read(deep)
    assert reading.faults == []


@given(duties.DUES)
def test_a_deadline_comes_back_as_it_was_written(due):
    drawn = editing.sketch({"who": {"in_office": True}, "needs": {"gender": "male"}, "due": due})

    reading = editing.read(editing.posted(form(drawn)), WORDS, since=SINCE)

    stored = {"who": {"in_office": True}, "needs": {"gender": "male"}}
    stored |= {"due": due} if due else {}
    assert reading.duty == text.duty(stored, WORDS, since=SINCE)[0]


CHANGES = st.one_of(
    st.just({}),
    st.just({"judged_by": "event"}),
    st.builds(
        lambda until, under: {"transition": {"until": until, "under": under}},
        st.sampled_from([date(2026, 12, 31), "2027-06-30"]),
        st.sampled_from(["former", "none"]),
    ),
)


@given(st.one_of(st.none(), duties.CLAUSES), CHANGES)
def test_whom_the_text_exempts_and_which_text_judges_come_back_as_written(exempt, change):
    written = {"who": {"in_office": True}, "needs": {"gender": "male"}} | change
    written |= {"exempt": exempt} if exempt else {}
    drawn = editing.sketch(written)

    reading = editing.read(editing.posted(form(drawn)), WORDS, since=SINCE)

    assert isinstance(drawn.change, Leaf)
    expected, reasons = text.duty(written, WORDS, since=SINCE)
    assert (reading.duty and reading.duty.transition) == (expected and expected.transition)
    assert bool(reading.faults) == bool(reasons)
    assert ("exempt" in reading.tree) == bool(exempt)
    if exempt:
        assert lone(read(reading.tree["exempt"])) == lone(read(exempt))


@given(SKETCHES)
def test_whatever_is_made_in_the_form_is_told_as_wrong_or_judges_and_compiles(drawn):
    reading = editing.read(editing.posted(form(drawn)), WORDS, since=SINCE)

    assert (reading.duty is None) == bool(reading.faults) == (reading.sentence == "")
    if reading.duty:
        compiler = Compiler(WORDS, GROUND)
        for clause in (reading.duty.who, reading.duty.needs):
            assert compiler.verdict(clause)
            assert judge(clause, PersonFacts(), GROUND, WORDS).verdict in (True, False, None)
        compiler.support(reading.duty.needs)
        due_on(reading.duty, compiler)


@given(SKETCHES)
def test_every_fault_stands_at_a_place_of_the_form(drawn):
    reading = editing.read(drawn, WORDS, since=SINCE)

    there = {"due", "change"} | {
        path for part in editing.CLAUSES for path, _ in outline.nodes(getattr(drawn, part), part)
    }
    assert {fault.path for fault in reading.faults} - there == set()


@given(
    GROUPS,
    st.lists(st.integers(0, 3), max_size=3),
    st.sampled_from(["add", "remove", "wrap", "unwrap", "what"]),
    st.sampled_from(["all", "post", "none", "x"]),
)
def test_no_act_makes_a_form_deeper_than_it_draws(root, path, act, chosen):
    made = outline.changed(root, path, act, chosen)

    assert isinstance(outline.posted(form(Sketch(who=made)), "who"), Group)
    depths = [at.count(".") for at, node in outline.nodes(made, "who") if isinstance(node, Group)]
    before = [at.count(".") for at, node in outline.nodes(root, "who") if isinstance(node, Group)]
    assert max(depths) <= max(outline.DEEPEST, *before)
