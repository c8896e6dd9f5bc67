"""`./goc manage schema`: the outcome of all migrations, written to the file that ships."""

from pathlib import Path

from goc.kit import schema
from goc.kit.verb import Verb


class Command(Verb):
    """Run all migrations in a database of their own and write down what they make; for developers,
    after every new migration."""

    help = "Ghi kết quả của mọi lần đổi bảng vào tệp đi kèm (dành cho người phát triển)."
    shape = {"file": "tệp đã ghi", "lines": "số dòng"}

    def add_arguments(self, parser):
        parser.add_argument("file", nargs="?", default=str(schema.FILE), help="tệp sẽ ghi")

    def handle(self, *, file, **options):
        text = schema.told_by_migrations()
        Path(file).write_text(text)
        lines = text.count("\n")
        self.answer({"file": file, "lines": lines}, f"Đã ghi {lines} dòng vào {file}.")
