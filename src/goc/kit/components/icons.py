"""Sixteen-pixel line drawings, one stroke width, coloured by the text around them."""

from django.utils.html import format_html
from django.utils.safestring import mark_safe

from goc.kit.components.register import choose, register

DRAWINGS = {
    "bell": '<path d="M3.5 11.5h9l-1.2-2V7a3.3 3.3 0 0 0-6.6 0v2.5zM6.8 13.6h2.4"/>',
    "book": (
        '<path d="M8 4.2C6.5 3.2 4.5 3 2.5 3.2v9.3c2-.2 4 0 5.5 1'
        ' 1.5-1 3.5-1.2 5.5-1V3.2c-2-.2-4 0-5.5 1zM8 4.2v9.2"/>'
    ),
    "calendar": '<path d="M2.5 4h11v9.5h-11zM2.5 7h11M5.3 2.3V5M10.7 2.3V5"/>',
    "check": '<path d="m3 8.5 3.2 3.2L13 4.8"/>',
    "clock": '<circle cx="8" cy="8" r="5.5"/><path d="M8 5v3.2l2 1.3"/>',
    "columns": '<path d="M2.5 3.5h11v9h-11zM6.2 3.5v9M9.8 3.5v9"/>',
    "cross": '<path d="m4 4 8 8M12 4l-8 8"/>',
    "dash": '<path d="M4 8h8"/>',
    "down": '<path d="m4.5 6.5 3.5 3.5 3.5-3.5"/>',
    "download": '<path d="M8 2.5v7M5 6.8l3 3 3-3M3 12.8h10"/>',
    "edit": '<path d="m3 13 .6-2.8L10.8 3l2.2 2.2-7.2 7.2z"/>',
    "file": '<path d="M4 2.5h5l3 3v8H4zM9 2.5v3h3"/>',
    "home": '<path d="M2.5 7.5 8 3l5.5 4.5M4 6.5v7h8v-7"/>',
    "info": '<circle cx="8" cy="8" r="5.5"/><path d="M8 7.5v3.2M8 5.2v.1"/>',
    "law": (
        '<path d="M8 2.8v10.4M4.5 13.2h7M3 4.6h10M4.6 4.8l-2 4.2a2.1 2.1 0 0 0 4 0z'
        'M11.4 4.8l-2 4.2a2.1 2.1 0 0 0 4 0z"/>'
    ),
    "menu": '<path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11"/>',
    "person": (
        '<circle cx="8" cy="5.5" r="2.8"/><path d="M2.8 13.5c.6-2.8 2.6-4 5.2-4s4.6 1.2 5.2 4"/>'
    ),
    "plus": '<path d="M8 3.5v9M3.5 8h9"/>',
    "print": '<path d="M4.5 6V2.5h7V6M4.5 11H3V6h10v5h-1.5M4.5 9.2h7v4.3h-7z"/>',
    "question": (
        '<circle cx="8" cy="8" r="5.5"/>'
        '<path d="M6.4 6.6a1.6 1.6 0 1 1 2.3 1.5c-.5.3-.7.6-.7 1.1M8 11.1v.1"/>'
    ),
    "right": '<path d="m6.5 4.5 3.5 3.5-3.5 3.5"/>',
    "search": '<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3.5 3.5"/>',
    "shield": '<path d="M8 2.5 13 4.5v3.7c0 2.8-2.2 4.6-5 5.3-2.8-.7-5-2.5-5-5.3V4.5z"/>',
    "unit": '<path d="M3 13.5v-8L8 2.5l5 3v8zM6.5 13.5v-3h3v3M6 7h.1M10 7h.1M8 7h.1"/>',
    "upload": '<path d="M8 10V3M5 5.8l3-3 3 3M3 12.8h10"/>',
    "warning": '<path d="M8 2.5 14 13H2zM8 6.5v3M8 11.2v.1"/>',
}


def draw(name, label=""):
    """The drawing as SVG: spoken when it has a label, hidden from a screen reader when not."""
    choose("icon", "name", name, DRAWINGS)
    drawing = mark_safe(DRAWINGS[name])
    if label:
        return format_html(
            '<svg class="icon" role="img" aria-label="{}" viewBox="0 0 16 16">{}</svg>',
            label,
            drawing,
        )
    return format_html('<svg class="icon" aria-hidden="true" viewBox="0 0 16 16">{}</svg>', drawing)


@register.simple_tag
def icon(*, name, label=""):
    """{% icon name="check" label="đạt" %}: give a label where no word stands beside it."""
    return draw(name, label)
