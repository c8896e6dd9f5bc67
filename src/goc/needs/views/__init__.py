"""The pages of needs, and of the yearly survey of wishes."""

from goc.needs.views.needs import coming, forecast, matrix, needs, people
from goc.needs.views.survey import (
    copy_wishes,
    decide,
    survey,
    survey_edit,
    survey_new,
    surveys,
    turn,
    wish,
    wish_new,
    wish_remove,
)

__all__ = [
    "coming",
    "copy_wishes",
    "decide",
    "forecast",
    "matrix",
    "needs",
    "people",
    "survey",
    "survey_edit",
    "survey_new",
    "surveys",
    "turn",
    "wish",
    "wish_new",
    "wish_remove",
]
