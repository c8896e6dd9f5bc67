"""Which requirements hang on a number of law or on a document."""

from datetime import date

import pytest

from goc.law.models import Parameter
from goc.standards.queries import dependants
from tests.builders import ON, make_document, make_requirement, since

pytestmark = pytest.mark.django_db
BEFORE, LATER = since(date(2020, 1, 1), ON), since(date(2027, 1, 1))
HOLDS = {"qualification": "POLITICAL_THEORY"}


def parameter(code):
    return Parameter.objects.create(code=code, meaning=code, unit="số")


def make(code, needs=HOLDS, due=None, **fields):
    tree = {"who": {"all": [{"category": "CADRE"}, {"age": {"below": {"law": "age"}}}]}}
    tree = (tree if code == "who" else {"who": {"in_office": True}}) | {"needs": needs, "due": due}
    return make_requirement(code, short_name=code, tree=tree, **fields)


@pytest.fixture
def requirements():
    make("who")
    make("needs", {"any": [HOLDS, {"not": HOLDS | {"within": {"years": {"law": "years"}}}}]})
    make("due", due={"within_months": {"law": "months"}, "of": "appointment"})
    make("party", HOLDS | {"in_term": "PARTY"})
    make("state", due={"by": "term_end", "branch": "STATE"})
    hours = {"at_least": {"law": "years"}, "in": "term", "branch": "STATE"}
    make("hours", {"qualification": "ANY", "hours": hours})
    make("over", {"qualification": "ANY", "within": {"years": {"law": "years"}}}, period=BEFORE)
    make("later", {"qualification": "ANY", "within": {"years": {"law": "years"}}}, period=LATER)


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("age", ["who"]),
        ("years", ["hours", "later", "needs"]),
        ("months", ["due"]),
        ("party_term", ["party"]),
        ("state_term", ["hours", "state"]),
        ("expiry_warning_months", ["due", "hours", "later", "needs", "party", "state", "who"]),
        ("unread", []),
    ],
)
def test_a_number_is_read_by_those_whose_tree_names_it_now_or_later(requirements, code, found):
    versions = dependants.on_parameter(parameter(code), ON)

    assert sorted(version.requirement.code for version in versions) == found


def test_a_branch_of_a_post_is_no_term(requirements):
    post = {"post": {"branch": "PARTY", "title_group": "X"}}
    make("post", {"any": [HOLDS, post]})

    versions = dependants.on_parameter(parameter("party_term"), ON)

    assert [version.requirement.code for version in versions] == ["party"]


def test_a_document_carries_those_whose_source_it_is_now_or_later():
    document = make_document("350")
    make("now", document=document)
    make("over", document=document, period=BEFORE)
    make("other")

    versions = dependants.on_document(document, ON)

    assert [version.requirement.code for version in versions] == ["now"]
