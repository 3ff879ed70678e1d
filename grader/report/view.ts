import { match } from "ts-pattern";
import type { Exhibit } from "./exhibit.ts";
import { MARKS } from "./marks.ts";
import type { Step } from "./step.ts";
import type { Paint } from "./paint.ts";
import type { ExerciseStatus } from "./report.ts";

/** What is said of a course. */
export interface ViewedCourse {
  /** In order; those that are a bonus come last. */
  exercises: readonly ViewedExercise[];
  capstone: ViewedCapstone;
  /** Capstones that are a bonus. */
  deeperCapstones?: readonly ViewedCapstone[];
  /** The points of all but the bonus. */
  maxScore: number;
}

interface ViewedExercise {
  id: string;
  title: string;
  deeper?: true;
  onceDone?: readonly Step[];
}

interface ViewedCapstone {
  id: string;
  /** What is said when it passes. */
  done: string;
  /** What there is to do then. */
  onceDone?: readonly Step[];
}

/** How the report is drawn for one reader. */
export interface View {
  paint: Paint;
  /** The path under which the reader opens an exercise's file. */
  pathOf(id: string): string;
  /** The course that is graded. */
  course: ViewedCourse;
  /** Characters per line. */
  columns: number;
  /** How the reader starts Deno; "deno" when left out. */
  deno?: string;
  /** The option that names the folder which is graded, with a space before it; its own when left out. */
  folder?: string;
  /** Whether the reader has the page open that `report` draws. */
  isPage?: boolean;
  /** Whether all is said of a failure, and not what fits into a few lines. */
  verbose?: boolean;
  /** What the course draws of a result; absent where there is nothing to draw. */
  exhibit?: Exhibit;
}

/** What a line is drawn for. */
export type Screen = Pick<View, "paint" | "columns">;

/** A status as one coloured character. */
export function mark(status: ExerciseStatus, paint: Paint): string {
  const colour = match(status)
    .with("passed", () => "green" as const)
    .with("failed", "broken", () => "red" as const)
    .with("blocked", "missing", "not-started", () => "faint" as const)
    .exhaustive();
  return paint(colour, MARKS[status]);
}

/** `04_softmax.ts:3:5` under the path that a terminal or an editor opens; the grader has namesakes. */
export function places(text: string, { pathOf, course }: View): string {
  let said = text;
  for (const { id } of course.exercises) {
    const place = new RegExp(`(?<![\\w/\\\\])${id}\\.ts:`, "g"); // not behind a folder's name
    said = said.replace(place, () => `${pathOf(id)}:`); // a function, because a path may hold $$
  }
  return said;
}
