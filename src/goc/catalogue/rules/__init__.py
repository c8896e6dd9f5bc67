"""What a programme, a provider and a competency must have. Plain data in."""

from goc.catalogue.rules.programmes import Draft, GrantDraft, ModuleDraft, faults, gaps

__all__ = ["Draft", "GrantDraft", "ModuleDraft", "faults", "gaps"]
