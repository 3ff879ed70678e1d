import { totalOf } from "../../judge/points.ts";
import { bar } from "../../report/bar.ts";
import { counted } from "../../report/counted.ts";
import type { ExerciseResult } from "../../report/report.ts";
import { capstoneLine, capstoneReport, exerciseLine, hasFailures } from "../../report/terminal.ts";
import { seen } from "../../report/next_step.ts";
import { exerciseFailure } from "../../report/exercise_failure.ts";
import type { View } from "../../report/view.ts";
import { wrap } from "../../report/wrap.ts";
import { KEYS } from "./keys.ts";
import { current, type State } from "./state.ts";

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

/** What changed, for an output that is no terminal: nothing is written over. */
export function plain(changed: readonly ExerciseResult[], state: State, view: View): string {
  const lines = changed.map((result) => exerciseLine(result, view));
  const failures = changed.filter(hasFailures)
    .map((result) => exerciseFailure(result, view));
  return [...lines, ...failures, scoreBar(state, view)].join("\n") + "\n";
}

function keyLine({ isList }: State, { paint, columns }: View): string {
  const keys = Object.entries({ ...KEYS, ...(isList ? { l: "back" } : {}) })
    .map(([key, what]) => `${paint("bold", key)}\u00a0${what.replace(" ", "\u00a0")}  `);
  return wrap(keys.join(" ").trimEnd(), columns, "").replaceAll("\u00a0", " ");
}

function scoreBar({ points, results, capstone }: State, { exercises, columns }: View): string {
  const parts = [...results, ...(capstone ? [capstone] : [])];
  const score = parts.reduce((sum, part) => sum + part.score, 0);
  const most = totalOf(points);
  const passed = results.filter(({ status }) => status === "passed").length;
  const count = `${passed} of ${counted(exercises.length, "exercise")} pass`;
  const cells = Math.min(BAR_CELLS, columns - 40);
  return `${bar(score, most, cells)} ${score} / ${most}   ${count}`;
}

function work(state: State, view: View): string {
  const { results, capstone } = state;
  if (results.length === 0) return "";
  const now = current(state);
  if (now) return toDo(now, view);
  if (!capstone) {
    return `All exercises pass. Press ${view.paint("bold", "c")} for the capstone.`;
  }
  const isDone = capstone.status === "passed";
  return [
    capstoneLine(capstone, view),
    ...capstoneReport(capstone, view),
    ...(isDone ? [[view.done, ...seen(view, view)].join("\n")] : []),
  ]
    .filter((part) => part).join("\n\n");
}

function toDo(now: ExerciseResult, view: View): string {
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

function list({ results, capstone }: State, view: View): string {
  const lines = results.map((result) => exerciseLine(result, view));
  return [...lines, ...(capstone ? [capstoneLine(capstone, view)] : [])].join("\n");
}
