"""The pages that read every room."""

from goc.hall.views.corrections import (
    correction,
    correction_evidence,
    corrections,
    propose,
    withdraw,
)
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
from goc.hall.views.looks import looks
from goc.hall.views.outbox import outbox, printed, printed_file, reminder
from goc.hall.views.parts import (
    add_part,
    correct_identity,
    correct_part,
    evidence,
    mark_national,
    remove_part,
)
from goc.hall.views.processing import processing
from goc.hall.views.programme import programme
from goc.hall.views.requests import ask, data_request, data_requests, own_copy
from goc.hall.views.requirements import (
    discard_draft,
    draft_people,
    edit_requirement,
    new_requirement,
    requirement_draft,
)
from goc.hall.views.search import search
from goc.hall.views.set_up import set_up, set_up_assessment, set_up_officer

__all__ = [
    "add_document",
    "add_part",
    "ask",
    "close_value",
    "correct_document",
    "correct_identity",
    "correct_part",
    "correction",
    "correction_evidence",
    "corrections",
    "data_request",
    "data_requests",
    "discard_draft",
    "dispensations",
    "draft_people",
    "edit_requirement",
    "end",
    "evidence",
    "file",
    "give",
    "home",
    "journal",
    "looks",
    "mark_national",
    "new_requirement",
    "outbox",
    "own_copy",
    "printed",
    "printed_file",
    "processing",
    "programme",
    "propose",
    "reminder",
    "remove_part",
    "replace_document",
    "requirement_draft",
    "search",
    "set_up",
    "set_up_assessment",
    "set_up_officer",
    "set_value",
    "withdraw",
]
