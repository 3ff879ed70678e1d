import { Command } from "@commander-js/extra-typings";
import { CAPSTONE, EXERCISES, MAX_SCORE } from "./course.ts";
import type { Io } from "./io.ts";
import { MEMORY_FOLDER } from "./paths.ts";
import { type Progress, ProgressStore } from "./progress/store.ts";
import { type Paint, painter } from "./report/paint.ts";

const BAR_CELLS = 40;

/** `deno task progress`. */
export function progressCommand(io: Io, store = new ProgressStore(MEMORY_FOLDER)) {
  return new Command("progress")
    .description("Shows the best score so far of every exercise, and how often it was graded.")
    .action(async () => io.out(table(await store.read(), painter(io.color))));
}

function table(progress: Progress, paint: Paint): string {
  const rows = [...EXERCISES, CAPSTONE].map(({ id, title, points }) => {
    const { best = 0, attempts = 0 } = progress[id] ?? {};
    const mark = attempts === 0
      ? "·"
      : best === points
      ? paint("green", "✓")
      : paint("yellow", "…");
    const score = `${String(best).padStart(3)} /${String(points).padStart(3)}`;
    const graded = attempts === 0 ? "" : attempts === 1 ? "once" : `${attempts} times`;
    return `${mark} ${id.padEnd(20)} ${title.padEnd(40)} ${score}  ${graded}`.trimEnd();
  });
  const total = Object.values(progress).reduce((sum, memory) => sum + memory.best, 0);
  return `${rows.join("\n")}\n\n${bar(total)} ${total} / ${MAX_SCORE}, the best of each\n`;
}

function bar(total: number): string {
  const full = Math.floor(BAR_CELLS * total / MAX_SCORE);
  return "█".repeat(full) + "░".repeat(BAR_CELLS - full);
}
