"""A framework written and read again is the same framework, whatever it holds."""

import json
from datetime import UTC, date, datetime
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from goc.catalogue.rules.exchange import Framework, Item, Level, compare, write
from goc.catalogue.rules.reading import read
from goc.kit.vietnamese import clean

AT = datetime(2026, 7, 1, tzinfo=UTC)
words = st.text(max_size=30).map(clean)
names = words.filter(bool)
identifiers = st.uuids().map(str)
days = st.dates(date(1945, 1, 1), date(2100, 1, 1))


@st.composite
def frameworks(draw):
    """A framework of a few items, each below an earlier one or none."""
    count = draw(st.integers(1, 6))
    keys = draw(st.lists(st.uuids(), min_size=1 + 4 * count, max_size=1 + 4 * count, unique=True))
    own, *rest = map(str, keys)
    codes = draw(st.lists(names, min_size=count, max_size=count, unique=True))
    items = []
    for place in range(count):
        parents = [None, *(item.identifier for item in items)]
        quality = draw(st.lists(names, max_size=3))
        levels = tuple(
            Level(rest[count + 3 * place + n], n + 1, name, draw(words))
            for n, name in enumerate(quality)
        )
        items.append(
            Item(
                identifier=rest[place],
                code=codes[place],
                name=draw(names),
                position=place + 1,
                kind=draw(words),
                description=draw(words),
                parent=draw(st.sampled_from(parents)),
                levels=levels,
            )
        )
    begins, ends = sorted([draw(days), draw(days)])
    return Framework(
        own, draw(names), draw(names), draw(words), draw(st.sampled_from(["", "https://x.vn/khung"])),
        draw(st.sampled_from([None, begins])), draw(st.sampled_from([None, ends])), tuple(items),
    )  # fmt: skip


def again(framework):
    return read(json.loads(json.dumps(write(framework, at=AT))))


@given(frameworks())
def test_what_is_written_is_read_as_it_was(framework):
    found = again(framework)

    assert (found.reasons, found.notes) == ([], [])
    assert found.framework == framework


@given(frameworks())
def test_bringing_the_same_in_again_changes_nothing(framework):
    change = compare(framework, again(framework).framework)

    assert not change.has_any
    assert change.same == len(framework.items)


@given(frameworks())
def test_a_package_holds_what_the_format_requires(framework):
    package = write(framework, at=AT)["CFPackage"]

    document = package["CFDocument"]
    assert {"identifier", "uri", "creator", "title", "lastChangeDateTime"} <= set(document)
    for item in package["CFItems"]:
        assert {"identifier", "uri", "fullStatement", "lastChangeDateTime", "CFDocumentURI"} <= set(
            item
        )
    for each in package["CFAssociations"]:
        assert {"identifier", "uri", "associationType", "lastChangeDateTime"} <= set(each)
        for end in ("originNodeURI", "destinationNodeURI"):
            assert {"title", "identifier", "uri"} == set(each[end])
            UUID(each[end]["identifier"])


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(
            ["CFPackage", "CFDocument", "CFItems", "CFAssociations", "CFRubrics", "identifier",
             "title", "fullStatement", "CFRubricCriteria", "CFItemURI", "originNodeURI",
             "destinationNodeURI", "associationType", "statusStartDate", "x"]
        ),
        inner,
        max_size=5,
    ),
    max_leaves=20,
)  # fmt: skip


@given(anything)
def test_whatever_comes_is_read_or_refused_in_sentences(package):
    found = read(package)

    assert (found.framework is None) == bool(found.reasons)
    assert all(sentence.endswith(".") for sentence in [*found.reasons, *found.notes])
