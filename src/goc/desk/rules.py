"""When a letter may go out, and when it is tried again. Plain values in, decisions out."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

SHORTEST, LONGEST = timedelta(minutes=1), timedelta(hours=1)
# Longer than a weekend without anybody at the mail server; then the notice goes on paper.
PATIENCE = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Quiet:
    """The hours of each day in which nobody is disturbed; equal ends mean there are none.

    They may run past midnight: from 21:00 to 07:00 the morning belongs to the night before it.
    """

    begins: time
    ends: time

    def covers(self, moment: datetime) -> bool:
        """Whether the local moment lies within; the end itself is free."""
        clock = moment.time()
        if self.begins <= self.ends:
            return self.begins <= clock < self.ends
        return clock >= self.begins or clock < self.ends

    def over_at(self, moment: datetime) -> datetime:
        """The first moment from this local one on at which letters may go out."""
        if not self.covers(moment):
            return moment
        end = datetime.combine(moment.date(), self.ends, tzinfo=moment.tzinfo)
        return end if end > moment else end + timedelta(days=1)


def pause(failures: int) -> timedelta:
    """How long to wait after that many failures in a row: a minute, then twice as long each time,
    an hour at most."""
    return min(SHORTEST * 2 ** min(failures - 1, 10), LONGEST)
