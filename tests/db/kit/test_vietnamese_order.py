"""The order of our keys against ICU's, on a server that has it (Debian's does, ours does not)."""

import pytest
from django.db import connection

from goc.kit import vietnamese

WRITTEN = """
an án àn ảnh ánh anh ăn ân ấn ẩn ba bà bả bã bá bạ bác bách bằng bắc bích bình bưởi ca cẩm cúc
cường chi châu chiến da danh dần dũng dương đa đà đại đạt đăng đặng đình đoàn độ đông đức ê gấm
gia giang giáp hà hạ hạnh hằng hậu hiền hiển hiếu hoa hoan hoàng hồng huế huệ hùng hưng hương
hường khanh khánh khoa khôi lan lành lê lệ liên linh loan long lộc lợi lương lưu ly mai mạnh mận
minh my mỹ nam nga ngà ngân nghĩa ngọc nguyên nguyễn nhàn nhân nhật nhi nhung như oanh phan phát
phong phú phúc phương phượng quân quang quyên quyết quý sang sáng sinh sơn sương tài tâm tân tấn
thái thanh thành thảo thắng thị thịnh thoa thơ thu thủy thúy thụy thư tiến tín toàn trà trang
trâm trần trí trinh trọng trung trường tuấn tuệ tùng tuyết tư tường ứng ước uy uyên vân văn vi
việt vinh vũ vương vy xuân xuyến y yên yến ý
"""
SYLLABLES = WRITTEN.split()

COLLATED = """
SELECT array_agg(word ORDER BY word COLLATE "vi-x-icu") FROM unnest(%s::text[]) AS word
"""


@pytest.mark.django_db
def test_syllables_stand_as_icu_orders_them():
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_collation WHERE collname = 'vi-x-icu'")
        if not cursor.fetchone():
            pytest.skip("this server has no ICU")
        cursor.execute(COLLATED, [SYLLABLES])
        (in_order,) = cursor.fetchone()

    assert sorted(SYLLABLES, key=vietnamese.text_sort_key) == in_order
