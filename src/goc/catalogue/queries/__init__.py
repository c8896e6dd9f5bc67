"""What is taught, what can be run, and what is missing for it."""

from goc.catalogue.queries.offers import Granted, Offers, ProgrammeOffer, ProviderOffer, offers

__all__ = ["Granted", "Offers", "ProgrammeOffer", "ProviderOffer", "offers"]
