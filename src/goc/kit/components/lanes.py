"""A life or a course as a picture: lanes of spans and points over the years."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.html import format_html, format_html_join

from goc.kit.components.register import attributes, register

WIDTH, LABEL, HEAD, LANE, BAR = 1000, 130, 22, 34, 18
FEW_YEARS = 12
# A letter of the picture's smallest size, in its own units.
LETTER = 6.2


@dataclass(frozen=True, slots=True)
class Stretch:
    """What lasted from a day on (`until` is the day after; None: it lasts) or, without `lasts`,
    what happened on a day."""

    words: str
    since: date
    until: date | None = None
    lasts: bool = True
    is_now: bool = False


@dataclass(frozen=True, slots=True)
class Lane:
    """One row of the picture."""

    label: str
    stretches: Sequence[Stretch]


@register.simple_tag
def lanes(*, lanes, on, label):
    """The lanes up to the day `on`, drawn to scale; each stretch says itself to a pointer, and the
    same stands in words elsewhere on the page."""
    drawn = [lane for lane in lanes if lane.stretches]
    if not drawn:
        return ""
    first = min(each.since for lane in drawn for each in lane.stretches)
    scale = _Scale(date(first.year, 1, 1), date(on.year + 1, 1, 1))
    height = HEAD + LANE * len(drawn)
    return format_html(
        '<div class="scroll" tabindex="0" role="region" aria-label="{0}">'
        '<svg class="lanes" role="img" aria-label="{0}" viewBox="0 0 {1} {2}">{3}{4}</svg></div>',
        label,
        WIDTH,
        height,
        _years(scale, height),
        format_html_join(
            "", "{}", ((_lane(lane, place, scale, on),) for place, lane in enumerate(drawn))
        ),
    )


class _Scale:
    def __init__(self, first, end):
        self.first, self.end = first, end

    def __call__(self, day):
        day = min(max(day, self.first), self.end)
        share = (day - self.first).days / (self.end - self.first).days
        return round(LABEL + share * (WIDTH - LABEL), 1)

    @property
    def years(self):
        count = self.end.year - self.first.year
        step = next(each for each in (1, 2, 5, 10, 20) if count / each <= FEW_YEARS)
        return [year for year in range(self.first.year, self.end.year) if year % step == 0]


def _years(scale, height):
    return format_html_join(
        "",
        '<line class="lanes__year" x1="{0}" x2="{0}" y1="{1}" y2="{2}"/>'
        '<text class="lanes__when" x="{0}" y="{3}" dx="3">{4}</text>',
        ((scale(date(year, 1, 1)), 4, height, 14, year) for year in scale.years),
    )


def _lane(lane, place, scale, on):
    top = HEAD + LANE * place
    return format_html(
        '<text class="lanes__label" x="0" y="{}">{}</text>'
        '<line class="lanes__rule" x1="0" x2="{}" y1="{}" y2="{}"/>{}',
        top + LANE / 2 + 4,
        lane.label,
        WIDTH,
        top,
        top,
        format_html_join(
            "",
            "{}",
            ((_stretch(each, top + (LANE - BAR) / 2, scale, on),) for each in lane.stretches),
        ),
    )


def _stretch(each, top, scale, on):
    left = scale(each.since)
    if not each.lasts:
        return format_html(
            '<circle class="lanes__point" cx="{}" cy="{}" r="5"><title>{}</title></circle>',
            left,
            top + BAR / 2,
            each.words,
        )
    width = max(scale(each.until or on) - left - 1, 2)
    letters = int((width - 10) / LETTER)
    return format_html(
        '<g><title>{}</title><rect class="lanes__span"{} x="{}" y="{}" width="{}" height="{}"'
        ' rx="2"/>{}</g>',
        each.words,
        attributes(data_now=each.is_now),
        left,
        top,
        round(width, 1),
        BAR,
        format_html(
            '<text class="lanes__words"{} x="{}" y="{}">{}</text>',
            attributes(data_now=each.is_now),
            left + 5,
            top + 13,
            _cut(each.words, letters),
        )
        if letters >= 4
        else "",
    )


def _cut(words, letters):
    return words if len(words) <= letters else f"{words[: letters - 1].rstrip(' ,·')}…"
