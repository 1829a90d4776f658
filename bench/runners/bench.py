#!/usr/bin/env python3
"""bench.py [WORKLOADS [RUNNERS]]: times whole processes of this project and its peers in one sitting and prints a table of medians.

WORKLOADS: start,W1,W3x200,W3x1000,W4,W5a,W5b,W6 (W1 includes W2). RUNNERS: pipeline,dvc,snakemake,doit,ninja,make,wireit,turbo,nx.
For each workload the runners take turns, `node -e 0` first: compare ratios, since absolute times are the machine's.
PEERS_HOME is a folder with v/ (a Python venv) and npm/ (node_modules); run.sh makes it. A step that ends with another code than 0 is shown as it is."""
import json, os, pathlib, shutil, signal, statistics, subprocess, sys, threading, time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = pathlib.Path(os.environ.get("PEERS_HOME", "peers-home")).resolve()
CLI = HERE.parents[1] / "dist/pipeline.cjs"
WORKLOADS = (sys.argv[1] if len(sys.argv) > 1 else "start,W1,W3x200,W4,W5a,W5b,W6").split(",")
RUNNERS = (sys.argv[2] if len(sys.argv) > 2 else "pipeline,doit,wireit,turbo,dvc,snakemake,nx").split(",")
LIMIT = 300  # seconds for one command
results = {}


def timed(cmd, cwd):
    start = time.perf_counter()
    with open(ROOT / "last.log", "wb") as log:
        p = subprocess.Popen(cmd, shell=True, cwd=cwd, stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, start_new_session=True)
        timer = threading.Timer(LIMIT, lambda: os.killpg(p.pid, signal.SIGKILL))
        timer.start()
        code = p.wait()
        timer.cancel()
    return time.perf_counter() - start, code


def once(cmd, cwd):
    seconds, code = timed(cmd, cwd)
    return seconds if code == 0 else f"exit {code}"


def median(cmd, cwd, n, before=lambda i: None, warm=1):
    taken = []
    for i in range(n + warm):
        before(i)
        seconds, code = timed(cmd, cwd)
        if code != 0:
            return f"exit {code}"
        if i >= warm:
            taken.append(seconds)
    return statistics.median(taken)


def record(row, runner, value):
    results.setdefault(row, {})[runner] = value
    print(f"{row:28} {runner:10} {value if isinstance(value, str) else f'{value:.3f}'}", flush=True)


def generate(workload, runner, folder, *rest):
    words = [sys.executable, HERE / "gen.py", workload, runner, folder, *map(str, rest)]
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout.strip().splitlines()[-1]


def change_param(runner, folder):
    """Another value of the third stage's parameter each time, in the file where this runner keeps it."""
    def change(i):
        v = 100 + i
        values = {f"p{k}": v if k == 3 else 1 for k in range(1, 6)}
        if runner == "pipeline":
            doc = json.loads((folder / "pipeline.yaml").read_text())
            (folder / "pipeline.yaml").write_text(json.dumps({**doc, "params": values}, indent=1))
        elif runner in ("dvc", "snakemake"):
            (folder / "params.yaml").write_text("".join(f"{k}: {x}\n" for k, x in values.items()))
        elif runner == "doit":
            (folder / "p.json").write_text(json.dumps(values))
        elif runner == "ninja":
            head, tail = (folder / "build.ninja").read_text().split("build o3.txt")
            mid, rest = tail.split("p = ", 1)
            (folder / "build.ninja").write_text(f"{head}build o3.txt{mid}p = {v}\n" + rest.split("\n", 1)[1])
        elif runner in ("make", "turbo", "nx"):
            (folder / "p3.txt").write_text(f"{v}\n")
        elif runner == "wireit":
            doc = json.loads((folder / "package.json").read_text())
            doc["wireit"]["s3"]["command"] = f"cp o2.txt o3.txt && echo {v} >> o3.txt"
            (folder / "package.json").write_text(json.dumps(doc, indent=1))
    return change


def outputs(runner, folder):
    return folder / "artifacts/out/w" if runner == "pipeline" else folder


def chain(runner, folder):
    cmd = generate("W1", runner, folder)
    record("W1 first", runner, once(cmd, folder))
    record("W1 no-op", runner, median(cmd, folder, 7))
    record("W2 one parameter", runner, median(cmd, folder, 7, change_param(runner, folder)))
    last = outputs(runner, folder) / ("s5/o0" if runner == "pipeline" else "o5.txt")
    if last.read_text().split() != ["hello", "1", "1", "107", "1", "1"]:
        record("W2 one parameter", runner, "wrong result")


def aside(folder):
    """Out of the way without removing it: on a file system without a journal whatever was just removed makes new files dear for who comes next."""
    if folder.exists():
        (ROOT / "aside").mkdir(exist_ok=True)
        os.rename(folder, ROOT / "aside" / f"{time.time_ns()}")


def wide(runner, folder, n):
    firsts = []
    for _ in range(3 if n <= 200 else 1):
        aside(folder)
        cmd = generate("W3", runner, folder, n)
        firsts.append(once(cmd, folder))
    failed = [first for first in firsts if isinstance(first, str)]
    record(f"W3 {n} wide, first", runner, failed[0] if failed else statistics.median(firsts))
    made = len(list(outputs(runner, folder).glob("*" if runner == "pipeline" else "out/*")))
    record(f"W3 {n} wide, no-op", runner, median(cmd, folder, 5) if made == n else f"{made} outputs")


def big_inputs(runner, folder):
    cmd = generate("W4", runner, folder)
    add = f"{ROOT}/v/bin/dvc add -q data && " if runner == "dvc" else ""
    for path in (folder / "data").rglob("*"):  # whoever comes first finds it in memory, like who comes after
        if path.is_file():
            path.read_bytes()
    record("W4 2 GiB + 5,000 files, first", runner, once(add + cmd, folder))
    status = f"{ROOT}/v/bin/dvc status -q" if runner == "dvc" else cmd
    record("W4 no-op", runner, median(status, folder, 5))
    os.rename(folder / "data", ROOT / "w4data")  # for the next runner


def restore(runner, folder, workload, row):
    cmd = generate(workload, runner, folder)
    record(f"{row}, first", runner, once(cmd, folder))

    def delete(_):
        if runner == "pipeline":
            shutil.rmtree(folder / "artifacts/out", ignore_errors=True)
        (folder / "big.bin").unlink(missing_ok=True)
        shutil.rmtree(folder / "od", ignore_errors=True)

    record(f"{row}, restored", runner, median(cmd, folder, 3, delete))


for workload in WORKLOADS:
    aside(ROOT / "w")
    (ROOT / "w").mkdir(parents=True)
    if workload == "start":
        record("start", "floor", median("node -e 0", ROOT, 11))
        versions = {"pipeline": f"node {CLI}", "doit": f"{ROOT}/v/bin/doit", "dvc": f"{ROOT}/v/bin/dvc", "snakemake": f"{ROOT}/v/bin/snakemake",
                    **{name: f"{ROOT}/npm/node_modules/.bin/{name}" for name in ("turbo", "nx")}}
        for runner in RUNNERS:
            if runner in versions:
                record("start", runner, median(f"{versions[runner]} --version", ROOT, 11))
        continue
    record(workload, "floor", median("node -e 0", ROOT, 7))
    for runner in RUNNERS:
        folder = ROOT / "w" / f"{workload}-{runner}"
        if workload == "W1":
            chain(runner, folder)
        elif workload.startswith("W3x"):
            wide(runner, folder, int(workload[3:]))
        elif workload == "W4" and runner not in ("snakemake", "make", "ninja", "nx"):  # these trust modification times, or do not finish
            big_inputs(runner, folder)
        elif workload == "W5a" and runner in ("pipeline", "dvc", "wireit", "turbo"):  # those that restore
            restore(runner, folder, "W5a", "W5 1 GiB")
        elif workload == "W5b" and runner in ("pipeline", "dvc", "wireit", "turbo"):
            restore(runner, folder, "W5b", "W5 2,000 files")
        elif workload == "W6":
            cmd = generate("W6", runner, folder)
            record("W6 8 × sleep 1, 8 at once", runner, once(cmd, folder))
        aside(folder)
shutil.rmtree(ROOT / "aside", ignore_errors=True)

columns = ["floor", *RUNNERS]
print("\n| seconds | " + " | ".join(columns) + " |\n|" + " --- |" * (len(columns) + 1))
for row, cells in results.items():
    shown = [cells.get(c, "") for c in columns]
    print(f"| {row} | " + " | ".join(v if isinstance(v, str) else f"{v:.3f}" for v in shown) + " |")
