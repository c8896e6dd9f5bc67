"""The pages that read every room."""

from goc.hall.views.dispensations import dispensations, end, export_dispensations, give
from goc.hall.views.file import file
from goc.hall.views.home import home
from goc.hall.views.journal import journal
from goc.hall.views.programme import programme
from goc.hall.views.search import search

__all__ = [
    "dispensations",
    "end",
    "export_dispensations",
    "file",
    "give",
    "home",
    "journal",
    "programme",
    "search",
]
