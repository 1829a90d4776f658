#!/usr/bin/env python3
"""gen.py WORKLOAD PEER DIR [N]: write the same work for one runner into DIR (emptied first); `pipeline` is this project.
WORKLOAD: W1 (=W2, 5-stage chain) | W3 (N independent) | W4 (1 stage on DATA folder) | W5a (1 GiB out) | W5b (2000 small outs) | W6 (8 x sleep 1)
Each workload is turned into a list of stages (name, cmd, ins, outs, deps, param) and rendered for a peer.
Prints the run command."""
import sys, os, json, shutil, subprocess, pathlib
W, PEER, D = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
N = int(sys.argv[4]) if len(sys.argv) > 4 else 200
HOME = pathlib.Path(__file__).resolve().parents[2]
ROOT = pathlib.Path(os.environ.get("PEERS_HOME", "peers-home")).resolve()   # holds v/ (Python venv) and npm/
shutil.rmtree(D, ignore_errors=True); D.mkdir(parents=True)
S = []          # stages: dict(n, cmd, ins, outs, outdir, deps, p)
def st(n, cmd, ins=(), outs=(), deps=(), p=None, outdir=None):
    S.append(dict(n=n, cmd=cmd, ins=list(ins), outs=list(outs), deps=list(deps), p=p, outdir=outdir))
if W in ("W1", "W2"):
    (D/"in.txt").write_text("hello\n")
    prev = "in.txt"
    for i in range(1, 6):
        st(f"s{i}", f"cp {prev} o{i}.txt && echo @P@ >> o{i}.txt", [prev], [f"o{i}.txt"], [f"s{i-1}"] if i > 1 else [], p=(f"p{i}", 1))
        prev = f"o{i}.txt"
elif W == "W3":
    (D/"in").mkdir(); (D/"out").mkdir()
    for i in range(N):
        (D/f"in/{i}.txt").write_text(f"{i}\n")
        st(f"s{i}", f"cp in/{i}.txt out/{i}.txt", [f"in/{i}.txt"], [f"out/{i}.txt"])
elif W == "W4":
    src = ROOT/"w4data"
    if not src.exists():
        (src/"big").mkdir(parents=True); (src/"small").mkdir()
        for i in range(4):
            with open(src/f"big/{i}.bin", "wb") as f:
                for _ in range(512): f.write(os.urandom(1 << 20))
        for i in range(5000): (src/f"small/{i:04d}.bin").write_bytes(os.urandom(4096))
    os.rename(src, D/"data")       # moved back by bench.py
    fs = sorted(str(p.relative_to(D)) for p in (D/"data").rglob("*.bin"))
    st("count", "ls data/small | wc -l > count.txt", fs, ["count.txt"])
elif W == "W5a":
    (D/"in.txt").write_text("x\n")
    st("big", "head -c 1073741824 /dev/urandom > big.bin", ["in.txt"], ["big.bin"])
elif W == "W5b":
    (D/"in.txt").write_text("x\n")
    st("small", "mkdir -p od && for i in $(seq 2000); do echo $i > od/$i.txt; done", ["in.txt"], [], outdir="od")
elif W == "W6":
    for i in range(8):
        (D/f"i{i}.txt").write_text(f"{i}\n")
        st(f"s{i}", f"sleep 1 && cp i{i}.txt o{i}.txt", [f"i{i}.txt"], [f"o{i}.txt"])
def sub(s, tmpl): return s["cmd"].replace("@P@", tmpl)
wfs = lambda n, t: (D/n).write_text(t)
jobs = 8 if W == "W6" else 2
B = ROOT/"v/bin"; NB = ROOT/"npm/node_modules/.bin"
def git(): subprocess.run("git init -q . && git add -A && git -c user.name=x -c user.email=x@x commit -qm i", shell=True, cwd=D, check=True)
if PEER == "dvc":
    import re
    y = {"stages": {}}
    for s in S:
        ins = ["data"] if W == "W4" else s["ins"]
        e = {"cmd": sub(s, "${%s}" % s["p"][0]) if s["p"] else s["cmd"].replace("$(", "\\$("), "deps": ins, "outs": s["outs"] or [s["outdir"]]}
        if "$(" in s["cmd"]: e["cmd"] = "sh gen.sh"; wfs("gen.sh", s["cmd"])
        if s["p"]: e["params"] = [s["p"][0]]
        y["stages"][s["n"]] = e
    wfs("dvc.yaml", json.dumps(y, indent=1))
    ps = {s["p"][0]: s["p"][1] for s in S if s["p"]}
    if ps: wfs("params.yaml", "\n".join(f"{k}: {v}" for k, v in ps.items()) + "\n")
    wfs(".gitignore", "/data\n" if W == "W4" else "")
    git()
    subprocess.run(f"{B}/dvc init -q && {B}/dvc config core.analytics false && {B}/dvc config core.check_update false && {B}/dvc config cache.type {os.environ.get('DVC_LINK','reflink,copy')}", shell=True, cwd=D, check=True)
    cmd = f"{B}/dvc repro -q"
elif PEER == "snakemake":
    t = 'configfile: "params.yaml"\n'
    wfs("params.yaml", "\n".join([f"{s['p'][0]}: {s['p'][1]}" for s in S if s["p"]] or ["x: 1"]) + "\n")
    if W == "W3":   # idiomatic: one wildcard rule
        t += f'rule all:\n  input: expand("out/{{i}}.txt", i=range({N}))\nrule s:\n  input: "in/{{i}}.txt"\n  output: "out/{{i}}.txt"\n  shell: "cp {{input}} {{output}}"\n'
    else:
        outs = [o for s in S for o in s["outs"]] if not S[0]["outdir"] else [S[0]["outdir"]]
        t += f"rule all:\n  input: {outs}\n"
        for s in S:
            o = f'directory("{s["outdir"]}")' if s["outdir"] else s["outs"]
            t += f"rule {s['n']}:\n  input: {s['ins']}\n  output: {o}\n"
            if s["p"]: t += f"  params: p=config['{s['p'][0]}']\n"
            t += "  shell: " + repr(s["cmd"].replace("{", "{{").replace("}", "}}").replace("@P@", "{params.p}")) + "\n"
    wfs("Snakefile", t)
    cmd = f"{B}/snakemake -q -c{jobs}"
elif PEER == "doit":
    t = "from doit.tools import config_changed\nDOIT_CONFIG={'verbosity':0,'reporter':'zero'}\nimport json\nP=json.load(open('p.json'))\n"
    wfs("p.json", json.dumps({s["p"][0]: s["p"][1] for s in S if s["p"]}))
    wfs("stages.json", json.dumps(S))
    t += "S=json.load(open('stages.json'))\ndef task_all():\n  for s in S:\n    p=P[s['p'][0]] if s['p'] else None\n    yield dict(basename=s['n'],actions=[s['cmd'].replace('@P@',str(p))],file_dep=s['ins'],targets=s['outs'] or [s['outdir']],uptodate=[config_changed(str(p))] if p else [])\n"
    wfs("dodo.py", t); cmd = f"{B}/doit" + (f" -n {jobs}" if jobs > 2 or W == "W3" else "")
elif PEER == "ninja":
    t = ""
    for s in S:
        t += f"rule {s['n']}\n  command = {sub(s, '$p').replace('$(', '$$(').replace('$i', '$$i')}\n" if W != "W3" else ""
        t += f"build {' '.join(s['outs'] or [s['outdir']])}: {s['n'] if W != 'W3' else 'cp'} {' '.join(s['ins'])}\n"
        if s["p"]: t += f"  p = {s['p'][1]}\n"
    if W == "W3": t = "rule cp\n  command = cp $in $out\n" + t
    wfs("build.ninja", t); cmd = f"{B}/ninja --quiet -j{jobs}"
elif PEER == "make":
    t = "all: " + " ".join(o for s in S for o in (s["outs"] or [s["outdir"]])) + "\n"
    for s in S:
        if s["p"]: wfs(s["p"][0] + ".txt", "1\n")
        t += f"{' '.join(s['outs'] or [s['outdir']])}: {' '.join(s['ins'])} {s['p'][0]+'.txt' if s['p'] else ''}\n\t@{sub(s, '`cat '+s['p'][0]+'.txt`' if s['p'] else '').replace('$', '$$')}\n"
    wfs("Makefile", t); cmd = f"make -s -j{jobs}"
elif PEER == "wireit":
    sc, wi = {}, {}
    for s in S:
        sc[s["n"]] = "wireit"
        ins = ["data/**"] if W == "W4" else [i for i in s["ins"] if not any(i in x["outs"] for x in S)]
        wi[s["n"]] = dict(command=sub(s, str(s["p"][1]) if s["p"] else ""), files=ins, output=s["outs"] or [s["outdir"] + "/**"], dependencies=s["deps"])
    sc["all"] = "wireit"; wi["all"] = dict(dependencies=[s["n"] for s in S])
    wfs("package.json", json.dumps(dict(name="x", version="1.0.0", scripts=sc, wireit=wi), indent=1))
    (D/"node_modules").symlink_to(ROOT/"npm/node_modules")
    cmd = f"env WIREIT_PARALLEL={jobs} WIREIT_LOGGER=quiet npm run -s all"
elif PEER == "turbo":
    sc, ta = {}, {}
    for s in S:
        if s["p"]: wfs(s["p"][0] + ".txt", "1\n")
        sc[s["n"]] = sub(s, f"`cat {s['p'][0]}.txt`" if s["p"] else "")
        ins = ["data/**"] if W == "W4" else [i for i in s["ins"] if not any(i in x["outs"] for x in S)] + ([s["p"][0] + ".txt"] if s["p"] else [])
        ta[s["n"]] = dict(inputs=ins, outputs=s["outs"] or [s["outdir"] + "/**"], dependsOn=s["deps"], outputLogs="none")
    sc["all"] = "true"; ta["all"] = dict(dependsOn=[s["n"] for s in S], inputs=[], outputLogs="none")
    wfs("package.json", json.dumps(dict(name="x", version="1.0.0", packageManager="npm@10.0.0", scripts=sc), indent=1))
    wfs("package-lock.json", json.dumps(dict(name="x", version="1.0.0", lockfileVersion=3, packages={"": dict(name="x", version="1.0.0")})))
    wfs("turbo.json", json.dumps({"$schema": "https://turbo.build/schema.json", "tasks": ta}, indent=1))
    wfs(".gitignore", ".turbo\nnode_modules\n" + "\n".join(o for s in S for o in (s["outs"] or [s["outdir"]])) + "\n" + ("/data\n" if W == "W4" else ""))
    git(); (D/"node_modules").symlink_to(ROOT/"npm/node_modules")
    cmd = f"env TURBO_TELEMETRY_DISABLED=1 DO_NOT_TRACK=1 TURBO_NO_UPDATE_NOTIFIER=1 {NB}/turbo run all --concurrency={jobs} --ui=stream"
elif PEER == "nx":
    ta = {}
    for s in S:
        if s["p"]: wfs(s["p"][0] + ".txt", "1\n")
        ins = ["{projectRoot}/data/**"] if W == "W4" else ["{projectRoot}/" + i for i in s["ins"] if not any(i in x["outs"] for x in S)] + (["{projectRoot}/" + s["p"][0] + ".txt"] if s["p"] else [])
        ta[s["n"]] = dict(executor="nx:run-commands", options=dict(command=sub(s, f"`cat {s['p'][0]}.txt`" if s["p"] else "")), cache=True, inputs=ins + ([{"dependentTasksOutputFiles": "**/*"}] if s["deps"] else []), outputs=["{projectRoot}/" + o for o in (s["outs"] or [s["outdir"]])], dependsOn=s["deps"])
    ta["all"] = dict(executor="nx:noop", dependsOn=[s["n"] for s in S])
    wfs("package.json", json.dumps(dict(name="x", version="1.0.0"), indent=1))
    wfs("package-lock.json", json.dumps(dict(name="x", version="1.0.0", lockfileVersion=3, packages={"": dict(name="x", version="1.0.0")})))
    wfs("nx.json", json.dumps(dict(neverConnectToCloud=True, analytics=False)))
    wfs("project.json", json.dumps(dict(name="x", root=".", targets=ta), indent=1))
    wfs(".gitignore", ".nx\nnode_modules\n" + "\n".join(o for s in S for o in (s["outs"] or [s["outdir"]])) + "\n")
    git(); (D/"node_modules").symlink_to(ROOT/"npm/node_modules")
    cmd = f"env NX_DAEMON={os.environ.get('NXD','false')} NX_NO_CLOUD=true CI=true {NB}/nx run x:all --parallel={jobs} --outputStyle=stream"
elif PEER == "pipeline":
    # Stages have folders of their own, so the same commands name their inputs by ports rather than by paths in one shared folder.
    made = {o: s["n"] for s in S for o in s["outs"]}
    t = {}
    for s in S:
        c, ins = s["cmd"], {}
        for k, i in enumerate(["data"] if W == "W4" else s["ins"]):
            ins[f"i{k}"] = f"{made[i]}.o0" if i in made else f"./{i}"
            c = c.replace(f"{i}/small" if W == "W4" else i, "${{ inputs.i%d }}" % k + ("/small" if W == "W4" else ""), 1)
        outs = {f"o{k}": o for k, o in enumerate(s["outs"] or [s["outdir"]])}
        if s["p"]: c = c.replace("@P@", "${{ params.%s }}" % s["p"][0])
        t[s["n"]] = dict(run=c, inputs=ins, outputs=outs)
        if any(x in c for x in "&|>$(".replace("$", "")): t[s["n"]]["shell"] = True
    doc = dict(version=1, name="w", params={s["p"][0]: s["p"][1] for s in S if s["p"]}, stages=t)
    wfs("pipeline.yaml", json.dumps(doc, indent=1))
    cmd = f"{os.environ.get('NODE', 'node')} {HOME}/dist/pipeline.cjs run pipeline.yaml --jobs {jobs}"
print(cmd)
