"""The server's configuration, by the size of the machine."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from goc.kit.postgres.folder import PORT

MIB = 1024 * 1024


def configuration(socket_folder, *, durable):
    """The text of postgresql.conf. `durable=False` is for databases thrown away after a test."""
    quoted = str(socket_folder).replace("'", "''")
    memory = memory_mib()
    lines = {
        "listen_addresses": "''",
        "port": PORT,
        "unix_socket_directories": f"'{quoted}'",
        "unix_socket_permissions": "0700",
        "max_connections": 60,
        # Of a table larger than a quarter of it the server keeps nothing from one reading to the
        # next; the certificates of a city are 113 MB.
        "shared_buffers": f"{_between(32, memory // 16, 1024)}MB",
        "effective_cache_size": f"{_between(64, memory // 2, 16384)}MB",
        "maintenance_work_mem": f"{_between(32, memory // 16, 64)}MB",
        "work_mem": f"{_between(4, memory // 64, 64)}MB",
        "dynamic_shared_memory_type": "posix" if _shared_memory_mib() > 512 else "mmap",
        # No replica follows the embedded server: a table made and filled in one transaction goes to
        # disk once, at commit, instead of twice.
        "wal_level": "minimal",
        "max_wal_senders": 0,
        "max_wal_size": "4GB",
        "checkpoint_timeout": "15min",
        # This build of the server knows only its slowest compression. Whoever first reads the
        # needs of a city after an assessment waited four seconds for it.
        "wal_compression": "off",
        "jit": "off",
        "log_checkpoints": "off",
        "log_line_prefix": "'%m [%p] %u@%d '",
    }
    if not durable:
        lines |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
        # Tests fill tables inside transactions: what the collector sees of these is nothing yet,
        # and plans made for nothing take minutes.
        lines |= {"autovacuum": "off"}
    return "\n".join(
        [
            "# Written at every start; your own settings go into local.conf.",
            *(f"{name} = {value}" for name, value in lines.items()),
            "include 'local.conf'\n",
        ]
    )


def memory_mib():
    """The memory this machine, or the container around us, lets us use."""
    sizes = [os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // MIB]
    for limit in ("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"):
        with suppress(OSError, ValueError):  # "max" stands for no limit
            sizes.append(int(Path(limit).read_text()) // MIB)
    return min(sizes)


def _shared_memory_mib():
    # A container's /dev/shm is often 64 MB: parallel queries would fail there in the middle.
    with suppress(OSError):
        return shutil.disk_usage("/dev/shm").total // MIB
    return 0


def _between(least, value, most):
    return max(least, min(value, most))
