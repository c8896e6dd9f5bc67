"""What may be asked of the programmes, and how programmes and rooms are written down."""

from goc.catalogue.forms.capacity import CapacityPage
from goc.catalogue.forms.filters import FilterForm, asked, filter_bar, listing
from goc.catalogue.forms.programme import NewProgrammeForm, ProgrammeForm, ProgrammePage, initial_of

__all__ = [
    "CapacityPage",
    "FilterForm",
    "NewProgrammeForm",
    "ProgrammeForm",
    "ProgrammePage",
    "asked",
    "filter_bar",
    "initial_of",
    "listing",
]
