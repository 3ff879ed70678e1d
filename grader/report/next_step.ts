import type { CapstoneResult, ExerciseResult, Report } from "./report.ts";
import type { Step } from "./step.ts";
import type { View } from "./view.ts";
import { widthOf } from "./wrap.ts";

/** What stands before what to write or run. */
export const NEXT = "Next: ";
const INDENT = " ".repeat(NEXT.length);

/** What there is to see, line by line, and what to write or run then: parts of one sentence. */
export interface Steps {
  see: string[];
  next?: string[];
}

/**
 * What to do after a grading, whatever came of it: what there is to see, and then what to write or
 * run. Nothing where only the grader has a fault.
 */
export function nextStep(report: Report, view: View): string[] {
  const { see } = stepsAfter(report, view);
  return [...(see.length > 0 ? [see.join("\n")] : []), ...toDo(report, view)];
}

/** Of {@linkcode nextStep}, what to write or run: for those who see already what there is to see. */
export function toDo(report: Report, view: View): string[] {
  const { next } = stepsAfter(report, view);
  return next ? [flow([`${NEXT}${next[0]}`, ...next.slice(1)], view.columns, INDENT)] : [];
}

/** Of {@linkcode nextStep} the parts, for those who lay them out by themselves. */
export function stepsAfter(report: Report, view: View): Steps {
  const { exercises, capstone } = report;
  const open = firstOpen(exercises, view, doneOf(capstone, view));
  if (open) return open;
  if (exercises.some(({ status }) => status === "broken")) return { see: doneOf(capstone, view) };
  if (capstone && capstone.status !== "passed") return afterFailing(capstone, report, view);
  const bonus = afterBonus(report, view);
  const see = capstone ? [...doneOf(capstone, view), ...seen(view.course.capstone, view)] : [];
  if (bonus) return { ...bonus, see: [...see, ...bonus.see] };
  return capstone ? { see, next: afterTraining(report, view) } : afterLast(exercises, view);
}

/** What is to be mended or begun first, after what is done; nothing where there is no such exercise. */
function firstOpen(
  exercises: readonly ExerciseResult[],
  view: View,
  done: readonly string[] = [],
): Steps | undefined {
  const left = exercises.find(isLeft);
  if (left?.status === "not-started") {
    const isAlone = exercises.length === 1;
    const before = isAlone ? [unsaved(left.id, view)] : justDone(left.id, exercises, view);
    return { see: [...done, ...before], next: toBegin(left.id, view) };
  }
  return left && { see: [], next: openPart(left, view) };
}

/** What a capstone says when it passes. */
function doneOf(result: CapstoneResult | null, { course }: View): string[] {
  return result?.status === "passed" ? [course.capstone.done] : [];
}

/** What comes after the exercises that were graded, where they pass: the next one, or all together. */
function afterLast(exercises: readonly ExerciseResult[], view: View): Steps {
  const last = exercises.at(-1)?.id;
  const core = view.course.exercises.filter(({ deeper }) => !deeper);
  const at = core.findIndex(({ id }) => id === last);
  const after = core[at + 1];
  const next = after ? toBegin(after.id, view) : toGradeAll(view);
  return { see: seen(core[at], view), next };
}

/** What comes after the training: what is left of the points, and where none is, the bonus. */
function afterTraining({ exercises }: Report, view: View): string[] | undefined {
  const all = view.course.exercises;
  const isWhole = exercises.length === all.filter(({ deeper }) => !deeper).length;
  if (!isWhole) return toGradeAll(view);
  if (!all.some(({ deeper }) => deeper)) return undefined;
  return toRun("grade --deeper", "which shows what there is as a bonus", view);
}

function toGradeAll(view: View): string[] {
  return toRun("grade", "which grades the whole course", view);
}

/** What comes after what is a bonus; nothing where none was graded. */
function afterBonus(report: Report, view: View): Steps | undefined {
  const { deeper, deeperCapstones = [] } = report;
  if (deeper.length + deeperCapstones.length === 0) return undefined;
  const open = firstOpen(deeper, view);
  if (open) return open;
  if (deeper.some(({ status }) => status === "broken")) return { see: [] };
  const failing = deeperCapstones.find(({ status }) => status !== "passed");
  if (failing) return afterFailing(failing, report, view);
  return deeperCapstones.length > 0
    ? afterDeeperCapstones(report, view)
    : afterDeeper(deeper, view);
}

/** What comes after capstones of the bonus that pass. */
function afterDeeperCapstones(report: Report, view: View): Steps {
  const passed = (view.course.deeperCapstones ?? []).filter(({ id }) =>
    report.deeperCapstones?.some((result) => result.id === id)
  );
  const see = passed.flatMap((one) => [one.done, ...seen(one, view)]);
  if (isWholeBonus(report, view)) return { see };
  return { see, next: toRun("grade --deeper", "which grades the whole bonus", view) };
}

/** What comes after exercises of the bonus that pass: the next one, or its capstones. */
function afterDeeper(deeper: readonly ExerciseResult[], view: View): Steps {
  const { course } = view;
  const at = course.exercises.findIndex(({ id }) => id === deeper.at(-1)?.id);
  const [last, after] = course.exercises.slice(at);
  const see = seen(last, view);
  if (after) return { see, next: toBegin(after.id, view) };
  return course.deeperCapstones?.length
    ? { see, next: ["run", task("grade --deeper", view)] }
    : { see };
}

function isWholeBonus({ deeper, deeperCapstones = [] }: Report, { course }: View): boolean {
  return deeper.length === course.exercises.filter((exercise) => exercise.deeper).length &&
    deeperCapstones.length === course.deeperCapstones?.length;
}

/** What an exercise that passes has to show, said as one line each: for those who see it pass. */
export function seen(part: { onceDone?: readonly Step[] } | undefined, view: View): string[] {
  const steps = (part?.onceDone ?? []).filter(({ how }) => !view.isPage || !leadsToPage(how));
  return steps.map(({ what, how }) => {
    const todo = "task" in how ? `run ${task(how.task, view)}` : `read ${lesson(how.lesson, view)}`;
    return flow([`${what}:`, todo], view.columns, "  ");
  });
}

/** Whether a step is to draw the page, which a reader of the page has already done. */
function leadsToPage(how: Step["how"]): boolean {
  return "task" in how && /^report\b/.test(how.task);
}

/** Whether an exercise is the student's to mend: a fault of the grader's alone is not. */
function isLeft({ status, checks }: ExerciseResult): boolean {
  return status !== "passed" && (status !== "broken" || checks.some((c) => c.status === "failed"));
}

/** For a reader who has written the one exercise that is graded, and has not saved it. */
function unsaved(id: string, { paint, pathOf, columns }: View): string {
  const path = paint("underline", pathOf(id));
  return flow([`${path} still says todo:`, "if you have written it, save the file"], columns, "  ");
}

/** What the exercise before one that is not begun has to show. */
function justDone(id: string, exercises: readonly ExerciseResult[], view: View): string[] {
  const before = exercises[exercises.findIndex((result) => result.id === id) - 1];
  if (before?.status !== "passed") return [];
  return seen(view.course.exercises.find(({ id }) => id === before.id), view);
}

function openPart({ id, status }: ExerciseResult, view: View): string[] {
  if (status !== "missing") return toOpen(id, view);
  const path = view.paint("underline", view.pathOf(id));
  const named = `${path} is missing: give yours this name`;
  if (view.folder) return [named]; // a stub would be written into the reader's own folder
  const reset = task(`reset ${parseInt(id)}`, view);
  return [`${named},\n${INDENT}or run ${reset}, which writes the stub`];
}

function toBegin(id: string, view: View): string[] {
  const [open, run] = toOpen(id, view);
  return [`read ${lesson(id, view)},\n${INDENT}${open}`, run];
}

function toOpen(id: string, view: View): string[] {
  const path = view.paint("underline", view.pathOf(id));
  return [`open ${path},`, `then run ${task(`grade ${parseInt(id)}`, view)}`];
}

function toRun(words: string, why: string, view: View): string[] {
  return [`run ${task(words, view)},`, why];
}

/** After a capstone that does not pass: what it can show, or what to mend. */
function afterFailing(
  { id, status, blame, history }: CapstoneResult,
  { exercises, deeper }: Report,
  view: View,
): Steps {
  if (status === "broken") return { see: [] };
  if (blame) return { see: [], next: toOpen(blame, view) };
  const isOwn = id === view.course.capstone.id;
  const gradeWhole = isOwn ? "grade" : "grade --deeper";
  if (status === "blocked") {
    const next = exercises.length + deeper.length > 0 // all pass: it was a clock that blocked it
      ? toRun(`grade ${id}`, "which trains by itself", view)
      : toRun(gradeWhole, "which shows what to write first", view);
    return { see: [], next };
  }
  const isTrained = history.length > 0;
  if (isTrained && isOwn && view.isPage) return { see: [] }; // the page draws how it learned
  const next = isTrained && isOwn
    ? toRun("report", "which draws how it learned", view)
    : toRun(gradeWhole, "which tries each exercise alone", view);
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
  let [text, ...rest] = parts;
  for (const part of rest) {
    const last = text.slice(text.lastIndexOf("\n") + 1);
    const fits = widthOf(last) + 1 + widthOf(part) <= columns;
    text += (fits ? " " : `\n${indent}`) + part;
  }
  return text;
}
