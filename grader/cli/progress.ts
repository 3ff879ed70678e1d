import { Command } from "@commander-js/extra-typings";
import { CAPSTONE, EXERCISES } from "../course/mod.ts";
import type { Io } from "./io.ts";
import { MEMORY_FOLDER } from "../files.ts";
import { type Points, readPoints, totalOf } from "../judge/points.ts";
import { type Progress, ProgressStore } from "./memory.ts";
import { bar } from "../report/bar.ts";
import { type Paint, painter } from "../report/paint.ts";

const BAR_CELLS = 40;

/** `deno task progress`. */
export function progressCommand(io: Io, store = new ProgressStore(MEMORY_FOLDER)) {
  return new Command("progress")
    .description("Shows the best score so far of every exercise, and how often it was graded.")
    .action(async () => {
      const points = await readPoints();
      io.out(table(await store.read(), points, painter(io.color)));
    });
}

function table(progress: Progress, points: Points, paint: Paint): string {
  // A score may be from before the instructor lowered the points.
  const bestOf = (id: keyof Points) => Math.min(progress[id]?.best ?? 0, points[id]);
  const rows = [...EXERCISES, CAPSTONE].map(({ id, title }) => {
    const { attempts = 0 } = progress[id] ?? {};
    const best = bestOf(id);
    const mark = attempts === 0
      ? "·"
      : best === points[id]
      ? paint("green", "✓")
      : paint("gray", "…");
    const score = `${String(best).padStart(3)} /${String(points[id]).padStart(3)}`;
    const graded = attempts === 0 ? "" : attempts === 1 ? "once" : `${attempts} times`;
    return `${mark} ${id.padEnd(20)} ${title.padEnd(40)} ${score}  ${graded}`.trimEnd();
  });
  const total = [...EXERCISES, CAPSTONE].reduce((sum, { id }) => sum + bestOf(id), 0);
  const most = totalOf(points);
  return `${rows.join("\n")}\n\n${
    bar(total, most, BAR_CELLS)
  } ${total} / ${most}, the best of each\n`;
}
