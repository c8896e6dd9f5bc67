"""Fields of forms: label, control, help and error, tied together for a screen reader."""

from html import escape

from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from goc.kit.components.register import attributes, choose, register


@register.simple_tag
def field(*, bound, size=""):
    """A bound field of a Django form with its label, control, help and error."""
    choose("field", "size", size, ("", "large"))
    return bound.render(template_name="kit/field.html", context={"field": bound, "size": size})


@register.simple_block_tag
def control(content, *, label, id, hint="", error=""):
    """A control written by hand, whose own id is `id`; in filter bars, where there is no form.

    A hint or error is tied by aria-describedby="{id}_helptext" or "{id}_error" on the control.
    """
    context = {"content": content, "label": label, "id": id, "hint": hint, "error": error}
    return render_to_string("kit/control.html", context)


@register.simple_tag
def choice(*, label, name, value="1", kind="checkbox", checked=False):
    """A tick box or radio with its words."""
    choose("choice", "kind", kind, ("checkbox", "radio"))
    return format_html(
        '<label class="choice"><input type="{}" name="{}" value="{}"{}> {}</label>',
        kind,
        name,
        value,
        attributes(checked=bool(checked)),
        label,
    )


@register.simple_tag
def options(*, name, id, choices, value="", empty=""):
    """A select of (value, label) pairs for a filter bar; `empty` words the choice of none."""
    # By hand: hundreds of units stand above many a list, and a template takes as long for them as
    # for the list.
    first = f'<option value="">{escape(empty)}</option>' if empty else ""
    drawn = "".join(
        f'<option value="{escape(str(key))}"{" selected" if str(key) == str(value) else ""}>'
        f"{escape(str(label))}</option>"
        for key, label in choices
    )
    return mark_safe(f'<select name="{escape(name)}" id="{escape(id)}">{first}{drawn}</select>')


@register.inclusion_tag("kit/form_errors.html")
def form_errors(*, form):
    """What is wrong with the form as a whole, and which fields are; nothing if all is well."""
    wrong = [bound for bound in form if bound.errors]
    return {"reasons": form.non_field_errors(), "wrong": wrong, "any": bool(form.errors)}


@register.filter
def is_kind(bound, kind):
    """Whether a bound field draws this kind of control: choice, choices, file or hidden."""
    widget = bound.field.widget
    kinds = {
        "choice": getattr(widget, "input_type", "") == "checkbox" and not bound.use_fieldset,
        "choices": bound.use_fieldset,
        "file": getattr(widget, "input_type", "") == "file",
        "hidden": bound.is_hidden,
    }
    return kinds[choose("is_kind", "kind", kind, kinds)]
