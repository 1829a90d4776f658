#!/usr/bin/env bash
# The engine `webgpu` against the processor, on a GPU where Vulkan offers one, otherwise on Chromium's software driver, which is installed
# with apt where this runs as root. The last line counts the tests; without a driver they are skipped, and the line before says why.
set -uo pipefail
cd "$(dirname "$0")/.."
driver=/usr/lib/chromium/vk_swiftshader_icd.json
skip() { echo "skipped: $1"; echo '0 passed, 0 failed, 1 skipped'; exit 0; }

if [ "${PIPELINE_GPU:-}" != 1 ]; then
  if ! [ -e "$driver" ] || ! ldconfig -p | grep -q 'libvulkan\.so\.1'; then
    [ "$(uname -sm)" = 'Linux x86_64' ] || skip 'the software driver is a Debian package for x86-64'
    command -v apt-get >/dev/null || skip 'no apt-get to install Chromium'"'"'s software driver with'
    [ "$(id -u)" = 0 ] || skip "not root: apt-get install chromium libvulkan1 brings the driver"
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium libvulkan1; } >/dev/null 2>&1 ||
      skip 'apt-get could not install chromium and libvulkan1'
  fi
  # Both names: older loaders know the first alone.
  export VK_ICD_FILENAMES=$driver VK_DRIVER_FILES=$driver
fi
PIPELINE_TESTS=webgpu .ci/vitest.sh --project webgpu "$@"
