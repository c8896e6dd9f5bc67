import pytest
from django import forms

from goc.kit.errors import Refused
from goc.kit.forms import refusals_into


class Enrol(forms.Form):
    name = forms.CharField(label="Họ và tên", help_text="Viết đủ dấu.")
    way = forms.ChoiceField(label="Hình thức", choices=[("a", "A")], widget=forms.RadioSelect)
    tell = forms.BooleanField(label="Gửi thông báo", required=False)
    book = forms.FileField(label="Tệp", required=False)
    key = forms.CharField(widget=forms.HiddenInput, initial="k", required=False)


def test_every_reason_of_a_refusal_stands_on_the_form():
    form = Enrol({"name": "An", "way": "a"})
    assert form.is_valid()

    with refusals_into(form):
        raise Refused("Lớp đã đủ 2 học viên.", "Lớp đã hết hạn ghi danh.")

    assert form.non_field_errors() == ["Lớp đã đủ 2 học viên.", "Lớp đã hết hạn ghi danh."]


def test_a_bug_is_no_refusal_and_flies_on():
    with pytest.raises(ZeroDivisionError), refusals_into(Enrol({})):
        1 / 0  # noqa: B018 — the bug


def test_a_wrong_field_is_tied_to_its_help_and_its_error():
    drawn = str(Enrol({"way": "a"}))

    assert 'aria-invalid="true"' in drawn
    assert 'aria-describedby="id_name_helptext id_name_error"' in drawn
    assert 'id="id_name_helptext">Viết đủ dấu.' in drawn
    assert 'id="id_name_error"' in drawn


def test_a_refused_form_names_and_links_the_wrong_fields():
    drawn = str(Enrol({"way": "a"}))

    assert 'role="alert"' in drawn
    assert '<a href="#id_name">Họ và tên</a>' in drawn


def test_a_fresh_form_accuses_nobody():
    drawn = str(Enrol())

    assert "alert" not in drawn
    assert "aria-invalid" not in drawn


def test_a_group_of_choices_has_its_legend_and_a_tick_box_its_words():
    drawn = str(Enrol())

    assert '<legend class="field__label">Hình thức</legend>' in drawn
    assert '<label class="choice">' in drawn


def test_hidden_fields_are_drawn_once_and_without_label():
    drawn = str(Enrol())

    assert drawn.count('name="key"') == 1
    assert "Key" not in drawn


def test_a_file_field_can_be_dropped_upon():
    assert "data-drop" in str(Enrol())
