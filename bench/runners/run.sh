#!/usr/bin/env bash
# Installs the peers once (a Python venv and a node_modules of their own) and times them beside this project.
# usage: bench/runners/run.sh [WORKLOADS [RUNNERS]]   PEERS_HOME=FOLDER to keep them elsewhere than /tmp/transferline-peers
set -euo pipefail
cd "$(dirname "$0")"
export PEERS_HOME=${PEERS_HOME:-/tmp/transferline-peers}
mkdir -p "$PEERS_HOME/npm"
if [ ! -x "$PEERS_HOME/v/bin/dvc" ]; then
  python3 -m venv "$PEERS_HOME/v"
  "$PEERS_HOME/v/bin/pip" install -q dvc==3.67.1 snakemake==9.27.0 doit==0.37.0 ninja==1.13.0 || "$PEERS_HOME/v/bin/pip" install -q dvc snakemake doit ninja
fi
[ -d "$PEERS_HOME/npm/node_modules/wireit" ] || npm install --silent --no-audit --no-fund --prefix "$PEERS_HOME/npm" wireit turbo nx
exec python3 bench.py "$@"
