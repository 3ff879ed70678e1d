import { counted } from "./counted.ts";
import { printed } from "./printed.ts";
import type { CheckResult, ExerciseResult } from "./report.ts";
import { hintOf, isSaid } from "./tell.ts";
import { mark, places, type View } from "./view.ts";
import { wrap } from "./wrap.ts";

/** A space at which no line is broken, until the lines are made. */
const BOUND = "\u00a0";
/** The indent of a line of code that continues the one above. */
const INDENTED = " ".repeat(8);
/** Room for what stands before a group of code, and beside it. */
const INDENT = 20;
/** One exercise takes no more lines of a terminal; `--verbose` shows them all. */
const MOST_LINES = 20;
/** What stands for the lines of a call that are left out. */
const CUT = `${" ".repeat(6)}…`;
/** A call that has to be cut short keeps this many lines. */
const FEWEST_OF_CALL = 4;

/**
 * One exercise's failures: first the one that the hint is about, with what, where, expected and got;
 * then the hint, what the compiler says, and the other failures. Pictures come last.
 */
export function exerciseFailure(result: ExerciseResult, view: View): string {
  const { paint, pathOf } = view;
  const failed = result.checks.filter(({ status }) => status !== "passed");
  const telling = tellingOf(failed);
  const failures = saidOnce(together(telling ? withFirst(telling, failed) : failed));
  const isOfFile = failures.some(({ reason }) => reason?.code === "not-loaded");
  const title = `${paint("bold", result.id)}  ${paint("underline", pathOf(result.id))}`;
  const evidence = (linesOfCall?: number) => [
    title,
    ...(isOfFile ? fileLines(failures[0], view) : checkLines(failures[0], view, linesOfCall)),
  ];
  const others = isOfFile ? [] : failures.slice(1).map((check) => checkLines(check, view));
  const output = failures.some((check) => check.printed) ? [] : [printed(result.output, paint)];
  const blocks = [help(telling, result, view), ...others, ...output].map(linesOf);
  return [
    ...capped((most) => linesOf(evidence(most)), blocks, view),
    ...picturesOf(failures, view),
  ].join("\n");
}

/** What the checks have to show. Below another check, a picture says whose it is. */
function picturesOf(failures: readonly CheckResult[], { exhibit, columns }: View): string[] {
  return failures.flatMap((check, i) => {
    const pictures = exhibit?.ofCheck(check, columns) ?? [];
    if (pictures.length === 0 || i === failures.length - 1) return pictures;
    return [wrap(`In pictures: ${check.title}`, columns, "  "), ...pictures];
  });
}

function linesOf(parts: readonly string[]): string[] {
  return parts.flatMap((part) => part.split("\n"));
}

/**
 * All of the help, as much of the evidence before it as fits, and each failure after it that fits whole.
 * Of the evidence, the call is cut first: what is wrong with its result stands below it.
 */
function capped(
  evidence: (linesOfCall?: number) => string[],
  [help, ...others]: string[][],
  { verbose, paint }: View,
): string[] {
  const whole = evidence();
  const lines = [...whole, ...help, ...others.flat()];
  if (verbose || lines.length <= MOST_LINES) return lines;
  const room = MOST_LINES - 1;
  const roomBefore = Math.max(1, room - help.length);
  const roomOfCall = Math.max(FEWEST_OF_CALL, roomBefore - evidence(0).length);
  const fitting = whole.length <= roomBefore ? whole : evidence(roomOfCall).slice(0, roomBefore);
  const shown = [...fitting, ...help].slice(0, room);
  for (const block of others) {
    if (shown.length + block.length > room) break;
    shown.push(...block);
  }
  const left = lines.length - shown.filter((line) => line !== CUT).length;
  const rest = `  … ${counted(left, "more line")}: --verbose shows all`;
  return [...shown, paint("faint", rest)];
}

/** The failure of which the most is known: what its author believed, or else what to think of next. */
function tellingOf(failed: readonly CheckResult[]): CheckResult | undefined {
  return failed.find(({ misconception }) => misconception) ?? failed.find(hintOf);
}

function withFirst(first: CheckResult, checks: readonly CheckResult[]): CheckResult[] {
  return [first, ...checks.filter((check) => check !== first)];
}

/** The hint of the failure above it; then what the compiler says. */
function help(
  telling: CheckResult | undefined,
  { typeErrors = [] }: ExerciseResult,
  view: View,
): string[] {
  const hint = telling && hintOf(telling);
  const say = (label: string, text: string) =>
    wrap(places(text, view), view.columns, `  ${view.paint("bold", label)} `, "       ");
  const types = sayings(typeErrors).map((error) => say("Type", error));
  return [...(hint ? [say("Hint", hint)] : []), ...types];
}

/** What the compiler says, once for all the places about which it says the same. */
function sayings(typeErrors: readonly string[]): string[] {
  const groups = Map.groupBy(typeErrors, (error) => error.slice(error.indexOf(" ")));
  return Array.from(groups, ([said, errors]) => {
    const at = errors.map((error) => error.slice(0, error.indexOf(" ")));
    return at.join(", ") + said;
  });
}

/** Checks that wait for the same thing, as one: its reason is said once. */
function together(checks: CheckResult[]): CheckResult[] {
  const groups = Map.groupBy(checks, (c) => c.status === "blocked" ? c.message : c.id);
  return [...groups.values()].map((alike) => {
    if (alike.length === 1) return alike[0];
    const sum = (field: "score" | "maxScore") => alike.reduce((s, check) => s + check[field], 0);
    const [score, maxScore] = [sum("score"), sum("maxScore")];
    return { ...alike[0], title: `${alike.length} checks`, score, maxScore };
  });
}

/** What went wrong in the same way in an earlier check is said there alone: later ones name it. */
function saidOnce(checks: CheckResult[]): CheckResult[] {
  return checks.map((check, i) => {
    const { id, title, status, score, maxScore, message } = check;
    const earlier = checks.slice(0, i).find((one) => message && one.message === message);
    if (!earlier) return check;
    return { id, title, status, score, maxScore, message: `The same as in "${earlier.title}".` };
  });
}

/** What is wrong with the file as a whole: no check of it was tried. */
function fileLines(check: CheckResult, view: View): string[] {
  const begin = `  ${mark(check.status, view.paint)} `;
  return [wrap(places(check.message ?? "", view), view.columns, begin, "    ")];
}

function checkLines(
  check: CheckResult,
  { paint, columns, ...view }: View,
  linesOfCall = Infinity,
): string[] {
  const { title, score, maxScore, status, counterexample, message, expected, actual } = check;
  const points = paint("faint", `(${score}${BOUND}of${BOUND}${maxScore})`);
  const code = (text: string, first: string) =>
    unbound(wrap(bound(text, columns - INDENT), columns, first, INDENTED));
  const call = linesOf(counterexample?.split("\n").map((line) => code(line, "      ")) ?? []);
  const isNew = !isSaid(check);
  return [
    unbound(wrap(`${title} ${points}`, columns, `  ${mark(status, paint)} `, "    ")),
    ...call.slice(0, linesOfCall).map((line) => paint("bold", line)),
    ...(call.length > linesOfCall ? [CUT] : []),
    ...(message ? [wrap(places(message, { paint, columns, ...view }), columns, "      ")] : []),
    ...(isNew && expected ? [code(expected, "      expected ")] : []),
    ...(isNew && actual ? [code(actual, "      got      ")] : []),
    ...(check.printed ? ["      printed", ...printed(check.printed, paint, "      ")] : []),
  ];
}

/** Code in which no line is broken between a name and its value, nor in a group that fits into one. */
function bound(code: string, room: number): string {
  const chars = Array.from(code);
  const begun: number[] = [];
  chars.forEach((char, end) => {
    if ("([{".includes(char)) begun.push(end);
    if (!")]}".includes(char)) return;
    const start = begun.pop() ?? end;
    if (end - start > room) return;
    for (let i = start; i < end; i++) if (chars[i] === " ") chars[i] = BOUND;
  });
  return chars.join("")
    .replaceAll("new ", `new${BOUND}`)
    .replaceAll(": ", `:${BOUND}`)
    .replaceAll(" = ", `${BOUND}=${BOUND}`);
}

function unbound(lines: string): string {
  return lines.replaceAll(BOUND, " ");
}
