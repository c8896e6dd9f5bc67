"""Lists: tables in their own scroll box, sortable heads, filters, bulk bars, pages, trees."""

from urllib.parse import urlencode

from django.template.loader import render_to_string
from django.utils.html import format_html

from goc.kit.components.icons import draw
from goc.kit.components.register import attributes, choose, register, trim
from goc.kit.export import FORM
from goc.kit.listing import PAGE


@register.simple_block_tag
def table(content, *, label, fold=False, sticky=False, tall=False, selectable=False):
    """A table in a box that scrolls; content is thead, tbody, tfoot.

    `fold` turns rows into short lists on a phone (give cells data-label), `sticky` keeps the heads,
    `tall` limits the height, `selectable` marks rows whose checkbox is ticked.
    """
    context = {"content": content, "label": label, "fold": fold, "sticky": sticky or tall}
    return render_to_string("kit/table.html", context | {"tall": tall, "selectable": selectable})


@register.simple_tag
def sort_head(*, listing, key, label, number=False):
    """A column head that sorts the list by one of its whitelisted keys."""
    choose("sort_head", "key", key, listing.sorts)
    way = "none"
    if listing.sort == key:
        way = "descending" if listing.descending else "ascending"
    return format_html(
        '<th scope="col"{} aria-sort="{}"><a href="{}">{}</a></th>',
        attributes(data_number=bool(number)),
        way,
        listing.sorted_by(key),
        label,
    )


@register.simple_tag
def query(*, listing, name, value):
    """The address with one name changed: {% query listing=listing name="nam" value=2026 %}."""
    return listing.query(**{name: value})


@register.simple_block_tag
def filter_bar(content, *, listing, chips=(), action=""):
    """Filters as a GET form: content is its fields; `chips` (from listing.chip) those in force.

    Sort and columns stay, the page goes back to the first.
    """
    names = {PAGE, *listing.filters}
    kept = [(name, value) for name, value in listing.parameters if name not in names]
    context = {"content": content, "kept": kept, "chips": chips, "clear": listing.bare}
    return render_to_string("kit/filter_bar.html", context | {"action": action})


@register.inclusion_tag("kit/export_menu.html")
def export_menu(*, listing=None):
    """The list being read as a file, with its filter; its view answers by `kit.export`."""
    ways = (("xlsx", "Excel (.xlsx)"), ("csv", "CSV (.csv)"))
    query = listing.query if listing else lambda **changes: f"?{urlencode(changes)}"
    return {"ways": [(query(**{FORM: form}), label) for form, label in ways]}


@register.simple_block_tag
def bulk_bar(content, *, noun, everything=""):
    """Acts upon the ticked rows of the {% table selectable=True %} in the same form."""
    return render_to_string(
        "kit/bulk_bar.html", {"content": content, "noun": noun, "everything": everything}
    )


@register.inclusion_tag("kit/pager.html")
def pager(*, page, noun):
    """Which rows of how many, and the way to the other pages; `noun` says of what."""
    listing = page.listing
    links = [
        (number, None if number is None else listing.query(**{PAGE: number}))
        for number in page.numbers
    ]
    before = listing.query(**{PAGE: page.number - 1}) if page.number > 1 else ""
    after = listing.query(**{PAGE: page.number + 1}) if page.number < page.pages else ""
    return {"page": page, "noun": noun, "links": links, "before": before, "after": after}


@register.simple_block_tag
def facts(content, *, look="column"):
    """Names and values ({% fact %}) one under the other, or in a row at the head of a file."""
    choose("facts", "look", look, ("column", "row"))
    return format_html('<dl class="facts" data-look="{}">{}</dl>', look, content)


@register.simple_block_tag
def fact(content, *, label):
    """One name and its value."""
    return format_html("<div><dt>{}</dt><dd>{}</dd></div>", label, trim(content))


@register.simple_block_tag
def timeline(content, *, label):
    """What happened, latest first, as a column of {% event %}."""
    return format_html('<ol class="timeline" aria-label="{}">{}</ol>', label, content)


@register.simple_block_tag
def event(content, *, when, state="past"):
    """One entry: now, ended with its unit or post, or simply past."""
    choose("event", "state", state, ("now", "ended", "past"))
    return format_html(
        '<li data-state="{}"><span class="timeline__when">{}</span>{}</li>', state, when, content
    )


@register.simple_block_tag
def tree(content, *, label):
    """A tree of {% branch %}, opened by mouse or keyboard."""
    return format_html('<ul class="tree" aria-label="{}">{}</ul>', label, content)


@register.simple_block_tag
def branch(content, *, title, href="", note="", count=None, source="", opened=False, current=False):
    """One node; its content is the branches under it, or htmx fetches them from `source` once.

    Without content and source it is a leaf.
    """
    line = format_html(
        '<div class="tree__line"{}>{}{}{}</div>',
        attributes(data_current=bool(current)),
        _name(title, href, current),
        format_html(" <small>{}</small>", note) if note else "",
        "" if count is None else format_html('<span class="tree__count">{}</span>', count),
    )
    inside = trim(content)
    if not inside and not source:
        return format_html("<li>{}</li>", line)
    # The link stands beside the summary, not in it: one control inside another confuses readers.
    children = format_html(
        "<ul{}>{}</ul>",
        attributes(hx_get=source, hx_trigger="toggle from:closest details once")
        if source and not inside
        else "",
        inside,
    )
    return format_html(
        "<li>{}<details{}><summary>{}</summary>{}</details></li>",
        line,
        attributes(open=bool(opened)),
        draw("right", f"Mở {title}"),
        children,
    )


def _name(title, href, current):
    if not href:
        return title
    return format_html(
        '<a href="{}"{}>{}</a>', href, attributes(aria_current=current and "true"), title
    )


@register.simple_tag
def hit(*, href, title, kind, note=""):
    """One result of the search: {% hit %} lines stand in <ul class="hits">."""
    return format_html(
        '<li><a href="{}"><span class="hits__kind">{}</span><span>{}{}</span></a></li>',
        href,
        kind,
        title,
        format_html("<small>{}</small>", note) if note else "",
    )


@register.simple_tag
def tick(*, value, label, checked=False):
    """The checkbox of one row of a {% table selectable=True %}; posts as `chon`."""
    return format_html(
        '<input type="checkbox" name="chon" value="{}" aria-label="{}"{}>',
        value,
        f"Chọn {label}",
        attributes(checked=bool(checked)),
    )
