"""What is held against what is asked, as ladders lying on their side: a row each, a box a step."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join

from goc.kit.components.register import register

WIDTH, LABEL, ROW, BAR, GAP, HEAD = 720, 260, 30, 16, 3, 20
# A letter of the picture's size, in its own units.
LETTER = 6.4


@dataclass(frozen=True, slots=True)
class Ladder:
    """One row: how many steps there are, which is asked, which is surely held; `is_open` where
    more may be held than anybody knows. `words` say all of it."""

    label: str
    steps: int
    asked: int
    held: int
    is_open: bool
    words: str


@register.simple_tag
def rungs(*, ladders: Sequence[Ladder], label):
    """The ladders under one another: held (solid), missing (framed), not known (dashed), the step
    asked for (upright line). The same stands in the table beside it."""
    if not ladders:
        return ""
    widest = max(ladder.steps for ladder in ladders)
    box = (WIDTH - LABEL) / widest
    height = HEAD + ROW * len(ladders)
    return format_html(
        '<div class="scroll" tabindex="0" role="region" aria-label="{0}">'
        '<svg class="rungs" role="img" aria-label="{0}" viewBox="0 0 {1} {2}">{3}{4}</svg></div>',
        label,
        WIDTH,
        height,
        format_html_join(
            "",
            '<text class="rungs__step" x="{}" y="14" text-anchor="middle">{}</text>',
            ((round(LABEL + box * (step - 0.5), 1), step) for step in range(1, widest + 1)),
        ),
        format_html_join(
            "",
            "{}",
            ((_row(ladder, HEAD + ROW * place, box),) for place, ladder in enumerate(ladders)),
        ),
    )


def _row(ladder, top, box):
    most = int((LABEL - 10) / LETTER)
    short = ladder.label if len(ladder.label) <= most else f"{ladder.label[: most - 1]}…"
    return format_html(
        '<g><title>{}: {}</title><text class="rungs__label" x="0" y="{}">{}</text>{}{}</g>',
        ladder.label,
        ladder.words,
        top + ROW / 2 + 4,
        short,
        format_html_join(
            "",
            '<rect class="rungs__box" data-state="{}" x="{}" y="{}" width="{}" height="{}"/>',
            (
                (_state(ladder, step), round(LABEL + box * (step - 1), 1), top + (ROW - BAR) / 2,
                 round(box - GAP, 1), BAR)
                for step in range(1, ladder.steps + 1)
            ),
        ),
        _goal(ladder, top, box),
    )  # fmt: skip


def _state(ladder, step):
    if step <= ladder.held:
        return "held"
    if step > ladder.asked:
        return "beyond"
    return "open" if ladder.is_open else "missing"


def _goal(ladder, top, box):
    if not ladder.asked:
        return ""
    return format_html(
        '<line class="rungs__goal" x1="{0}" x2="{0}" y1="{1}" y2="{2}"/>',
        round(LABEL + box * ladder.asked - GAP / 2, 1),
        top + 2,
        top + ROW - 2,
    )
