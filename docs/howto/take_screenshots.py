"""Take the pictures of the guide from a served demonstration (`./goc demo`).

    .venv/bin/python docs/howto/take_screenshots.py http://localhost:8000 [name ...]

Without names it takes all of them. Needs the test dependencies and Debian's chromium.
"""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

IMAGES = Path(__file__).resolve().parents[1] / "guide/images"
SHOTS = {
    "trang-chu": ("can-bo-thanh-pho", "/", 1440),
    "trang-chu-don-vi": ("can-bo-don-vi", "/", 1440),
    "trang-chu-thu-truong": ("thu-truong", "/", 1440),
    "trang-chu-lanh-dao": ("lanh-dao", "/", 1440),
    "trang-chu-thanh-tra": ("thanh-tra", "/", 1440),
    "trang-chu-quan-tri": ("quan-tri", "/", 1440),
    "nhu-cau": ("can-bo-thanh-pho", "/nhu-cau/?don-vi=09556&yeu-cau=llct-trung-cap", 1440),
    "nhu-cau-danh-sach": ("can-bo-thanh-pho", "/nhu-cau/danh-sach/", 1440),
    "nhu-cau-nguoi": ("can-bo-thanh-pho", "/nhu-cau/nguoi/", 1440),
    "ke-hoach": ("can-bo-thanh-pho", "/ke-hoach/2027/", 1440),
    "ke-hoach-lop": ("can-bo-thanh-pho", "/ke-hoach/2027/lop/", 1440),
    "can-bo": ("can-bo-thanh-pho", "/can-bo/?don-vi=09556", 1440),
    "ho-so": ("can-bo-thanh-pho", "/can-bo/HN000100/", 1440),
    "tim-kiem": ("can-bo-thanh-pho", "/tim/?tim=nguyen+van+an", 1440),
    "don-vi": ("can-bo-thanh-pho", "/don-vi/", 1440),
    "yeu-cau": ("can-bo-thanh-pho", "/yeu-cau/llct-trung-cap/", 1440),
    "chuong-trinh": ("can-bo-thanh-pho", "/chuong-trinh/", 1440),
    "co-so-dao-tao": ("can-bo-thanh-pho", "/co-so-dao-tao/le-hong-phong/", 1440),
    "van-ban": ("can-bo-thanh-pho", "/van-ban/", 1440),
    "tai-khoan": ("can-bo-thanh-pho", "/tai-khoan/?don-vi=09556", 1440),
    "phieu-kich-hoat": ("can-bo-thanh-pho", "/phieu-kich-hoat/?don-vi=09556", 1440),
    "phan-quyen": ("can-bo-thanh-pho", "/phan-quyen/", 1440),
    "bao-mat": ("lanh-dao", "/bao-mat/", 1440),
    "nhap-so-lieu": ("can-bo-don-vi", "/nhap/moi/", 1440),
    "cua-toi-360": ("hoc-vien", "/", 360),
    "can-bo-360": ("can-bo-thanh-pho", "/can-bo/?don-vi=09556", 360),
    "nhat-ky": ("thanh-tra", "/nhat-ky/?phan=luot-xem", 1440),
}


def main(address, *names):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport={"width": 1440, "height": 900}, locale="vi-VN")
        if not names:
            page.goto(f"{address}/dang-nhap/")
            page.screenshot(path=IMAGES / "dang-nhap.png")
        for name in names or SHOTS:
            user, path, width = SHOTS[name]
            page.context.clear_cookies()
            page.set_viewport_size({"width": width, "height": 900 if width > 400 else 740})
            page.goto(f"{address}/dang-nhap/")
            page.get_by_label("Tên đăng nhập").fill(user)
            page.get_by_label("Mật khẩu").fill("goc-demo")
            page.get_by_role("button", name="Đăng nhập", exact=True).click()
            page.wait_for_url(lambda url: "dang-nhap" not in url)
            page.goto(f"{address}{path}", wait_until="networkidle")
            page.screenshot(path=IMAGES / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
