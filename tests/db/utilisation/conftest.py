"""A title of heads with one condition, for the tests of the gate."""

import pytest

from goc.kit.mark import Mark
from goc.org.models import TitleEntailment
from tests.builders import make_group, make_level, make_official, make_title
from tests.requirements import make_requirement

HEADS = {"post": {"title_group": "HEAD", "or_above": True}}
THEORY = {"qualification": "POLITICAL_THEORY", "at_least": "advanced"}
BEFORE = {"before": "appointment"}


@pytest.fixture
def advanced(db):
    """Levels of political theory; returns the one that heads must hold."""
    make_level(code="intermediate", name="Trung cấp", step=20)
    return make_level(code="advanced", name="Cao cấp", step=30)


@pytest.fixture
def head(advanced):
    """The title of heads of division, confirmed, and its one condition."""
    group = make_group("HEAD", rung=50, is_leadership=True)
    title = make_title(
        "Trưởng phòng", code="TRUONG-PHONG", group=group, position_class="LEADERSHIP"
    )
    TitleEntailment.objects.filter(title=title).update(mark=Mark.CONFIRMED)
    make_requirement(who=HEADS, needs=THEORY, due=BEFORE, code="cao-cap")
    return title


@pytest.fixture
def officer(head):
    """A specialist who is no head yet."""
    return make_official(title=make_title("Chuyên viên"))
