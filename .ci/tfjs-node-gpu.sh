#!/usr/bin/env bash
# Builds TensorFlow's engine as a user does, into a home of its own, and holds it against the graph engine. PIPELINE_GPU=1 builds the form for
# NVIDIA's GPUs and asks that it computes on one; otherwise the processor's. The last line counts the tests.
set -uo pipefail
cd "$(dirname "$0")/.."
skip() { echo "skipped: $1"; echo '0 passed, 0 failed, 1 skipped'; exit 0; }
[ "$(uname -sm)" = 'Linux x86_64' ] || skip 'tfjs-node-gpu is built on Linux for x86-64 alone'
command -v g++ >/dev/null || skip 'there is no g++: apt-get install g++'

# npm keeps its settings and its cache in the true home.
export NPM_CONFIG_USERCONFIG="${NPM_CONFIG_USERCONFIG:-$HOME/.npmrc}" npm_config_cache="${npm_config_cache:-$(npm config get cache)}"
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME=$home
npm run --silent build || { echo '0 passed, 1 failed, 0 skipped'; exit 1; }
form=--cpu
[ "${PIPELINE_GPU:-}" = 1 ] && form=
# shellcheck disable=SC2086
node dist/pipeline.mjs engines add tfjs-node-gpu $form || { echo '0 passed, 1 failed, 0 skipped'; exit 1; }
PIPELINE_TESTS=tfjs-node-gpu .ci/vitest.sh --project tfjs-node-gpu "$@"
