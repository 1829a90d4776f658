#!/usr/bin/env bash
# Runs vitest with the given arguments; names what was skipped, and ends with a line that counts the tests.
set -uo pipefail
cd "$(dirname "$0")/.."
results=$(mktemp)
trap 'rm -f "$results"' EXIT
npx --no-install vitest run "$@" --reporter=default --reporter=json --outputFile.json="$results"
status=$?
node - "$results" <<'JS' || status=1
const report = JSON.parse(require('fs').readFileSync(process.argv[2], 'utf8'));
const tests = report.testResults.flatMap((file) => file.assertionResults);
for (const test of tests.filter((t) => t.status === 'skipped' || t.status === 'pending')) console.log(`skipped: ${test.fullName}`);
const failed = report.numFailedTests + report.testResults.filter((f) => f.status === 'failed' && f.assertionResults.length === 0).length;
console.log(`${report.numPassedTests} passed, ${failed} failed, ${report.numPendingTests} skipped`);
process.exit(failed > 0 || report.numPassedTests === 0 ? 1 : 0);
JS
exit $status
