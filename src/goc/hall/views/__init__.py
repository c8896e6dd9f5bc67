"""The pages that read every room."""

from goc.hall.views.dispensations import dispensations, end, give
from goc.hall.views.file import file
from goc.hall.views.home import home
from goc.hall.views.journal import journal
from goc.hall.views.law import (
    add_document,
    close_value,
    correct_document,
    replace_document,
    set_value,
)
from goc.hall.views.outbox import outbox, printed, printed_file, reminder
from goc.hall.views.parts import (
    add_part,
    correct_identity,
    correct_part,
    evidence,
    mark_national,
    remove_part,
)
from goc.hall.views.programme import programme
from goc.hall.views.search import search
from goc.hall.views.set_up import set_up, set_up_assessment, set_up_officer

__all__ = [
    "add_document",
    "add_part",
    "close_value",
    "correct_document",
    "correct_identity",
    "correct_part",
    "dispensations",
    "end",
    "evidence",
    "file",
    "give",
    "home",
    "journal",
    "mark_national",
    "outbox",
    "printed",
    "printed_file",
    "programme",
    "reminder",
    "remove_part",
    "replace_document",
    "search",
    "set_up",
    "set_up_assessment",
    "set_up_officer",
    "set_value",
]
