#!/usr/bin/env bash
# What export-model writes, loaded by Hugging Face's transformers: its logits and ids against ours. They and PyTorch are installed from
# PyPI into the venv that bench/training/run.sh uses too (PEERS_HOME=FOLDER keeps it elsewhere). The last line counts the tests; where they
# cannot be installed the tests are skipped, and the line before says why.
set -uo pipefail
cd "$(dirname "$0")/.."
skip() { echo "skipped: $1"; echo '0 passed, 0 failed, 1 skipped'; exit 0; }
venv=${PEERS_HOME:-/tmp/transferline-peers}/torch
if ! "$venv/bin/python" -c 'import torch, transformers' 2>/dev/null; then
  command -v python3 >/dev/null || skip 'there is no python3'
  [ "$(df -Pk /tmp | awk 'NR == 2 { print $4 }')" -gt 12000000 ] || skip 'PyTorch takes up to 12 GB below /tmp'
  python3 -m venv "$venv" || skip 'python3 has no venv: apt-get install python3-venv'
  timeout 200 "$venv/bin/pip" install -q torch==2.15.0 transformers==5.23.0 tokenizers==0.23.3 numpy ||
    skip 'pip could not install torch and transformers in 200 seconds'
fi
export CUDA_VISIBLE_DEVICES='' HF_HUB_OFFLINE=1 TRANSFORMERS_PYTHON="$venv/bin/python"
PIPELINE_TESTS=transformers .ci/vitest.sh --project transformers "$@"
