import { Command } from "@commander-js/extra-typings";
import { type Course, partsOfCourse } from "../judge/course.ts";
import type { App } from "./app.ts";
import type { Io } from "./io.ts";
import { type Points, readPoints, totalOf } from "../judge/points.ts";
import { type Progress, ProgressStore } from "./memory.ts";
import { bar } from "../report/bar.ts";
import { type Paint, painter } from "../report/paint.ts";

const BAR_CELLS = 40;

/** `deno task progress`. */
export function progressCommand(
  { course }: App,
  io: Io,
  store = new ProgressStore(course.folders.memory),
) {
  return new Command("progress")
    .description("Shows the best score so far of every exercise, and how often it was graded.")
    .action(async () => {
      const points = await readPoints(course);
      io.out(table(course, await store.read(), points, painter(io.color)));
    });
}

function table(course: Course, progress: Progress, points: Points, paint: Paint): string {
  // A score may be from before the instructor lowered the points.
  const bestOf = (id: string) => Math.min(progress[id]?.best ?? 0, points[id]);
  const rows = partsOfCourse(course).map(({ id, title }) => {
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
  const total = partsOfCourse(course).reduce((sum, { id }) => sum + bestOf(id), 0);
  const most = totalOf(points);
  return `${rows.join("\n")}\n\n${
    bar(total, most, BAR_CELLS)
  } ${total} / ${most}, the best of each\n`;
}
