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
from goc.kit.verb import ERROR, JSON, as_line


def main(arguments):
    """Run one verb; the exit code is the process's. A refusal is a sentence, to a program that
    asked for `--json` an object with it; a bug is a traceback."""
    for ending in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(ending, lambda number, _: sys.exit(128 + number))
    try:
        return verbs.run(arguments[0], arguments[1:])
    except KeyboardInterrupt:
        return _refuse(["Đã dừng theo yêu cầu."], arguments, code=130)
    except BrokenPipeError:  # the reader, `head` perhaps, had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except Refused as refusal:
        return _refuse(refusal.reasons, arguments)
    except (Unavailable, CommandError, ImproperlyConfigured) as refusal:
        return _refuse([str(refusal)], arguments)
    except (OperationalError, OSError) as error:
        return _refuse([_sentence(error)], arguments)


def _refuse(sentences, arguments, *, code=1):
    if JSON in arguments:
        print(as_line({ERROR: list(sentences)}))
    print(*sentences, file=sys.stderr)
    return code


def _sentence(error):
    if isinstance(error.__cause__, DiskFull) or getattr(error, "errno", None) == errno.ENOSPC:
        return "Đĩa đã đầy nên việc dừng giữa chừng. Hãy giải phóng chỗ rồi chạy lại lệnh này."
    if isinstance(error, OperationalError):
        return f"Cơ sở dữ liệu đứt kết nối hoặc từ chối làm tiếp: {str(error).strip()}"
    raise error


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
