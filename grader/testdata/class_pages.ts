/** The pages of a class: a few students on paper, a hostile one, and three hundred. */
import { CLASS_SCHEMA, type ClassFile } from "../class/grading/class_file.ts";
import { classPage } from "../class/book/class_page.ts";
import { rowOf } from "../class/book/gradebook.ts";
import type { Summary } from "../class/book/summary.ts";
import { Tally } from "../class/book/tally.ts";
import { type Outcome, outcomeOf, withoutReport } from "../class/grading/outcome.ts";
import { studentPage } from "../class/grading/student_page.ts";
import { ownPoints } from "../judge/points.ts";
import { hostileReport } from "./hostile_report.ts";
import { HOSTILE } from "./pages.ts";
import { PAPER } from "./paper_course.ts";
import { HALF_SOLVED, SOLVED, STUBS } from "./reports.ts";

export const FILE: ClassFile = {
  schema: CLASS_SCHEMA,
  settings: {
    seed: 7,
    capstone: true,
    check: true,
    timeoutScale: 1,
    points: ownPoints(PAPER),
    course: "c0ffee".repeat(10),
  },
  shard: { part: 1, of: 1 },
  everyone: "",
  roster: null,
  overrides: [],
  lateness: null,
  students: [],
  isFinished: true,
};
export const REST = { note: "", commit: "", fingerprint: "f" };

/** What a page is made from, with the same words for every student's name and note. */
export function summaryOf(outcomes: Outcome[], words = ""): Summary {
  const [failures, misconceptions] = [new Tally(), new Tally()];
  for (const outcome of outcomes) {
    failures.add(outcome.student, outcome.failures);
    misconceptions.add(outcome.student, outcome.misconceptions);
  }
  const overrides = words ? [{ student: "", exercise: "04_softmax", score: 1, reason: words }] : [];
  const about = { name: words, isListed: true, overrides, max: 100, more: {}, lateness: null };
  return {
    rows: outcomes.map((outcome) => ({
      ...rowOf({ ...outcome, note: words || outcome.note }, about),
      folder: "a~0123456789ab",
      hasReport: outcome.fingerprint !== "",
      outcome,
    })),
    failures: failures.commonest(9),
    misconceptions: misconceptions.commonest(9),
  };
}

/** As many students, called 001 and so on: solved, half solved, untouched, unreadable, and anew. */
export function classOf(count: number): Promise<Outcome[]> {
  return Promise.all(Array.from({ length: count }, async (_, i) => {
    const student = String(i + 1).padStart(3, "0");
    const report = [SOLVED, HALF_SOLVED, STUBS][i % 4];
    return report
      ? await outcomeOf(student, report, REST)
      : withoutReport(student, "unreadable", "It is not a zip, or was cut off.");
  }));
}

export async function classPages(): Promise<Record<string, string>> {
  const outcomes = [
    await outcomeOf("ada", SOLVED, REST),
    await outcomeOf("bob", HALF_SOLVED, REST),
    await outcomeOf("cyd", STUBS, REST),
    withoutReport("dee", "unreadable", "It is not a zip, or was cut off."),
    withoutReport("eve", "broken", "The grader itself failed."),
    withoutReport("fay", "missing", ""),
  ];
  const hostile = [
    await outcomeOf(HOSTILE, hostileReport(HOSTILE), REST),
    withoutReport(HOSTILE, "unreadable", HOSTILE),
  ];
  return {
    "class": await classPage(PAPER, FILE, summaryOf(outcomes)),
    "large": await classPage(PAPER, FILE, summaryOf(await classOf(300))),
    "student": await studentPage("bob", HALF_SOLVED),
    "hostile": await classPage(PAPER, FILE, summaryOf(hostile, HOSTILE)),
    "hostile-student": await studentPage(HOSTILE, hostileReport(HOSTILE)),
  };
}
