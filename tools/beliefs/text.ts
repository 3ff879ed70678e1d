import type { Beliefs } from "../../grader/diagnosis/beliefs.ts";

/** What is stored, as JSON: an observation or a belief per line, so that a change shows as one. */
export function textOf({ seen, beliefs }: Beliefs): string {
  const probes = seen.map((observations) => listed(observations, "    "));
  return `{\n  "seen": [\n${probes.map((probe) => `    ${probe}`).join(",\n")}\n  ],\n` +
    `  "beliefs": ${listed(beliefs, "  ")}\n}\n`;
}

/** A list with an item per line. */
function listed(items: readonly unknown[], indent: string): string {
  if (items.length === 0) return "[]";
  const lines = items.map((item) => `${indent}  ${JSON.stringify(item)}`);
  return `[\n${lines.join(",\n")}\n${indent}]`;
}
