"""What may be written into a file by hand. Each function gives every reason against it at once."""

from datetime import date

from goc.kit.partial import Days, latest


def reason(why: str) -> list[str]:
    """A change without its reason is refused."""
    return [] if why.strip() else ["Hãy ghi lý do; lý do được giữ cùng lần sửa."]


def span(first: date | None, last: date | None) -> list[str]:
    """A span ends no sooner than it begins; either day may be unknown."""
    if first and last and last < first:
        return [f"Ngày cuối {last:%d/%m/%Y} đứng trước ngày đầu {first:%d/%m/%Y}."]
    return []


def life_of_unit(
    first: date | None, last: date | None, *, opened: date | None, closed: date | None
) -> list[str]:
    """A post lies within the life of its unit: `opened` and `closed` are its first and last day."""
    found = []
    if opened and (first is None or first < opened):
        found.append(f"Đơn vị này hoạt động từ ngày {opened:%d/%m/%Y}; hãy xem lại ngày đầu.")
    if closed and (last is None or last > closed):
        found.append(f"Đơn vị này kết thúc ngày {closed:%d/%m/%Y}; hãy ghi ngày cuối.")
    return found


def absence(first: date | None, last: date | None) -> list[str]:
    """A long absence has both its days, for somebody waits for the return."""
    return span(first, last) if first and last else ["Hãy ghi ngày đầu và ngày cuối vắng mặt."]


def qualification(*, granted: Days | None, expires_on: date | None, on: date) -> list[str]:
    """A certificate is not of tomorrow, and lapses after it was granted."""
    found = []
    if granted and granted.lower > on:
        found.append(f"Ngày cấp {granted.lower:%d/%m/%Y} chưa đến.")
    if granted and expires_on and expires_on <= granted.lower:
        found.append(f"Ngày hết hạn {expires_on:%d/%m/%Y} không sau ngày cấp.")
    return found


def evaluation(*, year: int, on: date) -> list[str]:
    """A year is evaluated when it has begun at least."""
    return [f"Năm {year} chưa đến."] if year > on.year else []


def identity(*, born: Days | None, on: date) -> list[str]:
    """Nobody with a file is born tomorrow."""
    return [f"Ngày sinh {born.lower:%d/%m/%Y} chưa đến."] if born and born.lower > on else []


def party_dates(joined: Days | None, official: Days | None) -> list[str]:
    """Full membership follows admission."""
    if joined and official and latest(official) < joined.lower:
        return ["Ngày chính thức đứng trước ngày vào Đảng."]
    return []
