#!/usr/bin/env bash
# Runs the default pipeline whole (some minutes) and asks of its report what the README says. The last line counts the tests.
set -uo pipefail
cd "$(dirname "$0")/.."
[ -e dist/pipeline.mjs ] || npm run --silent build || { echo '0 passed, 1 failed, 0 skipped'; exit 1; }
PIPELINE_TESTS=default-pipeline exec .ci/vitest.sh --project default-pipeline "$@"
