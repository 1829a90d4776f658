#!/usr/bin/env bash
# This engine's training beside PyTorch's, in one sitting and taking turns; PyTorch is installed once, into a venv of its own.
# usage: bench/training/run.sh [--shapes S,M,L] [--rounds 5] [--threads 2] [--seconds 6] [--parts training,transformers,dropout,lengths,tokenize]
# PEERS_HOME=FOLDER keeps the venv elsewhere than /tmp/transferline-peers.
set -euo pipefail
cd "$(dirname "$0")"
venv=${PEERS_HOME:-/tmp/transferline-peers}/torch
if ! "$venv/bin/python" -c 'import torch, transformers, tokenizers, numpy' 2>/dev/null; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install -q torch==2.15.0 transformers==5.23.0 tokenizers==0.23.3 numpy ||
    "$venv/bin/pip" install -q torch transformers tokenizers numpy
fi
exec node run.mjs --python "$venv/bin/python" "$@"
