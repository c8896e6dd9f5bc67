"""What a class costs by the norms of the day: plain sums, in đồng."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Norms:
    """The dated values that a plan reckons with, in đồng: a local choice, shown with each plan."""

    teaching_a_day: int
    learner_a_day: int
    a_class: int

    def cost(self, *, days: int, learners: int) -> int:
        """Return what one class costs: once, for each day of teaching, for each learner's day."""
        return self.a_class + days * (self.teaching_a_day + learners * self.learner_a_day)
