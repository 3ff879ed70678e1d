import { Command } from "@commander-js/extra-typings";
import { type Course, partsOfCourse } from "../judge/course.ts";
import type { App } from "./app.ts";
import type { Io } from "./io.ts";
import { type Points, readPoints, totalOf } from "../judge/points.ts";
import { type Progress, ProgressStore } from "./memory.ts";
import { bar } from "../report/bar.ts";
import { painter } from "../report/paint.ts";
import type { Screen } from "../report/view.ts";
import { inRoom } from "../report/wrap.ts";

const BAR_CELLS = 40;
const MOST_TITLE = 41;
/** What stands on a line beside a title: a mark, a name, points, and how often it was graded. */
const BESIDE_TITLE = "✓ 11_confusion_matrix   10 / 10  100 times".length;
/** What stands on the line of the bar. */
const BESIDE_BAR = " 100 / 100, the best of each".length;

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
      const screen = { paint: painter(io.color), columns: io.columns };
      io.out(table(course, await store.read(), points, screen));
    });
}

function table(
  course: Course,
  progress: Progress,
  points: Points,
  { paint, columns }: Screen,
): string {
  const room = Math.min(MOST_TITLE, columns - BESIDE_TITLE);
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
    return `${mark} ${id.padEnd(20)} ${inRoom(title, room)}${score}  ${graded}`.trimEnd();
  });
  const total = partsOfCourse(course).reduce((sum, { id }) => sum + bestOf(id), 0);
  const most = totalOf(points);
  const cells = Math.min(BAR_CELLS, columns - BESIDE_BAR);
  return `${rows.join("\n")}\n\n${bar(total, most, cells)} ${total} / ${most}, the best of each\n`;
}
