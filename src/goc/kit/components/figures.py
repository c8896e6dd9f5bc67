"""Numbers as pictures: stats, bars against a goal, cells of the matrix."""

import html
from bisect import bisect_left

from django.utils.html import format_html
from django.utils.safestring import mark_safe

from goc.kit.components.numbers import vn_number
from goc.kit.components.register import TONES, attributes, choose, register

# Upper edges, in percent of those who must, of the five steps of the one ink.
STEPS = (5, 15, 30, 50)
NOBODY = mark_safe(
    '<td class="cell" data-level="none"><span aria-hidden="true">–</span>'
    '<span class="visually-hidden">không áp dụng</span></td>'
)


@register.simple_block_tag
def stats(content, *, label):
    """A row of {% stat %}."""
    return format_html('<dl class="stats" aria-label="{}">{}</dl>', label, content)


@register.simple_tag
def stat(*, value, label, href="", note="", size=""):
    """A number, what it counts, the way to what stands behind it; an int gets its dots."""
    choose("stat", "size", size, ("", "large"))
    shown = vn_number(value) if isinstance(value, int) else value
    return format_html(
        '<div class="stat"><dt>{}</dt><dd class="stat__value"{}>{}{}</dd></div>',
        label,
        attributes(data_size=size),
        format_html('<a href="{}">{}</a>', href, shown) if href else shown,
        format_html(' <small class="soft">{}</small>', note) if note else "",
    )


@register.simple_tag
def bar(*, share, goal=None, forecast=None, tone="", size=""):
    """Reached (solid), forecast (dashed frame) and goal (upright line), in percent from zero.

    It is hidden from screen readers: the number stands beside it.
    """
    if tone:
        choose("bar", "tone", tone, TONES)
    choose("bar", "size", size, ("", "small"))
    share = min(share, 100)
    ahead = 0 if forecast is None else max(min(forecast, 100) - share, 0)
    return format_html(
        '<svg class="bar" aria-hidden="true"{}><rect class="track" width="100%" y="3" height="8"/>'
        '<rect class="actual" width="{}%" y="3" height="8"/>{}{}</svg>',
        attributes(data_tone=tone, data_size=size),
        f"{share:.1f}",
        format_html(
            '<rect class="forecast" x="{}%" width="{}%" y="3.5" height="7"/>',
            f"{share:.1f}",
            f"{ahead:.1f}",
        )
        if ahead
        else "",
        ""
        if goal is None
        else format_html('<line class="goal" x1="{0}%" x2="{0}%" y1="0" y2="14"/>', f"{goal:.1f}"),
    )


@register.simple_block_tag
def matrix(content, *, label):
    """A matrix in its own scroll box: names stick to the side, heads to the top."""
    return format_html(
        '<div class="scroll" data-tall tabindex="0" role="region" aria-label="{}">'
        '<table class="matrix"><caption class="visually-hidden">{}</caption>{}</table></div>',
        label,
        label,
        content,
    )


def level(missing, bound):
    """The step of ink, 0 to 5, for so many missing of those who must."""
    if not missing:
        return 0
    percent = missing * 100 / bound
    return 1 + bisect_left(STEPS, percent)


@register.simple_tag
def matrix_cell(*, missing, bound, href="", overdue=0, unknown=0, selected=False):
    """One cell of a matrix: how many of those who must (`bound`) lack it; a red corner when some
    are overdue, a grey one below where of some (`unknown`) nobody can tell.

    Where nobody must, the cell shows a dash.
    """
    before, after = cell_around(
        missing=missing,
        bound=bound,
        overdue=overdue,
        unknown=unknown,
        selected=selected,
        is_linked=bool(href),
    )
    return mark_safe(f"{before}{html.escape(href)}{after}" if after else before)


def cell_around(
    *, missing, bound, overdue=0, unknown=0, selected=False, is_linked=True
) -> tuple[str, str]:
    """What a cell has before and after the address (escaped) that it leads to; all of it, and
    nothing, where it leads nowhere.

    A city's matrix has thousands of cells, many of them alike but for their addresses: whoever
    draws so many keeps these, and puts them together by hand.
    """
    if not bound:
        return NOBODY, ""
    number = vn_number(missing)
    words = f"{number} trong {vn_number(bound)} đồng chí phải có"
    state = ""
    if overdue:
        words += f", {vn_number(overdue)} quá hạn"
        state = " data-overdue"
    if unknown:
        words += f", {vn_number(unknown)} chưa xác định"
        state += " data-unknown"
    if selected:
        state += " data-selected"
    opened = f'<td class="cell" data-level="{level(missing, bound)}"{state}>'
    if is_linked and (missing or unknown):
        current = ' aria-current="true"' if selected else ""
        return f'{opened}<a href="', f'" title="{words}"{current}>{number}</a></td>'
    return f'{opened}<span class="soft" title="{words}">{number}</span></td>', ""


@register.inclusion_tag("kit/matrix_legend.html")
def matrix_legend():
    """What the five steps and the red corner mean."""
    words = [f"≤ {STEPS[0]} %", *(f"≤ {edge}" for edge in STEPS[1:]), f"> {STEPS[-1]} %"]
    return {"levels": list(enumerate(words, start=1))}
