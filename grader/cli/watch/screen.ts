import { totalOf } from "../../judge/points.ts";
import { bar } from "../../report/bar.ts";
import type { ExerciseResult } from "../../report/report.ts";
import {
  capstoneLine,
  exerciseFailure,
  exerciseLine,
  hasFailures,
  type View,
} from "../../report/terminal.ts";
import { wrap } from "../../report/wrap.ts";
import { KEYS } from "./keys.ts";
import { current, type State } from "./state.ts";

const BAR_CELLS = 30;
const CLEAR = "\x1b[2J\x1b[3J\x1b[H";

/** The whole screen of a terminal. */
export function screen(state: State, view: View): string {
  const keys = Object.entries({ ...KEYS, ...(state.isList ? { l: "back" } : {}) })
    .map(([key, what]) => `${view.paint("bold", key)} ${what}`);
  const body = state.isList ? list(state, view) : work(state, view);
  return `${CLEAR}${scoreBar(state)}\n\n${body ? `${body}\n\n` : ""}${
    state.note ? `${wrap(state.note, view.columns, "")}\n\n` : ""
  }${keys.join("   ")}\n`;
}

/** What changed, for an output that is no terminal: nothing is written over. */
export function plain(changed: readonly ExerciseResult[], state: State, view: View): string {
  const lines = changed.map((result) => exerciseLine(result, view.paint));
  const failures = changed.filter(hasFailures)
    .map((result) => exerciseFailure(result, view));
  return [...lines, ...failures, scoreBar(state)].join("\n") + "\n";
}

function scoreBar({ points, results, capstone }: State): string {
  const parts = [...results, ...(capstone ? [capstone] : [])];
  const score = parts.reduce((sum, part) => sum + part.score, 0);
  const most = totalOf(points);
  return `${bar(score, most, BAR_CELLS)} ${score} / ${most}`;
}

function work({ results, capstone }: State, view: View): string {
  if (results.length === 0) return "";
  const now = current(results);
  if (!now) {
    return capstone
      ? capstoneLine(capstone, view.paint)
      : `All exercises pass. Press ${view.paint("bold", "c")} for the capstone.`;
  }
  if (now.status !== "not-started") return exerciseFailure(now, view);
  const { paint, pathOf } = view;
  return `${paint("bold", now.id)}  ${now.title}\n  Read ${
    paint("underline", `lessons/${now.id}.md`)
  }\n` +
    `  Then write ${paint("underline", pathOf(now.id))}`;
}

function list({ results, capstone }: State, { paint }: View): string {
  const lines = results.map((result) => exerciseLine(result, paint));
  return [...lines, ...(capstone ? [capstoneLine(capstone, paint)] : [])].join("\n");
}
