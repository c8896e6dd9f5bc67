"""What a browser would post for a form that a page drew, button aside."""

from html.parser import HTMLParser


class _Form(HTMLParser):
    def __init__(self, form_id):
        super().__init__()
        self.form_id, self.inside, self.posted = form_id, False, []
        self.select, self.options, self.textarea = None, [], None

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "form":
            self.inside = given.get("id") == self.form_id
        elif not self.inside:
            return
        elif tag == "select":
            self.select, self.options = given["name"], []
        elif tag == "option":
            self.options.append((given.get("value", ""), "selected" in given))
        elif tag == "textarea":
            self.textarea = (given["name"], "")
        elif tag == "input":
            self._input(given)

    def _input(self, given):
        ticked = given.get("type") in ("checkbox", "radio")
        if given.get("name") and (not ticked or "checked" in given):
            self.posted.append((given["name"], given.get("value", "on" if ticked else "")))

    def handle_data(self, text):
        if self.textarea:
            self.textarea = (self.textarea[0], self.textarea[1] + text)

    def handle_endtag(self, tag):
        if tag == "form":
            self.inside = False
        elif tag == "select" and self.select:
            chosen = [value for value, selected in self.options if selected]
            first = [value for value, _ in self.options][:1]
            self.posted += [(self.select, value) for value in (chosen or first)[-1:]]
            self.select = None
        elif tag == "textarea" and self.textarea:
            self.posted.append((self.textarea[0], self.textarea[1].removeprefix("\n")))
            self.textarea = None


def posted(response, form_id):
    """The fields of the form of that id, each name with its list of values."""
    reader = _Form(form_id)
    reader.feed(response.content.decode())
    fields = {}
    for name, value in reader.posted:
        fields.setdefault(name, []).append(value)
    return fields
