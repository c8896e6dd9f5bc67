"""What a roof writes: nothing of its own, only that the whole was kept and brought back."""

from goc.hall.services.keeping import Kept, back_up
from goc.hall.services.restoring import Restored, restore

__all__ = ["Kept", "Restored", "back_up", "restore"]
