import type { Entry } from "./entries.ts";

/** What counts of all that a student handed in. */
export interface Counting {
  entries: Entry[];
  /** What does not, and why: sentences. */
  notes: string[];
}

/**
 * The latest attempt of a student, where the system's names say when each was handed in; texts and
 * receipts that lie beside submissions are none.
 */
export function latestOf(entries: readonly Entry[]): Counting {
  const submissions = entries.filter(({ sender }) => sender.beside === undefined);
  const byTime = Map.groupBy(submissions, ({ sender }) => sender.at);
  const times = [...byTime.keys()].filter((at) => at !== undefined).sort();
  if (times.length < 2) return { entries: submissions, notes: [] };
  const latest = times[times.length - 1];
  const said = (at: string) => at.replace("T", " ").replace(/^0+(?=\d)/, "");
  const earlier = times.slice(0, -1).map(said);
  return {
    entries: submissions.filter(({ sender: { at } }) => at === latest || at === undefined),
    notes: [
      `The attempt of ${said(latest)} counts, and not ` +
      `${earlier.length === 1 ? "that" : "those"} of ${earlier.join(", ")}.`,
    ],
  };
}

/** What lies there where nothing was submitted: `an online text`. */
export function besidesOf(entries: readonly Entry[]): string {
  return [...new Set(entries.map(({ sender }) => sender.beside))].join(" and ");
}
