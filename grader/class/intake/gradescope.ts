import { parse } from "@std/yaml";
import { join } from "node:path";
import { isMatching, P } from "ts-pattern";
import type { Entry } from "./entries.ts";

/** What Gradescope says in one file of all submissions, whose folders have numbers and no names. */
const METADATA = "submission_metadata.yml";

const SUBMISSION = {
  ":submitters": P.array({
    ":name": P.optional(P.union(P.string, P.nullish)),
    ":sid": P.optional(P.union(P.string, P.number, P.nullish)),
    ":email": P.optional(P.union(P.string, P.nullish)),
  }),
  ":created_at": P.optional(P.any),
} as const;

/**
 * Puts names to Gradescope's `submission_101`, by the file beside them; a submission of several students
 * becomes an entry of each. Where there is no such file, a roster with Gradescope's column "Submission
 * ID" says the same.
 */
export async function withSubmitters(folder: string, entries: Entry[]): Promise<Entry[]> {
  const its = entries.find(({ sender }) => sender.system === "Gradescope");
  if (!its) return entries;
  const inside = its.name.slice(0, its.name.lastIndexOf("/") + 1);
  const metadata = await metadataIn(join(folder, inside, METADATA));
  return entries.flatMap((entry) => {
    const about = metadata[entry.sender.name];
    if (entry.sender.system !== "Gradescope" || !isMatching(SUBMISSION, about)) return [entry];
    const at = timeIn(about[":created_at"]);
    const people = about[":submitters"].map((person) =>
      [person[":name"], person[":email"], person[":sid"]].filter((word) => word).map(String)
    ).filter(({ length }) => length > 0);
    if (people.length === 0) return [entry];
    return people.map((names) => ({
      ...entry,
      sender: { ...entry.sender, name: names[0], names, ...(at && { at }) },
    }));
  });
}

async function metadataIn(path: string): Promise<Record<string, unknown>> {
  try {
    const metadata: unknown = parse(await Deno.readTextFile(path));
    return typeof metadata === "object" && metadata !== null ? { ...metadata } : {};
  } catch {
    return {};
  }
}

function timeIn(value: unknown): string | undefined {
  const time = value instanceof Date ? value : new Date(String(value).replace(/ (?=\S*$)/, ""));
  return Number.isNaN(time.getTime()) ? undefined : time.toJSON();
}
