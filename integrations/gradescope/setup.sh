#!/usr/bin/env bash
# Runs once, when Gradescope builds the image: installs Deno and what the course imports.
#
# Deno comes from the npm registry, as the binary that npm's package of Deno would fetch: that package
# itself needs a newer Node than Ubuntu has.
set -euo pipefail
version=2.9.6
registry=${NPM_CONFIG_REGISTRY:-https://registry.npmjs.org}

install_deno() {
  case $(uname -m) in
    x86_64)
      package=linux-x64-glibc
      sum=de67784ca2c2bb3b0b0e67cea02e4a37b34065ac525643209bae2f83a7e80f4d090400c2a584b6ff942a5dfce09cfe59433de22cff6f05026d120735d7a380a1
      ;;
    aarch64)
      package=linux-arm64-glibc
      sum=a68aa1a07f41de7625a2280430f4f9b7c1d8fb005e8ae79ad409f943b7ea809ccfd126265aca12fe852758efe9122038a1fcc8072d4496dfe29f9f312adc44a1
      ;;
    *)
      echo "There is no Deno for a machine of the kind $(uname -m)." >&2
      exit 1
      ;;
  esac
  if ! command -v curl > /dev/null; then
    apt-get update
    apt-get install -y ca-certificates curl
  fi
  folder=$(mktemp -d)
  curl -fsSL --retry 3 "${registry%/}/@deno/$package/-/$package-$version.tgz" -o "$folder/deno.tgz"
  echo "$sum  $folder/deno.tgz" | sha512sum --check --quiet
  tar -xzf "$folder/deno.tgz" -C "$folder" package/deno
  install -m 755 "$folder/package/deno" "${DENO_FOLDER:-/usr/local/bin}/deno"
  rm -r "$folder"
}

command -v deno > /dev/null || install_deno
cd "${AUTOGRADER_ROOT:-/autograder}/source/course"
deno install --entrypoint grader/main.ts grader/cli/mod.ts grader/cli/grade.ts grader/class/intake/open.ts
