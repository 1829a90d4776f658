#!/usr/bin/env bash
# What rests on Node itself most (files, processes, modules, the native packages), on Node 22 and 24: npm's own copies of them, fetched into
# a folder that is removed at the end. A few minutes, so that .ci/run has it; the whole suite runs on each in
# .github/workflows/tests.yml. The last line counts the tests; where a Node cannot be had it is skipped, and a line says why.
# `NODES=24` asks one of them; arguments are other tests than these: `.ci/node-versions.sh tests/store`; `tests`: all.
set -uo pipefail
cd "$(dirname "$0")/.."
files=("$@")
[ $# -gt 0 ] || files=(tests/store tests/execute/{run,executor,claims}.test.ts tests/engine/kernels.test.ts tests/text/tokenizer.test.ts
  tests/cli/{process,library,own-kinds}.test.ts)
nodes=$(mktemp -d)
chmod 755 "$nodes" # some tests run stages as another user
log=$(mktemp)
trap 'rm -rf "$nodes" "$log"' EXIT
package=$(node -p '`node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`')
counts=()
status=0
for version in ${NODES:-22 24}; do
  if ! tarball=$(cd "$nodes" && npm pack --silent "$package@$version" 2>"$log"); then
    echo "skipped: Node $version: npm has no $package@$version to give: $(tail -n 1 "$log")"
    counts+=('0 passed, 0 failed, 1 skipped')
    continue
  fi
  mkdir "$nodes/$version"
  tar xzf "$nodes/$tarball" -C "$nodes/$version" --strip-components=1
  echo "Node $("$nodes/$version/bin/node" --version)"
  PATH="$nodes/$version/bin:$PATH" .ci/vitest.sh "${files[@]}" 2>&1 | tee "$log"
  [ "${PIPESTATUS[0]}" = 0 ] || status=1
  counts+=("$(tail -n 1 "$log")")
done
printf '%s\n' "${counts[@]}" | awk '{ passed += $1; failed += $3; skipped += $5 }
  END { print passed " passed, " failed " failed, " skipped " skipped" }'
exit $status
