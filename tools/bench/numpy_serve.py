"""The numpy peers' side of a benchmark, as serve.ts has it: the clocks, and an answer to each line of stdin."""
import json
import sys
import time
from pathlib import Path

try:
    import numpy as np
except ImportError:
    sys.exit("numpy is not installed for " + sys.executable)


def serve(run_round):
    """Says that the peer is ready, then answers each line of stdin with one round."""
    print(json.dumps({"version": version()}), flush=True)
    for _ in sys.stdin:
        print(json.dumps(run_round()), flush=True)


def timed(update, evaluate=lambda: 0):
    """One round: how long its updates took, how long its evaluation, and what that measured."""
    start = now()
    update()
    updated = now()
    measured = float(evaluate())
    evaluated = now()
    return {
        "updates": between(start, updated),
        "evaluation": between(updated, evaluated),
        "measured": measured,
    }


def now():
    return {"wall": time.perf_counter(), "processor": time.process_time()}


def between(start, end):
    return {clock: end[clock] - start[clock] for clock in start}


def version():
    return f"numpy {np.__version__} with {blas()}, Python {sys.version.split()[0]}"


def blas():
    """Which library multiplies: Linux lists what is loaded; elsewhere it stays unnamed."""
    maps = Path("/proc/self/maps")
    loaded = maps.read_text().lower() if maps.exists() else ""
    names = {"openblas": "OpenBLAS", "mkl_rt": "MKL", "libblis": "BLIS", "libblas": "reference BLAS"}
    return next((names[name] for name in names if name in loaded), "unnamed BLAS")
