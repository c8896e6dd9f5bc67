"""One page that says how many classes fit in each month, and in which rooms."""

from django import forms

from goc.catalogue.forms import fields
from goc.kit.mark import Mark
from goc.kit.vietnamese import clean

MONTHS = range(1, 13)


class CapacityForm(forms.Form):
    """Twelve months, how sure we are of them, and why they change."""

    mark = forms.ChoiceField(label="Mức xác minh", choices=Mark.choices)
    why = fields.why("Hãy ghi lý do sửa năng lực của cơ sở.")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for month in MONTHS:
            self.fields[f"thang_{month}"] = fields.count(f"Tháng {month}")

    @property
    def months(self):
        """The fields of the months, January first."""
        return [self[f"thang_{month}"] for month in MONTHS]


class RoomLine(fields.Line):
    name = forms.CharField(label="Tên phòng", max_length=120)
    seats = fields.count("Số chỗ", 1)


class CapacityPage:
    """The months and the rooms of a provider as its page (`sheet`) shows them."""

    def __init__(self, data, sheet):
        first = {f"thang_{line.month}": line.classes or 0 for line in sheet.months}
        first["mark"] = sheet.months[0].mark or Mark.LOCAL_CHOICE
        rooms = [{"name": room.name, "seats": room.seats} for room in sheet.rooms]
        self.form = CapacityForm(data, initial=first)
        self.rooms = fields.lines(RoomLine, prefix="phong", data=data, initial=rooms)

    def is_valid(self) -> bool:
        """Whether both can be read; what is wrong with a room is also said above the form."""
        parts = [self.form.is_valid(), self.rooms.is_valid()]
        if self.form.is_bound and not parts[1]:
            self.form.add_error(
                None, "Có dòng phòng học ghi chưa đúng; hãy xem các ô được đánh dấu."
            )
        return all(parts)

    def told(self) -> dict:
        """What the page says, as the service takes it."""
        said = self.form.cleaned_data
        return {
            "classes": {month: said[f"thang_{month}"] for month in MONTHS},
            "rooms": [(clean(line["name"]), line["seats"]) for line in fields.told(self.rooms)],
            "mark": said["mark"],
        }
