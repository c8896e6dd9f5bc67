"""The shell script at the door, run in a checkout of its own with a small PATH of our making.

`uv` and the Pythons on that PATH are little scripts which write down how they were called.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
TOOLS = ["sh", "cat", "cut", "cksum", "dirname", "mkdir", "mv", "rm", "readlink", "uname"]
UV = """#!/bin/sh
if [ "$1" = --version ]; then echo "uv {version} (x86)"; exit; fi
echo "$@" >>"{calls}"
{verdict}
mkdir -p "{venv}/bin"
printf '#!/bin/sh\\necho "$PYTHONPATH|$*"\\n' >"{venv}/bin/python"
chmod +x "{venv}/bin/python"
"""


class Checkout:
    """A folder with ./goc, and the PATH that it sees."""

    def __init__(self, place):
        self.root = place / "check out"
        self.path = place / "bin"
        self.calls = place / "uv-calls"
        self.home = place / "home"
        for folder in (self.root, self.path, self.home):
            folder.mkdir()
        script = (ROOT / "goc").read_text()
        for system in ("/opt/", "/usr/local/"):  # this machine may have a Python there
            script = script.replace(system, f"{place}{system}")
        self.put("goc", script, self.root)
        self.system = place
        for name in ("uv.lock", "pyproject.toml"):
            (self.root / name).write_text("first")
        for tool in (*TOOLS, "chmod"):
            if found := shutil.which(tool):
                (self.path / tool).symlink_to(found)
        self.put_uv()

    def put(self, name, text, folder=None):
        folder = folder or self.path
        folder.mkdir(parents=True, exist_ok=True)
        script = folder / name
        script.write_text(text)
        script.chmod(0o755)
        return script

    def put_uv(self, verdict=":"):
        version = next(
            line.split("=")[1]
            for line in (ROOT / "goc").read_text().splitlines()
            if line.startswith("UV_VERSION=")
        )
        text = UV.format(
            version=version, calls=self.calls, venv=self.root / ".venv", verdict=verdict
        )
        self.put("uv", text)

    def goc(self, *arguments, script=None, **environment):
        return subprocess.run(
            [script or self.root / "goc", *arguments],
            env={"PATH": str(self.path), "HOME": str(self.home), **environment},
            cwd="/",
            capture_output=True,
            text=True,
            check=False,
        )

    def syncs(self):
        return self.calls.read_text().splitlines() if self.calls.exists() else []


@pytest.fixture
def checkout(tmp_path):
    return Checkout(tmp_path)


def python(answer):
    """A Python that says that it is the program `answer`, as a new enough one does."""
    return f"#!/bin/sh\necho {answer}\n"


SHIM = "#!/bin/sh\necho 'pyenv: version 3.13 is not installed' >&2\nexit 127\n"


def test_help_needs_nothing_and_names_every_verb(checkout):
    shown = checkout.goc()

    assert shown.returncode == 0
    verbs = [line.split()[0] for line in shown.stdout.splitlines() if line.startswith("  ")]
    assert " ".join(verbs) == (
        "demo city serve worker intake needs doubles plan check-appointment requirements notify "
        "export backup restore competencies reorganise doctor bench check test manage"
    )
    assert checkout.syncs() == []


def test_an_unknown_verb_is_refused_with_the_help(checkout):
    refused = checkout.goc("dance")

    assert refused.returncode == 1
    assert refused.stderr.endswith("Không có lệnh “dance”.\n")
    assert "  serve " in refused.stderr


def test_a_python_that_does_not_start_is_passed_over(checkout):
    checkout.put("python3.13", SHIM)
    checkout.put("python3.12", python("/real/python3.12"))

    checkout.goc("needs")

    assert "--python /real/python3.12" in checkout.syncs()[0]


@pytest.mark.parametrize(
    ("places", "chosen"),
    [
        (["path 3.12", "pyenv 3.13.1"], "path"),
        (["pyenv 3.12.9", "pyenv 3.13.1"], "3.13.1"),
        (["opt 3.13", "pyenv 3.13.1"], "3.13.1"),
        (["pyenv 3.12.9", "opt 3.13"], "opt"),
    ],
)
def test_pythons_are_tried_in_order(places, chosen, checkout):
    for place in places:
        where, version = place.split()
        if where == "path":
            checkout.put(f"python{version}", python("/from/path"))
        elif where == "opt":
            folder = checkout.system / "opt/python/bin"
            checkout.put(f"python{version}", python("/from/opt"), folder)
        else:
            folder = checkout.home / f".pyenv/versions/{version}/bin"
            checkout.put("python3", python(f"/from/{version}"), folder)

    checkout.goc("needs")

    assert f"--python /from/{chosen}" in checkout.syncs()[0]


def test_the_python_asked_for_is_taken_or_refused_never_replaced(checkout):
    checkout.put("python3.13", python("/other"))
    mine = checkout.put("mine", python("/mine"), checkout.home)
    broken = checkout.put("broken", SHIM, checkout.home)

    refused = checkout.goc("needs", GOC_PYTHON=str(broken))
    assert refused.returncode == 1
    assert refused.stderr.startswith(f"GOC_PYTHON là “{broken}” nhưng chương trình đó không chạy")

    checkout.goc("needs", GOC_PYTHON=str(mine))
    assert "--python /mine" in checkout.syncs()[-1]


def test_without_any_python_uv_fetches_one_or_a_sentence_says_what_to_install(checkout):
    checkout.put_uv(verdict="exit 1")

    refused = checkout.goc("needs")

    assert "--managed-python" in checkout.syncs()[0]
    assert refused.returncode == 1
    assert "Hãy cài Python 3.12 hoặc 3.13, hoặc đặt GOC_PYTHON" in refused.stderr


def test_libraries_are_installed_once_and_again_when_the_lock_changes(checkout):
    checkout.put("python3.13", python("/py"))

    checkout.goc("needs")
    checkout.goc("export")
    assert len(checkout.syncs()) == 1

    (checkout.root / "uv.lock").write_text("second")
    checkout.goc("needs")
    assert len(checkout.syncs()) == 2


def test_a_failed_install_is_tried_again(checkout):
    checkout.put("python3.13", python("/py"))
    checkout.put_uv(verdict="exit 2")
    assert checkout.goc("needs").returncode == 1

    checkout.put_uv()
    assert checkout.goc("needs").returncode == 0


def test_tests_bring_their_libraries_and_other_verbs_do_not_take_them_away(checkout):
    checkout.put("python3.13", python("/py"))

    checkout.goc("check")
    checkout.goc("needs")

    for_tests, for_all = checkout.syncs()
    assert "--group test" in for_tests
    assert "--inexact" in for_all
    assert "--group" not in for_all


def test_arguments_arrive_whole_from_anywhere_through_any_link(checkout, tmp_path):
    checkout.put("python3.13", python("/py"))
    link = tmp_path / "link to goc"
    link.symlink_to(checkout.root / "goc")

    said = checkout.goc("intake", "my file.xlsx", "--kind", "posts", script=link).stdout

    assert said == f"{checkout.root}/src|-P -m config.cli intake my file.xlsx --kind posts\n"


def test_real_interpreter_is_named_not_the_shim_that_led_to_it(checkout):
    checkout.put("python3.13", f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')

    checkout.goc("needs")

    assert f"--python {sys._base_executable} " in checkout.syncs()[0]
