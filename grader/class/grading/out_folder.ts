import { isInside, namesIn, shortReasonOf, UsageError } from "../../files.ts";

/** The files and folders of a class report. */
const OWN = [
  "changes.csv",
  "class.json",
  "feedback",
  "feedback.zip",
  "gradebook.csv",
  "gradebook.xlsx",
  "grades",
  "index.html",
  "log.jsonl",
  "students",
];
/**
 * What else may lie there: what a write that was cut off left behind, what file managers and
 * spreadsheets leave wherever somebody looks, and what an instructor saved from the gradebook.
 */
const STRAY = [
  /^\.[0-9a-f-]{36}\.part$/,
  /^(\.DS_Store|\._.*|\.localized|Thumbs\.db|ehthumbs\.db|desktop\.ini|\.directory|Icon\r)$/i,
  /^(\.~lock\..*#|~\$.*)$/,
  /\.(xlsx|xls|ods|numbers)$/i,
];

/**
 * Refuses a folder where something could be overwritten, or where the report could be taken for a submission.
 *
 * @param inputs what is graded or merged
 * @throws {UsageError} when it is in one of them, or holds what is not part of a class's report
 */
export async function mustBeFree(out: string, inputs: readonly string[]): Promise<void> {
  for (const input of inputs) {
    if (!await isInside(out, input).catch((error) => refused(out, error))) continue;
    throw new UsageError(`${out} is inside ${input}: name a folder beside it with --out.`);
  }
  const names = await namesIn(out).catch((error) => refused(out, error));
  const others = names.filter((name) =>
    !OWN.includes(name) && !STRAY.some((form) => form.test(name))
  );
  if (others.length === 0) return;
  throw new UsageError(
    `${out} holds ${others.sort()[0]}, which is not part of a class's report: ` +
      "name another folder with --out.",
  );
}

function refused(out: string, error: unknown): never {
  throw new UsageError(`The report can't be written to ${out}: ${shortReasonOf(error)}.`);
}
