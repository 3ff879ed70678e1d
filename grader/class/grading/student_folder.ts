import { join } from "node:path";
import { exists, writeWhole } from "../../files.ts";
import type { Graded } from "./grade_files.ts";
import { type Outcome, parseOutcome } from "./outcome.ts";
import { studentPage } from "./student_page.ts";

/** The files of one student's report. */
export const FILES = [
  "report.json",
  "report.md",
  "report.html",
  "outcome.json",
  "before.json",
] as const;
/** Those that each grading writes anew. */
const RENEWED = FILES.filter((name) => name !== "before.json");

/** What an earlier run found; undefined if there was none, or if it did not finish. */
export async function readOutcome(folder: string): Promise<Outcome | undefined> {
  const text = await Deno.readTextFile(join(folder, "outcome.json")).catch(() => "");
  return parseOutcome(text);
}

/**
 * Writes a student's outcome and report. The old outcome is removed first and the new one written last:
 * wherever this is cut off, no outcome stands beside the report of another grading.
 */
export async function writeStudent(
  folder: string,
  outcome: Outcome,
  graded: Graded | undefined,
): Promise<void> {
  await keepBefore(folder);
  for (const name of RENEWED.toReversed()) await Deno.remove(join(folder, name)).catch(ifMissing);
  if (graded) {
    await writeWhole(folder, "report.json", graded.json);
    await writeWhole(folder, "report.md", graded.markdown);
    await writeWhole(folder, "report.html", await studentPage(outcome.student, graded.report));
  }
  await writeOutcome(folder, outcome);
}

/** Keeps the outcome of the last run that finished, until the next one does. */
export async function keepBefore(folder: string): Promise<void> {
  const [before, old] = [join(folder, "before.json"), join(folder, "outcome.json")];
  if (!await exists(before) && await exists(old)) await Deno.rename(old, before);
}

/** Forgets, when another run begins, what the last one replaced. */
export async function forgetBefore(folder: string): Promise<void> {
  await Deno.remove(join(folder, "before.json")).catch(ifMissing);
}

/** What the last run replaced; undefined if it replaced nothing. */
export async function readBefore(folder: string): Promise<Outcome | undefined> {
  const text = await Deno.readTextFile(join(folder, "before.json")).catch(() => "");
  return parseOutcome(text);
}

/** Writes only the outcome: the report stays. */
export async function writeOutcome(folder: string, outcome: Outcome): Promise<void> {
  await writeWhole(folder, "outcome.json", JSON.stringify(outcome, null, 2) + "\n");
}

/** For what need not be there. */
export function ifMissing(error: unknown): void {
  if (!(error instanceof Deno.errors.NotFound)) throw error;
}
