"""A plan over the cast: who of them sits where, and whom it leaves."""

import pytest

from goc.planning import services
from tests.builders import (
    AT,
    make_assessment,
    make_level,
    make_need,
    make_official,
    make_requirement,
)
from tests.plans import YEAR, make_norms, make_teachable, needs_of


@pytest.fixture
def planned(cast, units, learner_file, neighbour):
    """A plan: a class at the school for Hà Đông and Ba Đình, one elsewhere for the Home Affairs,
    and one of Hà Đông whom it leaves."""
    make_norms()
    theory = make_requirement(tree=needs_of())
    defence_level = make_level("DEFENCE_EDUCATION", "class4", name="đối tượng 4", step=10)
    defence = make_requirement(
        "qpan", short_name="QP-AN", topic="DEFENCE_EDUCATION",
        tree=needs_of("DEFENCE_EDUCATION", "class4"),
    )  # fmt: skip
    digital = make_requirement("so", short_name="Kỹ năng số", topic="DIGITAL_SKILLS")
    make_teachable("Trung cấp", unit=units.school)
    make_teachable("Quốc phòng", level=defence_level)
    clerk = make_official("Trần Văn Bình", unit=units.home_affairs, code="CB000003")
    left = make_official("Lê Thị Cúc", unit=units.ha_dong, code="CB000004")
    for official, version in (
        (learner_file, theory), (neighbour, theory), (clerk, defence), (left, digital),
    ):  # fmt: skip
        make_need(official, version)
    make_assessment(cast["city_officer"])
    return services.make(year=YEAR, by=cast["city_officer"], at=AT)
