import { bar } from "../../report/bar.ts";
import { counted } from "../../report/counted.ts";
import type { CapstoneResult, ExerciseResult } from "../../report/report.ts";
import {
  capstoneLine,
  capstoneReport,
  deeperLine,
  exerciseLine,
  hasFailures,
} from "../../report/terminal.ts";
import { seen } from "../../report/next_step.ts";
import { exerciseFailure } from "../../report/exercise_failure.ts";
import type { View } from "../../report/view.ts";
import { wrap } from "../../report/wrap.ts";
import { KEYS } from "./keys.ts";
import { bonusScoreOf, current, resultsOf, scoreOf, type State } from "./state.ts";

const BAR_CELLS = 30;
const CLEAR = "\x1b[2J\x1b[3J\x1b[H";

/** The whole screen of a terminal. */
export function screen(state: State, view: View): string {
  const said = [state.note, state.training].filter((text) => text)
    .map((text) => text.split("\n").map((line) => wrap(line, view.columns, "")).join("\n"));
  const body = state.isList ? list(state, view) : work(state, view);
  return CLEAR + [scoreBar(state, view), ...said, body, keyLine(state, view)]
    .filter((part) => part).join("\n\n") +
    "\n";
}

/** What changed and what to do then, for an output that is no terminal: nothing is written over. */
export function plain(changed: readonly ExerciseResult[], state: State, view: View): string {
  const lines = changed.map((result) => exerciseLine(result, view));
  const failures = changed.filter(hasFailures)
    .map((result) => exerciseFailure(result, view));
  const next = failures.length > 0 ? [] : [work(state, view, false)];
  return [lines.join("\n"), ...failures, scoreBar(state, view), ...next].join("\n\n") + "\n\n";
}

/** How to go on and how to end, where there are no keys. */
export function withoutKeys({ columns }: View): string {
  return `${wrap("Each file is graded when you save it. Ctrl-C ends this.", columns, "")}\n\n`;
}

function keyLine({ isList }: State, { paint, columns }: View): string {
  const keys = Object.entries({ ...KEYS, ...(isList ? { l: "back" } : {}) })
    .map(([key, what]) => `${paint("bold", key)}\u00a0${what.replace(" ", "\u00a0")}  `);
  return wrap(keys.join(" ").trimEnd(), columns, "").replaceAll("\u00a0", " ");
}

function scoreBar(state: State, { course, columns }: View): string {
  const { most, deeper } = state;
  const own = course.exercises.filter(({ deeper }) => !deeper);
  const passed = resultsOf(state, false).filter(({ status }) => status === "passed").length;
  const count = `${passed} of ${counted(own.length, "exercise")} pass`;
  const [score, cells] = [scoreOf(state), Math.min(BAR_CELLS, columns - 40)];
  const line = `${bar(score, most.own, cells)} ${score} / ${most.own}   ${count}`;
  return deeper.length === 0 ? line : `${line}\nBonus ${bonusScoreOf(state)} / ${most.bonus}`;
}

/** @param hasKeys whether a key can be pressed for what is said to be next */
function work(state: State, view: View, hasKeys = true): string {
  const { results, capstone, saved, deeper } = state;
  if (results.length === 0) return "";
  const now = current(state);
  const isOfBonus = now !== undefined && deeper.includes(now.id);
  if (now && (!isOfBonus || saved.includes(now.id))) return workOn(now, view);
  if (!capstone) {
    return `All exercises pass. ${toTrain("capstone", "the capstone", view, hasKeys)}`;
  }
  const isBegun = resultsOf(state, true).some(({ status }) =>
    status !== "not-started" && status !== "missing"
  );
  return [
    ...(isBegun ? [] : ofCapstone(capstone, view.course.capstone, view)),
    ...(now ? [workOn(now, view)] : isBegun ? ofBonus(state, view, hasKeys) : []),
  ].join("\n\n");
}

/** A capstone's line, what there is to say of it, and what it says when it passes. */
function ofCapstone(
  result: CapstoneResult,
  about: View["course"]["capstone"],
  view: View,
): string[] {
  const isDone = result.status === "passed";
  return [
    capstoneLine(result, view),
    ...capstoneReport(result, view),
    ...(isDone ? [[about.done, ...seen(about, view)].join("\n")] : []),
  ].filter((part) => part);
}

/** What comes when all exercises of the bonus pass: its capstones. */
function ofBonus({ deeperCapstones }: State, view: View, hasKeys: boolean): string[] {
  const { deeperCapstones: all = [] } = view.course;
  return [
    "All exercises of the bonus pass.",
    ...all.flatMap((about) => {
      const result = deeperCapstones.find(({ id }) => id === about.id);
      if (result) return ofCapstone(result, about, view);
      return [toTrain(about.id, about.id, view, hasKeys)];
    }),
  ];
}

/** The key, or else the command, that runs a capstone. */
function toTrain(id: string, name: string, { paint, deno = "deno" }: View, hasKeys: boolean) {
  return hasKeys
    ? `Press ${paint("bold", "c")} for ${name}.`
    : `For ${name}, run ${paint("bold", `${deno} task grade ${id}`)}.`;
}

function workOn(now: ExerciseResult, view: View): string {
  const { paint, pathOf, deno = "deno" } = view;
  const path = paint("underline", pathOf(now.id));
  if (now.status === "missing") {
    const reset = paint("bold", `${deno} task reset ${parseInt(now.id)}`);
    return `${path} is missing: give yours this name,\nor run ${reset}, which writes the stub.`;
  }
  if (now.status !== "not-started") return exerciseFailure(now, view);
  const lesson = paint("underline", `lessons/${now.id}.md`);
  return `${paint("bold", now.id)}  ${now.title}\n  Read ${lesson}\n  Then write ${path}`;
}

function list(state: State, view: View): string {
  const { capstone, deeperCapstones, deeper } = state;
  const lines = (isBonus: boolean) =>
    resultsOf(state, isBonus).map((result) => exerciseLine(result, view));
  return [
    ...lines(false),
    ...(capstone ? [capstoneLine(capstone, view)] : []),
    ...(deeper.length === 0 ? [] : ["", deeperLine(view), ...lines(true)]),
    ...deeperCapstones.map((result) => capstoneLine(result, view)),
  ].join("\n");
}
