#!/usr/bin/env bash
# Runs once, when Gradescope builds the image: installs Deno and what the course imports.
set -euo pipefail
cd "${AUTOGRADER_ROOT:-/autograder}/source/course"

if ! command -v deno > /dev/null; then
  apt-get update
  apt-get install -y nodejs npm
  npm install --global deno@2.9.6
fi
deno install --entrypoint grader/main.ts grader/cli/mod.ts grader/cli/grade.ts
