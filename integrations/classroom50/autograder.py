#!/usr/bin/env python3
"""Grades a submission for Classroom 50 and writes ./result.json (classroom50/result/v1).

Classroom 50 runs this with the student's checkout as the working directory. What
`deno task classroom50:bundle` wrote lies beside this file: the trusted course in a folder named course,
and which data the course needs. Nothing but the exercises, and data that have the
right SHA-256, is taken from the checkout.

Exit code 0: graded, whatever the score. Anything else: the grader could not run, and there is no
result.json. Needs Python 3.8 and either Deno or Node; nothing from PyPI.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

DENO = "2.9.6"
HERE = Path(__file__).resolve().parent
COURSE = HERE / "course"
# GitHub takes no longer text of a release.
MOST_CHARACTERS = 120_000
TRIES = 3


class NotGraded(Exception):
    """Why the grader could not run, as a sentence."""


def deno() -> list:
    """Deno if it is there, and else the same from the npm registry."""
    if shutil.which("deno"):
        return ["deno"]
    return [shutil.which("npx") or "npx", "-y", f"deno@{DENO}"]


def clear(path: Path) -> None:
    """Takes away what a student put in a result's place: it would pass for ours."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    elif path.is_symlink() or path.exists():
        path.unlink()


def in_checkout(checkout: Path, wanted: dict) -> bytes:
    """Data that the student has too; empty where there are none of the right size."""
    path = checkout / wanted["path"]
    try:
        fits = path.is_file() and path.stat().st_size == wanted["bytes"]
        return path.read_bytes() if fits else b""
    except OSError:
        return b""


def fetched(wanted: dict) -> bytes:
    """Data from where the instructor said that they are; empty where they can't be had."""
    for attempt in range(TRIES if wanted["url"] else 0):
        try:
            with urllib.request.urlopen(wanted["url"], timeout=60) as response:
                return response.read(wanted["bytes"] + 1)
        except OSError as error:
            print(f"{wanted['url']}: {error}", file=sys.stderr)
            time.sleep(2**attempt)
    return b""


def place_data(checkout: Path) -> None:
    """Puts the course's data in their place: a bundle may not be as large as they are."""
    described = HERE / "data.json"
    if not described.is_file():
        return
    wanted = json.loads(described.read_text(encoding="utf-8"))
    target = COURSE / wanted["path"]
    for read in (lambda: in_checkout(checkout, wanted), lambda: fetched(wanted)):
        data = read()
        if hashlib.sha256(data).hexdigest() == wanted["sha256"]:
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(data)
            return
    raise NotGraded(
        f"{wanted['path']} is not in the repository as it was handed out, and can't be fetched: "
        f"put it back. Its SHA-256 is {wanted['sha256']}."
    )


def shorten(body: Path) -> None:
    """Leaves out of the release's text what would be too much, whole sections from the end."""
    text = body.read_text(encoding="utf-8")
    if len(text) <= MOST_CHARACTERS:
        return
    kept = text[:MOST_CHARACTERS]
    kept = kept[: max(kept.rfind("\n### "), kept.rfind("\n- "))]
    body.write_text(f"{kept}\n\nThe rest is in report.json.\n", encoding="utf-8")


def grade(checkout: Path) -> int:
    """Calls the grader, which writes the result, a report, and the text of the release."""
    files = {"classroom50": "result.json", "json": "report.json", "markdown": "release-body.md"}
    for name in files.values():
        clear(checkout / name)
    place_data(checkout)
    formats = ["terminal", *(f"{form}={checkout / name}" for form, name in files.items())]
    command = [*deno(), "task", "grade", "--submission", str(checkout), "--fail-under", "0"]
    for form in formats:
        command += ["--format", form]
    command += os.environ.get("GRADE_OPTIONS", "").split()
    # In the course's folder: a deno.json in the checkout configures nothing.
    code = subprocess.run(command, cwd=COURSE, check=False).returncode
    if code == 0:
        shorten(checkout / "release-body.md")
    return code if code != 0 or (checkout / "result.json").is_file() else 2


if __name__ == "__main__":
    try:
        sys.exit(grade(Path.cwd()))
    except NotGraded as reason:
        print(f"::error title=Not graded::{reason}")
        sys.exit(2)
