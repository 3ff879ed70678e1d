#!/usr/bin/env python3
"""Grades a submission for Classroom 50 and writes ./result.json (classroom50/result/v1).

Classroom 50 runs this with the student's checkout as the working directory. The trusted course lies
beside this file, in a folder named course; nothing but exercises/ is read from the checkout.

Exit code 0: graded, whatever the score. Anything else: the grader could not run, and there is no
result.json. Needs Python 3.8 and either Deno or Node; nothing from PyPI.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

DENO = "2.9.6"
COURSE = Path(__file__).resolve().parent / "course"


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


def grade(checkout: Path) -> int:
    """Calls the grader, which writes the result and two reports for the release."""
    files = {"classroom50": "result.json", "json": "report.json", "markdown": "report.md"}
    for name in files.values():
        clear(checkout / name)
    formats = ["terminal", *(f"{form}={checkout / name}" for form, name in files.items())]
    command = [*deno(), "task", "grade", "--exercises", str(checkout / "exercises")]
    command += ["--fail-under", "0"]
    for form in formats:
        command += ["--format", form]
    command += os.environ.get("GRADE_OPTIONS", "").split()
    # In the course's folder: a deno.json in the checkout configures nothing.
    code = subprocess.run(command, cwd=COURSE, check=False).returncode
    return code if code != 0 or (checkout / "result.json").is_file() else 2


if __name__ == "__main__":
    sys.exit(grade(Path.cwd()))
