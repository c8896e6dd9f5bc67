"""`python -m config.cli VERB …`, as ./goc calls it."""

import errno
import os
import signal
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError
from django.db import OperationalError
from psycopg.errors import DiskFull

from config.cli import verbs
from goc.kit.errors import Refused
from goc.kit.postgres import Unavailable


def main(arguments):
    """Run one verb; the exit code is the process's. A refusal is a sentence, a bug a traceback."""
    for ending in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(ending, lambda number, _: sys.exit(128 + number))
    try:
        return verbs.run(arguments[0], arguments[1:])
    except KeyboardInterrupt:
        print("Đã dừng theo yêu cầu.", file=sys.stderr)
        return 130
    except BrokenPipeError:  # the reader, `head` perhaps, had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except (Unavailable, Refused, CommandError, ImproperlyConfigured) as refusal:
        print(refusal, file=sys.stderr)
    except (OperationalError, OSError) as error:
        print(_sentence(error), file=sys.stderr)
    return 1


def _sentence(error):
    if isinstance(error.__cause__, DiskFull) or getattr(error, "errno", None) == errno.ENOSPC:
        return "Đĩa đã đầy nên việc dừng giữa chừng. Hãy giải phóng chỗ rồi chạy lại lệnh này."
    if isinstance(error, OperationalError):
        return f"Cơ sở dữ liệu đứt kết nối hoặc từ chối làm tiếp: {str(error).strip()}"
    raise error


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
