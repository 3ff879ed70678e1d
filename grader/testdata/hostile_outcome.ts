import type { CheckResult, ExerciseResult, Report } from "../report/report.ts";
import { dirname } from "node:path";
import { gradeCourse } from "../judge/grade.ts";
import { ownPoints } from "../judge/points.ts";
import { commandLines, Desk, finish, type Finished } from "./command_line.ts";
import type { Hostile } from "./hostile_corpus.ts";
import { leaksIn } from "./leaks.ts";
import { course, EXERCISES, REFERENCE } from "./this_course.ts";

/** An honest call takes a hundredth of what it gets; a hang should not take five seconds here. */
const IMPATIENT = 0.2;
/** On a busy machine an honest call may take longer than that: then it is tried again with more. */
const PATIENT = 1;
/** What is said where any clock was over. */
const TOO_LATE = /longer than|too long|stopped after|total clock|other programs had the processors/;
/** The type check takes a second; these are about it. */
const ABOUT_TYPES = /^(imports|generated)\/|^syntax\/type/;
/** Their checks take longer than those of the others, as do those of most bonus exercises. */
const LONG = new Set<string>(["06_forward", "08_backward", "10_train"]);
/** Two stopped calls, a slow load, the type check, and the start of Deno on a busy machine. */
const MOST_SECONDS = 90;

/** What a hostile submission starts that is to outlive it, with the path of the program or without. */
const SLEEPS = /^(\S*\/)?sleep 98765/;

/** What came of one hostile submission. */
export interface Outcome {
  verdicts: string[];
  seconds: number;
  /** Everything that should not be; empty when the sandbox held. */
  problems: string[];
}

/** Grades one hostile submission on the real command line, beside a right neighbour. */
export function tryHostile(hostile: Hostile, index: number): Promise<Outcome> {
  return withPatience((scale) => attempt(hostile, index, scale));
}

async function withPatience(attempt: (scale: number) => Promise<Outcome>): Promise<Outcome> {
  const outcome = await attempt(IMPATIENT);
  const isTooBusy = outcome.problems.some((problem) => TOO_LATE.test(problem));
  return isTooBusy ? await attempt(PATIENT) : outcome;
}

async function attempt(hostile: Hostile, index: number, scale: number): Promise<Outcome> {
  const desk = await Desk.make();
  try {
    const path = desk.file(hostile.exercise);
    await Deno.remove(path);
    await hostile.make(path);
    const neighbour = neighbourOf(hostile.exercise, index);
    const finished = await finish(
      desk.grade([
        hostile.exercise,
        neighbour,
        ...["--format", "json", "--no-capstone", "--seed", String(index)],
        ...["--timeout-scale", String(scale)],
        ...(ABOUT_TYPES.test(hostile.name) ? [] : ["--no-check"]),
      ]),
      MOST_SECONDS,
    );
    const report = readReport(finished.out);
    return {
      verdicts: report ? verdictsOf(resultOf(report, hostile.exercise)) : [],
      seconds: finished.seconds,
      problems: [
        ...commandProblems(finished),
        ...(report ? reportProblems(report, hostile, [neighbour]) : ["there is no report"]),
        ...await leaksIn(finished.out + finished.error, hostile.source),
        ...await remains(desk),
      ],
    };
  } finally {
    await desk.remove();
  }
}

/**
 * Judges one hostile submission in this process: what is left out is the command line around it, and
 * mostly the neighbour.
 */
export function judgeHostile(hostile: Hostile, index: number): Promise<Outcome> {
  return withPatience((scale) => judgeHere(hostile, index, scale));
}

async function judgeHere(hostile: Hostile, index: number, scale: number): Promise<Outcome> {
  const started = performance.now();
  const desk = await Desk.make();
  try {
    const path = desk.file(hostile.exercise);
    await Deno.remove(path);
    await hostile.make(path);
    const neighbours = index % 5 === 0 ? [eachInTurn(hostile.exercise, index / 5)] : [];
    const report = await gradeCourse({
      course,
      folder: dirname(path),
      reference: REFERENCE,
      exercises: [hostile.exercise, ...neighbours],
      capstones: [],
      types: ABOUT_TYPES.test(hostile.name),
      seed: index,
      timeoutScale: scale,
      points: ownPoints(course),
      jobs: 1,
    }, {});
    return {
      verdicts: verdictsOf(resultOf(report, hostile.exercise)),
      seconds: (performance.now() - started) / 1000,
      problems: [
        ...reportProblems(report, hostile, neighbours),
        ...await leaksIn(JSON.stringify(report, null, 2), hostile.source),
        ...(await desk.processes()).map((line) => `still runs: ${line}`),
      ],
    };
  } finally {
    await desk.remove();
  }
}

/**
 * Every other exercise has its turn, so that none is disturbed by any kind of attack; those with
 * long checks have a rarer one.
 */
function neighbourOf(exercise: string, index: number): string {
  const others = EXERCISES.filter(({ id }) => id !== exercise);
  const isLong = ({ id, deeper }: typeof others[number]) => LONG.has(id) || deeper;
  const long = others.filter(isLong);
  const short = others.filter((other) => !isLong(other));
  return (index % 5 === 0 ? long[index / 5 % long.length] : short[index % short.length]).id;
}

/** Every other exercise has its turn, the long ones as often as the short ones. */
function eachInTurn(exercise: string, turn: number): string {
  const others = EXERCISES.map(({ id }) => id).filter((id) => id !== exercise);
  return others[turn % others.length];
}

function readReport(out: string): Report | undefined {
  try {
    return JSON.parse(out);
  } catch {
    return undefined;
  }
}

/** `passed`, or the cause of each check that did not pass. */
function verdictsOf({ status, checks }: ExerciseResult): string[] {
  if (status === "passed") return ["passed"];
  return [...new Set(checks.flatMap(verdictOf))];
}

/** An argument that was changed makes a wrong answer; a check that waits says nothing of its own. */
function verdictOf({ status, reason }: CheckResult): string[] {
  if (reason?.code === "not-written" || reason?.code === "unfinished") return ["unfinished"];
  if (status !== "failed" || !reason) return [];
  return [reason.code === "argument-changed" ? "wrong-answer" : reason.code];
}

function commandProblems({ code, signal, error, seconds }: Finished): string[] {
  return [
    ...(code === 0 || code === 1 ? [] : [`it exited with ${code} (${signal})`]),
    ...(error === "" ? [] : [`it wrote to stderr: ${error.slice(0, 300)}`]),
    ...(seconds <= MOST_SECONDS ? [] : [`it took ${seconds.toFixed(0)} s`]),
  ];
}

function reportProblems(report: Report, hostile: Hostile, neighbours: string[]): string[] {
  const own = resultOf(report, hostile.exercise);
  const hurt = neighbours.map((id) => resultOf(report, id))
    .filter(({ score, maxScore }) => score !== maxScore);
  const wrong = verdictsOf(own).filter((verdict) => !hostile.expect.includes(verdict));
  const all = [...report.exercises, ...report.deeper];
  const sum = all.reduce((total, { score }) => total + score, 0);
  const isWhole = report.score + report.bonus === sum && all.length === 1 + neighbours.length;
  return [
    ...wrong.map((verdict) => `the verdict is ${verdict}: ${saidOf(own)}`),
    ...(verdictsOf(own).length > 0 ? [] : [`there is no verdict: ${saidOf(own)}`]),
    ...(own.score === own.maxScore && own.status !== "passed" ? ["it scores in full"] : []),
    ...hurt.map((other) => `its neighbour ${other.id}: ${saidOf(other)}`),
    ...(all.some(({ status }) => status === "broken") ? [saidOf(own)] : []),
    ...(isWhole ? [] : ["the scores don't add up"]),
  ];
}

function saidOf({ checks }: ExerciseResult): string {
  const said = checks.filter(({ status }) => status !== "passed")
    .map(({ id, status, message }) => `${id} ${status}: ${message?.slice(0, 200)}`);
  return said.join(" / ");
}

function resultOf(report: Report, id: string): ExerciseResult {
  return [...report.exercises, ...report.deeper].find((result) => result.id === id)!;
}

/** What should have gone when the command has ended. */
async function remains(desk: Desk): Promise<string[]> {
  const files = (await desk.leftovers()).map((name) => `it left ${name} in the temporary folder`);
  return [...files, ...stillRunning(await commandLines(), desk.root)];
}

/** What is still running of a submission, by the command lines of all processes. */
export function stillRunning(lines: readonly string[], root: string): string[] {
  return lines.filter((line) => SLEEPS.test(line) || line.includes(root))
    .map((line) => `still runs: ${line}`);
}
