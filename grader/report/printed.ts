import { counted } from "./counted.ts";
import type { Paint } from "./paint.ts";

/** How many lines are shown; checks call a function many times. */
const MOST_LINES = 8;

/** What the student's code printed, behind a bar: nothing in it starts a line. */
export function printed(output: string, paint: Paint, indent = "  "): string[] {
  const lines = repeated(output.trimEnd().split("\n").filter((text) => text !== ""));
  const more = lines.length - MOST_LINES;
  const rest = more > 0 ? [`… ${counted(more, "more line")}`] : [];
  return [...lines.slice(0, MOST_LINES), ...rest]
    .map((text) => `${indent}${paint("faint", "│")} ${text}`);
}

/** Lines that come several times in a row, once. */
function repeated(lines: string[]): string[] {
  const starts = lines.flatMap((line, i) => i === 0 || line !== lines[i - 1] ? [i] : []);
  return starts.map((start, k) => {
    const times = (starts[k + 1] ?? lines.length) - start;
    return times === 1 ? lines[start] : `${lines[start]}  (${times} times)`;
  });
}
