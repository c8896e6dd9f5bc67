"""The one tag library that all modules of components fill, and the checks they share."""

import re

from django import template
from django.forms.utils import flatatt
from django.utils.safestring import mark_safe

register = template.Library()

TONES = ("good", "warning", "danger", "info", "special", "plain")


def choose(component, name, value, allowed):
    """The value, if the component knows it; a misspelt one is a bug of the page and raises."""
    if value not in allowed:
        raise ValueError(f"{component} has no {name} {value!r}; use one of {sorted(allowed)}")
    return value


def attributes(**given):
    """HTML attributes of keyword arguments (data_tone="good"); no empty, None or False ones."""
    return flatatt(
        {
            name.replace("_", "-"): value
            for name, value in given.items()
            if value is not None and value is not False and value != ""
        }
    )


def trim(content):
    """A block's content without the white space around it, still safe: a template rendered it."""
    return mark_safe(content.strip())


def slug(text):
    """An id for a heading, in unaccented letters."""
    # kit.vietnamese folds far more than an id needs, and an id must not change when it learns more.
    plain = str(text).replace("đ", "d").replace("Đ", "d")
    plain = template.defaultfilters.slugify(plain)
    return re.sub(r"-+", "-", plain)[:40].strip("-")


@register.simple_block_tag
def slot(content):
    """Keep markup under a name for a component's argument: {% slot as lead %}…{% endslot %}."""
    return content
