"""What is taught, what can be run, and what is missing for it."""

from goc.catalogue.queries.offers import Granted, Offers, ProgrammeOffer, ProviderOffer, offers
from goc.catalogue.queries.programmes import faults, granted, programme_sheet, programmes
from goc.catalogue.queries.providers import gaps, provider_lines, provider_names, provider_sheet

__all__ = [
    "Granted",
    "Offers",
    "ProgrammeOffer",
    "ProviderOffer",
    "faults",
    "gaps",
    "granted",
    "offers",
    "programme_sheet",
    "programmes",
    "provider_lines",
    "provider_names",
    "provider_sheet",
]
