"""The keys by which names are sorted and found: a city of names, nothing remembered at first.

Arguments: the number of names (131565). The floor is cleaning the same names.
"""

import random
import sys

from bench._measure import median, report, seconds_of
from goc.kit import vietnamese

WRITTEN = """
Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Văn Thị Đức Hữu Minh
Ngọc Quang Thanh Thu An Ánh Ân Bình Chi Cường Dũng Đạt Giang Hà Hằng Hiếu Hòa Hương Khánh Lan
Linh Long Mai Nam Nga Phúc Phương Quân Sơn Tâm Thảo Trang Tuấn Uyên Việt Xuân Yến
"""
WORDS = WRITTEN.split()


def main(names=131565):
    chance = random.Random(1)
    people = [" ".join(chance.choices(WORDS, k=chance.choice((2, 3, 3, 4)))) for _ in range(names)]
    floor = median(seconds_of(lambda: [vietnamese.clean(name) for name in people]))
    for key_of in (vietnamese.sort_key, vietnamese.search_key):
        seconds = median(seconds_of(lambda key_of=key_of: [key_of(name) for name in people]))
        report(f"sort_keys.{key_of.__name__}", size=names, seconds=seconds, ratio=seconds / floor)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
