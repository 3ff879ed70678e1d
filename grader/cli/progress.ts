import { Command } from "@commander-js/extra-typings";
import { bonusPartsOf, type Course, type CoursePart, partsOfCourse } from "../judge/course.ts";
import type { App } from "./app.ts";
import type { Io } from "./io.ts";
import { bonusOf, type Points, readPoints, totalOf } from "../judge/points.ts";
import { isDeeperKnown } from "./deeper.ts";
import { type Progress, ProgressStore } from "./memory.ts";
import { bar } from "../report/bar.ts";
import { painter } from "../report/paint.ts";
import { deeperLine } from "../report/terminal.ts";
import type { Screen } from "../report/view.ts";
import { inRoom } from "../report/wrap.ts";

const BAR_CELLS = 40;
const MOST_TITLE = 41;
/** What stands on a line beside a title: a mark, a name, points, and how often it was graded. */
const BESIDE_TITLE = "✓ 11_confusion_matrix   10 / 10  100 times".length;
/** What stands on the line of the bar. */
const BESIDE_BAR = " 100 / 100, the best score of each".length;

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
      const progress = await store.read();
      const bonus = await isBonusShown(course, points, progress) ? bonusPartsOf(course) : [];
      const screen = { paint: painter(io.color), columns: io.columns };
      io.out(
        table(course, progress, points, bonus, screen) + next(course, progress, points, io),
      );
    });
}

async function isBonusShown(course: Course, points: Points, progress: Progress): Promise<boolean> {
  return bonusPartsOf(course).some(({ id }) => progress[id]?.attempts) ||
    await isDeeperKnown(course, course.folders.exercises, points, progress);
}

/** @param bonus the parts of the bonus; none where it is not shown */
function table(
  course: Course,
  progress: Progress,
  points: Points,
  bonus: readonly CoursePart[],
  screen: Screen,
): string {
  // A score may be from before the instructor lowered the points.
  const bestOf = ({ id }: CoursePart) => Math.min(progress[id]?.best ?? 0, points[id]);
  const sumOf = (parts: readonly CoursePart[]) =>
    parts.reduce((sum, part) => sum + bestOf(part), 0);
  const rowOf = (part: CoursePart) =>
    row(part, { best: bestOf(part), most: points[part.id] }, progress, screen);
  const own = partsOfCourse(course);
  const [total, most] = [sumOf(own), totalOf(course, points)];
  const cells = Math.min(BAR_CELLS, screen.columns - BESIDE_BAR);
  const sum = `${bar(total, most, cells)} ${total} / ${most}, the best score of each`;
  const text = `${own.map(rowOf).join("\n")}\n\n${sum}\n`;
  if (bonus.length === 0) return text;
  const bonusSum = `Bonus ${sumOf(bonus)} / ${bonusOf(course, points)}, the best score of each`;
  return `${text}\n${deeperLine(screen)}\n${bonus.map(rowOf).join("\n")}\n\n${bonusSum}\n`;
}

function row(
  { id, title }: CoursePart,
  { best, most }: { best: number; most: number },
  progress: Progress,
  { paint, columns }: Screen,
): string {
  const { attempts = 0 } = progress[id] ?? {};
  const score = `${String(best).padStart(3)} /${String(most).padStart(3)}`;
  const room = Math.min(MOST_TITLE, columns - BESIDE_TITLE);
  const line = `${id.padEnd(20)} ${inRoom(title, room)}${score}`;
  if (attempts === 0) return `· ${line}`;
  const mark = best === most ? paint("green", "✓") : paint("faint", "…");
  return `${mark} ${line}  ${attempts === 1 ? "once" : `${attempts} times`}`;
}

/** What to do about the first part without all of its points: read its lesson, or if it was graded, grade it. */
function next(course: Course, progress: Progress, points: Points, io: Io): string {
  const paint = painter(io.color);
  const left = partsOfCourse(course).find(({ id }) => (progress[id]?.best ?? 0) < points[id]);
  if (!left) return "";
  const isExercise = left.id !== course.capstone.id;
  const word = isExercise ? `${parseInt(left.id)}` : left.id;
  const grade = paint("bold", `${io.deno} task grade ${word}`);
  return isExercise && !progress[left.id]?.attempts
    ? `\nNext: read ${paint("underline", `lessons/${left.id}.md`)}\n`
    : `\nNext: run ${grade}\n`;
}
