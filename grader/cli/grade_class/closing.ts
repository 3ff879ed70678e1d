import type { GradebookRow } from "../../class/book/gradebook.ts";
import {
  NOT_KNOWN,
  type Outcome,
  type OutcomeStatus,
  statusInWords,
} from "../../class/grading/outcome.ts";
import { counted, firstOf } from "../../report/counted.ts";

/** In the order in which they are said. */
const STATUSES: readonly OutcomeStatus[] = ["graded", "missing", ...NOT_KNOWN];
/** So many names fit into a line that somebody reads. */
const MOST_NAMES = 20;

/**
 * How a class ended, for a shell: 2 where the grader itself was at fault, 1 where another score is
 * not known, and 0 where each student is graded or handed in nothing.
 */
export function exitCodeOf(rows: readonly Pick<GradebookRow, "status" | "total">[]): number {
  if (rows.some(({ status }) => status === "broken")) return 2;
  const isUnknown = ({ status, total }: Pick<GradebookRow, "status" | "total">) =>
    NOT_KNOWN.includes(status) || status === "missing" && total === undefined;
  return rows.some(isUnknown) ? 1 : 0;
}

/** A student's end of the run. */
type Ended = Pick<Outcome, "student" | "status"> & { isUnchanged?: boolean };

/** How many students have which status, and whose score is not known and why: sentences. */
export function endOf(all: readonly Ended[]): string[] {
  const byStatus = Map.groupBy(all, ({ status }) => status);
  const counts = STATUSES.filter((status) => byStatus.has(status)).map((status) => {
    const those = byStatus.get(status)!;
    const unchanged = those.filter(({ isUnchanged }) => isUnchanged).length;
    const again = unchanged > 0 ? ` (${unchanged} unchanged)` : "";
    return `${those.length} ${statusInWords(status)}${again}`;
  });
  const unknown = NOT_KNOWN.filter((status) => byStatus.has(status)).map((status) => {
    const names = byStatus.get(status)!.map(({ student }) => student);
    return `Not graded, because ${BECAUSE[status]}: ${firstOf(names, MOST_NAMES)}.`;
  });
  return [`${counted(all.length, "student")}: ${counts.join(", ")}.`, ...unknown];
}

const BECAUSE: Partial<Record<OutcomeStatus, string>> = {
  unreadable: "the submission can't be read",
  "not-fetched": "the repository could not be fetched",
  broken: "the grader itself failed",
};
