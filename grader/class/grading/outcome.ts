import { isMatching, P } from "ts-pattern";
import { allPartsOf, partsOf } from "../../report/parts.ts";
import type { ExerciseResult, Report } from "../../report/report.ts";
import { sha256 } from "../../files.ts";
import type { Submitted } from "../intake/lateness.ts";
import type { When } from "../intake/submitted.ts";

/** The name of this file's form. */
const OUTCOME_SCHEMA = "digits-from-scratch/class-outcome/v3";

/**
 * How a student's grading ended; `not-fetched` means that the repository could not be fetched, and
 * `broken` that the grader itself failed, in whole or in part.
 */
export type OutcomeStatus = "graded" | "missing" | "unreadable" | "not-fetched" | "broken";

/** The statuses that leave a score unknown: somebody has to look. */
export const NOT_KNOWN: readonly OutcomeStatus[] = ["unreadable", "not-fetched", "broken"];

/** A status in words: `not fetched`. */
export function statusInWords(status: OutcomeStatus): string {
  return status.replace("-", " ");
}

/** A check that failed, or a belief behind a wrong answer. */
export interface Finding {
  /** `04_softmax/large-inputs` */
  id: string;
  text: string;
}

/** What the gradebook and the class's page need of one student; the report has the rest. */
export interface Outcome {
  schema: typeof OUTCOME_SCHEMA;
  student: string;
  status: OutcomeStatus;
  /** Sentences for the instructor. */
  note: string;
  /** What the grading remarked for the instructor; it is in the note too. */
  remarks?: string;
  /** Points by exercise; those that were not graded are absent. */
  scores: Record<string, number>;
  /** The exercises of the total in which the grader itself failed: their points are not known. */
  unknown: string[];
  /** What was not begun, is missing, or waits for something that is: none of it could be tried. */
  notStarted: string[];
  /** The points of what is a bonus. */
  bonus: number;
  commit: string;
  /** When it was handed in, where anybody says so. */
  submitted: Submitted | null;
  /** Whether the system said that it is late; null if it did not say. */
  isLate: boolean | null;
  /** The SHA-256 of the receipt, as `sha256sum` would list it. */
  receipt: string;
  failures: Finding[];
  misconceptions: Finding[];
  /** A checksum of what was graded and how: if it is the same, nothing has changed. Empty if nothing was graded. */
  fingerprint: string;
}

const STORED = {
  schema: OUTCOME_SCHEMA,
  student: P.string,
  status: P.union("graded", "missing", "unreadable", "not-fetched", "broken"),
  note: P.string,
  remarks: P.optional(P.string),
  scores: P.record(P.string, P.number),
  unknown: P.array(P.string),
  notStarted: P.array(P.string),
  bonus: P.number,
  commit: P.string,
  submitted: P.union(null, { at: P.string, by: P.union("export", "list", "file") }),
  isLate: P.union(null, P.boolean),
  receipt: P.string,
  failures: P.array({ id: P.string, text: P.string }),
  misconceptions: P.array({ id: P.string, text: P.string }),
  fingerprint: P.string,
} as const;

/** An outcome from its file; undefined if it is damaged, or from another version. */
export function parseOutcome(text: string): Outcome | undefined {
  try {
    const stored: unknown = JSON.parse(text);
    return isMatching(STORED, stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** The points of all parts together; an instructor may have given hundredths. */
export function sumOf(scores: Outcome["scores"]): number {
  return Number(Object.values(scores).reduce((sum, score) => sum + score, 0).toFixed(2));
}

/** The outcome of a student without a report. */
export function withoutReport(student: string, status: OutcomeStatus, note: string): Outcome {
  return {
    schema: OUTCOME_SCHEMA,
    student,
    status,
    note,
    scores: {},
    unknown: [],
    notStarted: [],
    bonus: 0,
    commit: "",
    submitted: null,
    isLate: null,
    receipt: "",
    failures: [],
    misconceptions: [],
    fingerprint: "",
  };
}

/** What a report comes down to. */
export async function outcomeOf(
  student: string,
  report: Report,
  rest: Pick<Outcome, "note" | "commit" | "fingerprint"> & Partial<When>,
): Promise<Outcome> {
  const parts = partsOf(report);
  const [known, unknown] = [parts.filter((part) => !isBroken(part)), parts.filter(isBroken)];
  const [fault, remarks] = [faultIn(report), remarksIn(report)];
  const note = [fault, rest.note, remarks].filter((said) => said !== "").join(" ");
  const receipt = report.receipt.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join("");
  return {
    ...withoutReport(student, fault ? "broken" : "graded", note),
    ...(remarks && { remarks }),
    scores: Object.fromEntries(known.map(({ id, score }) => [id, score])),
    unknown: unknown.map(({ id }) => id),
    notStarted: parts.filter(isIdle).map(({ id }) => id),
    bonus: report.bonus,
    commit: rest.commit,
    submitted: rest.submitted ?? null,
    isLate: rest.isLate ?? null,
    receipt: await sha256(receipt),
    failures: findings(report, failureOf),
    misconceptions: findings(report, ({ misconception }) => misconception),
    fingerprint: rest.fingerprint,
  };
}

type Result = Pick<ExerciseResult, "status">;

function isBroken({ status }: Result): boolean {
  return status === "broken";
}

/** A sentence where the grader itself failed, in the total or beside it; else nothing. */
function faultIn(report: Report): string {
  const broken = allPartsOf(report).filter(isBroken).map(({ id }) => id);
  return broken.length === 0 ? "" : `The grader itself failed in ${broken.join(", ")}.`;
}

/** What the capstones remarked for the instructor. */
function remarksIn({ capstone, deeperCapstones = [] }: Report): string {
  return [capstone, ...deeperCapstones].flatMap((one) => one?.remarks ?? []).join(" ");
}

function isIdle({ status }: Result): boolean {
  return status === "not-started" || status === "missing" || status === "blocked";
}

type Check = Report["exercises"][number]["checks"][number];

function failureOf({ id, title, status }: Check): Finding | undefined {
  return status === "failed" ? { id, text: title } : undefined;
}

/** Each finding once, however many checks it comes from. */
function findings(
  { exercises, deeper }: Report,
  of: (check: Check) => Finding | undefined,
): Finding[] {
  const found = [...exercises, ...deeper].flatMap(({ id, checks }) =>
    checks.map(of).filter((finding) => finding !== undefined)
      .map((finding) => ({ ...finding, id: `${id}/${finding.id}` }))
  );
  return [...new Map(found.map(({ id, text }) => [id, { id, text }])).values()];
}
