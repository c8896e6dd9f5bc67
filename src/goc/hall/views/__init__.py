"""The pages that read every room."""

from goc.hall.views.file import file
from goc.hall.views.home import home
from goc.hall.views.journal import journal
from goc.hall.views.search import search

__all__ = ["file", "home", "journal", "search"]
