"""The repository works on any machine and carries nothing that belongs to one."""

import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Written apart so that this file does not find itself.
FOREIGN = {
    "a path of one machine": r"(?<![\w.])/(root|(home|work|tmp|opt|Users)/[A-Za-z])|[A-Z]:\\\\?Users",
    "a package registry": r"(pypi|pythonhosted|npmjs|debian)\.(org|com)\b",
    "a key": "-----BEGIN [A-Z ]*PRIVATE" + " KEY|\\b(AKIA|ghp_|github_pat_|xox[bp]-|glpat-)[A-Za-z0-9_-]{8,}",
    "a password": r"(?i)\b(password|passwd|secret|api_?key|token)\s*[:=]\s*['\"][^'\"\s{}<$]{6,}['\"]",
}
TEXT = {".py", ".md", ".txt", ".toml", ".csv", ".json", ".geojson", ".ftl", ".js", ".css", ".html", ".yml", ".yaml", ""}


@cache
def tracked() -> list[Path]:
    """Give the files under version control, those about to be added too."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    try:
        names = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout")
    return [path for name in names.decode().split("\0") if name and (path := ROOT / name).is_file()]


def lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("what", FOREIGN)
def test_no_file_carries(what: str) -> None:
    pattern = re.compile(FOREIGN[what])
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:120]}"
        for path in tracked()
        if path.suffix in TEXT and path != Path(__file__)
        for number, line in enumerate(lines(path), 1)
        if pattern.search(line)
    ]
    assert not found


def test_every_exception_from_a_check_says_why() -> None:
    """The reason stands behind the exception, or as a comment on the line above it."""
    exception = re.compile(r"#\s*(noqa|type:\s*ignore|pragma: no cover)(?P<rest>.*)$")
    names = r"^(:\s*[A-Z]+\d+(,\s*[A-Z]+\d+)*|\[[a-z-]+(,\s*[a-z-]+)*\])"
    found = []
    for path in tracked():
        said = lines(path) if path.suffix == ".py" and path != Path(__file__) else []
        for number, line in enumerate(said):
            if not (hit := exception.search(line)):
                continue
            behind = re.match(names + r"\s+([-#]\s*)?\S.{7,}", hit["rest"])
            above = re.match(names, hit["rest"]) and re.match(r"\s*# \S.{7,}", said[number - 1])
            if not (behind or above):
                found.append(f"{path.relative_to(ROOT)}:{number + 1}: {line.strip()}")
    assert not found


def test_every_pin_is_exact_and_agrees_with_the_constraints() -> None:
    def pins(name: str) -> dict[str, str]:
        said = (line.split("#")[0].strip() for line in lines(ROOT / name))
        return dict(re.fullmatch(r"([\w.-]+)==(\S+)", pin).groups() for pin in said if pin and not pin.startswith("-r"))

    constraints = {name.lower(): version for name, version in pins("constraints.txt").items()}
    for file in ("requirements.txt", "requirements-data.txt", "requirements-dev.txt"):
        for name, version in pins(file).items():
            assert constraints.get(name.lower()) == version, f"{file}: {name}; run `make constraints`"


def test_every_pin_has_its_reason_in_the_architecture() -> None:
    table = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").partition("## Libraries")[2]
    told = {
        name.strip() for line in table.splitlines() if line.startswith("| ") for name in line.split("|")[1].split(",")
    }
    pinned = {
        said.split("==")[0]
        for file in ROOT.glob("requirements*.txt")
        for said in lines(file)
        if said and not said.startswith(("#", "-r"))
    }
    assert pinned <= told


def test_tables_end_their_lines_with_lf() -> None:
    assert not [
        str(path.relative_to(ROOT)) for path in tracked() if path.suffix == ".csv" and b"\r" in path.read_bytes()
    ]


def test_no_file_is_too_large_to_review() -> None:
    limit = 5_000_000
    assert not {str(path.relative_to(ROOT)): path.stat().st_size for path in tracked() if path.stat().st_size > limit}
