"""What stands behind the doors of competencies and of the survey: arguments by door."""

from tests.builders import make_stored_file
from tests.competencies import make_competency, make_framework, make_position, show
from tests.wishes import make_survey, make_wish

POSITION_PAGES = ("standards:position", "standards:position_edit", "standards:position_asks")
FRAMEWORK_PAGES = (
    "catalogue:framework", "catalogue:framework_edit", "catalogue:competency_new",
    "catalogue:framework_package",
)  # fmt: skip
SURVEY_PAGES = (
    "needs:survey", "needs:survey_edit", "needs:wish_new", "needs:turn", "needs:copy_wishes",
    "needs:decide",
)  # fmt: skip
ABOUT_COMPETENCE = ("person", "assess", "prove", "place")


def of_competencies(cast, learner_file, neighbour):
    """A competency, a position, and a level that the learner has shown by a file."""
    skill = make_competency(framework=make_framework())
    scan = make_stored_file(cast["unit_officer"], b"%PDF-1.7 nang luc")
    proof = {"kind": "EVIDENCE", "evidence": scan}
    proven = show(learner_file, skill, 1, cast["unit_officer"], **proof)
    return {
        **{
            f"standards:{door} {whose}": [
                official.code, *([skill.identifier] if door == "assess" else [])
            ]
            for door in ABOUT_COMPETENCE
            for whose, official in (("learner", learner_file), ("neighbour", neighbour))
        },
        "standards:withdraw": [proven.pk],
        "standards:shown_evidence": [proven.pk],
        "standards:competency": [skill.identifier],
        **dict.fromkeys(POSITION_PAGES, [make_position().code]),
        **dict.fromkeys(FRAMEWORK_PAGES, [skill.framework.code]),
        "catalogue:package": [make_stored_file(cast["city_officer"], b"{}").pk],
        "catalogue:competency_edit": [skill.identifier],
    }  # fmt: skip


def of_survey(cast, units, learner_file):
    """A survey with the draft of a unit and the draft of the learner."""
    survey = make_survey(cast["city_officer"])
    wish = make_wish(survey, cast["unit_officer"], unit=units.ha_dong)
    return {
        **dict.fromkeys(SURVEY_PAGES, [survey.year]),
        "needs:wish unit": [wish.pk],
        "needs:wish_remove": [wish.pk],
        "needs:wish own": [make_wish(survey, cast["learner"], official=learner_file).pk],
    }
