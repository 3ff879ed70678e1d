import { counted, firstOf } from "../../report/counted.ts";
import type { Lateness } from "../intake/lateness.ts";
import type { GradebookRow } from "./gradebook.ts";

/** So many names fit into a line that somebody reads. */
const MOST_NAMES = 10;

type Timed = Pick<GradebookRow, "student" | "status" | "submitted" | "late">;

/** Whose lateness an instructor should look at, because little or nothing says when they handed in: sentences. */
export function doubtfulTimes(rows: readonly Timed[], lateness: Lateness | null): string[] {
  if (!lateness) return [];
  const graded = rows.filter(({ status }) => status === "graded");
  const byFile = graded.filter(({ submitted, late }) => submitted?.by === "file" && late?.isLate);
  const unknown = graded.filter(({ late }) => late === undefined);
  const free = lateness.penaltyPerDay > 0 ? ", so nothing is taken off" : "";
  const list = "A list called submitted.csv beside the submissions can say it.";
  return [
    ...those(
      byFile,
      (count, names) =>
        `${count} ${byFile.length === 1 ? "is" : "are"} late by the time of the files alone, ` +
        `which is later than the hand-in if something has copied or unpacked them since: ${names}. ${list}`,
    ),
    ...those(
      unknown,
      (count, names) =>
        `Nothing says when ${count} ${unknown.length === 1 ? "was" : "were"} handed in${free}: ` +
        `${names}. ${list}`,
    ),
  ];
}

function those(
  rows: readonly Timed[],
  sentence: (count: string, names: string) => string,
): string[] {
  if (rows.length === 0) return [];
  const names = firstOf(rows.map(({ student }) => student), MOST_NAMES);
  return [sentence(counted(rows.length, "submission"), names)];
}
