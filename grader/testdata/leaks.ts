import { join } from "node:path";
import { ROOT } from "./command_line.ts";
import { EXERCISES, STUBS_FOLDER } from "./this_course.ts";

/** What is in files that a submission must not read, and what hostile submissions say they found. */
const SECRETS = [/LEAK: \S/, /root:x:0/, /\[core\]/, /ANSWERS? OF THE JUDGE/];
// deno-lint-ignore no-control-regex
const ACTIVE = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;
/** Shorter lines are found in anybody's code. */
const SHORTEST_LINE = 24;

/**
 * What should not be in anything that the grader prints about a submission.
 *
 * @param printed all that the grader printed
 * @param source the submission, whose own lines may be in there
 */
export async function leaksIn(printed: string, source: string): Promise<string[]> {
  const text = plain(printed);
  const known = plain(source);
  const lines = (await referenceLines()).filter((line) => text.includes(line));
  const active = ACTIVE.exec(printed);
  return [
    ...SECRETS.flatMap((secret) => secret.exec(printed)?.[0] ?? []).map((found) =>
      `leaked: ${found}`
    ),
    ...lines.filter((line) => !known.includes(line)).map((line) => `the reference: ${line}`),
    ...(active ? [`a raw character ${active[0].codePointAt(0)?.toString(16)}`] : []),
  ];
}

/** Quotes and white space may be escaped on the way. */
function plain(text: string): string {
  return text.replaceAll(/\\[nrt]|[\\"\s]/g, "");
}

let lines: Promise<string[]> | undefined;

/** Lines of the reference that no stub has. */
function referenceLines(): Promise<string[]> {
  return lines ??= Promise.all(EXERCISES.map(async ({ id }) => {
    const stub = await Deno.readTextFile(join(STUBS_FOLDER, `${id}.ts`));
    const reference = await Deno.readTextFile(join(ROOT, "solutions", `${id}.ts`));
    return reference.split("\n").filter((line) => !stub.includes(line.trim())).map(plain)
      .filter((line) => line.length >= SHORTEST_LINE);
  })).then((all) => all.flat());
}
