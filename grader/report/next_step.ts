import type { CapstoneResult, ExerciseResult, Report } from "./report.ts";
import type { Step } from "./step.ts";
import type { View } from "./view.ts";
import { widthOf } from "./wrap.ts";

const NEXT = "Next: ";
const INDENT = " ".repeat(NEXT.length);

/** What there is to see, line by line, and what to write or run then: parts of one sentence. */
interface Steps {
  see: string[];
  next?: string[];
}

/**
 * What to do after a grading, whatever came of it: what there is to see, and then what to write or
 * run. Nothing where only the grader has a fault.
 */
export function nextStep(report: Report, view: View): string[] {
  const { see, next } = stepsAfter(report, view);
  return [
    ...(see.length > 0 ? [see.join("\n")] : []),
    ...(next ? [flow([`${NEXT}${next[0]}`, ...next.slice(1)], view.columns, INDENT)] : []),
  ];
}

function stepsAfter(report: Report, view: View): Steps {
  const { exercises, capstone } = report;
  const done = capstone?.status === "passed" ? [view.done] : [];
  const left = exercises.find(isLeft);
  if (left?.status === "not-started") {
    return { see: [...done, ...justDone(left.id, report, view)], next: toBegin(left.id, view) };
  }
  if (left) return { see: [], next: openPart(left, view) };
  if (exercises.some(({ status }) => status === "broken")) return { see: done };
  if (capstone) return afterCapstone(capstone, report, view);
  const last = exercises.at(-1)?.id;
  const after = view.exercises[view.exercises.findIndex(({ id }) => id === last) + 1];
  return {
    see: seen(view.exercises.find(({ id }) => id === last), view),
    next: after ? toBegin(after.id, view) : ["run", task("grade", view)],
  };
}

/** What an exercise that passes has to show, said as one line each: for those who see it pass. */
export function seen(part: { onceDone?: readonly Step[] } | undefined, view: View): string[] {
  return (part?.onceDone ?? []).map(({ what, how }) =>
    flow(
      "task" in how
        ? [`${what}:`, `run ${task(how.task, view)}`]
        : [`${what}:`, `read ${lesson(how.lesson, view)}`],
      view.columns,
      "  ",
    )
  );
}

/** Whether an exercise is the student's to mend: a fault of the grader's alone is not. */
function isLeft({ status, checks }: ExerciseResult): boolean {
  return status !== "passed" && (status !== "broken" || checks.some((c) => c.status === "failed"));
}

/** What the exercise before one that is not begun has to show. */
function justDone(id: string, { exercises }: Report, view: View): string[] {
  const before = exercises[exercises.findIndex((result) => result.id === id) - 1];
  if (before?.status !== "passed") return [];
  return seen(view.exercises.find((row) => row.id === before.id), view);
}

function openPart({ id, status }: ExerciseResult, view: View): string[] {
  if (status !== "missing") return toOpen(id, view);
  const path = view.paint("underline", view.pathOf(id));
  const reset = task(`reset ${parseInt(id)}`, { ...view, folder: "" });
  return [
    `${path} is missing: give yours this name,\n${INDENT}or run ${reset}, which writes the stub`,
  ];
}

function toBegin(id: string, view: View): string[] {
  const [open, run] = toOpen(id, view);
  return [`read ${lesson(id, view)},\n${INDENT}${open}`, run];
}

function toOpen(id: string, view: View): string[] {
  const path = view.paint("underline", view.pathOf(id));
  return [`open ${path},`, `then run ${task(`grade ${parseInt(id)}`, view)}`];
}

/** After a training: what it can show, or what to mend. */
function afterCapstone(
  { status, blame, history }: CapstoneResult,
  { exercises }: Report,
  view: View,
): Steps {
  const run = (words: string, why: string) => [`run ${task(words, view)},`, why];
  const isWhole = exercises.length === view.exercises.length;
  if (status === "broken") return { see: [] };
  if (status === "passed") {
    const see = [view.done, ...seen(view, view)];
    return isWhole ? { see } : { see, next: run("grade", "which shows what is left") };
  }
  if (blame) return { see: [], next: toOpen(blame, view) };
  if (status === "blocked") {
    const next = exercises.length > 0 // all of them pass: it was a clock that blocked it
      ? run("grade capstone", "which trains by itself")
      : run("grade", "which shows what to write first");
    return { see: [], next };
  }
  const isTrained = history.length > 0;
  const next = isTrained
    ? run("report", "which draws how it learned")
    : run("grade", "which tries each exercise alone");
  return { see: [], next };
}

/** A command as the reader calls it, about the folder that is graded. */
function task(words: string, { paint, deno = "deno", folder = "" }: View): string {
  const isOfFolder = /^(grade|report|show)\b/.test(words);
  return paint("bold", `${deno} task ${words}${isOfFolder ? folder : ""}`);
}

function lesson(id: string, { paint }: View): string {
  return paint("underline", `lessons/${id}.md`);
}

/** Parts on one line, or where they do not fit on one each: a command is never broken. */
function flow(parts: readonly string[], columns: number, indent: string): string {
  return parts.reduce((text, part) => {
    const last = text.slice(text.lastIndexOf("\n") + 1);
    const fits = widthOf(last) + 1 + widthOf(part) <= columns;
    return `${text}${fits ? " " : `\n${indent}`}${part}`;
  });
}
