#!/usr/bin/env bash
# The pages in a real Chromium, which is Debian's package, installed with apt where this runs as root and it is missing; CHROMIUM names
# another. The last line counts the tests; without a browser they are skipped, and the line before says why.
set -uo pipefail
cd "$(dirname "$0")/.."
skip() { echo "skipped: $1"; echo '0 passed, 0 failed, 1 skipped'; exit 0; }

export CHROMIUM=${CHROMIUM:-$(command -v chromium || echo /usr/bin/chromium)}
if ! [ -x "$CHROMIUM" ]; then
  command -v apt-get >/dev/null || skip 'no apt-get to install Chromium with'
  [ "$(id -u)" = 0 ] || skip 'not root: apt-get install chromium brings the browser'
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium; } >/dev/null 2>&1 ||
    skip 'apt-get could not install chromium'
fi
PIPELINE_TESTS=browser .ci/vitest.sh --project browser "$@"
