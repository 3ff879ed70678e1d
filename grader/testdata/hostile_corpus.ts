import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generated } from "../sandbox/hostile/generated.ts";

const FOLDER = fileURLToPath(new URL("../sandbox/hostile", import.meta.url));
const HEADER =
  /^\/\/ tries: (?<tries>.+?) \| expect: (?<expect>[\w, -]+?)(?: \| exercise=(?<exercise>\w+))?$/;

/** A submission that attacks the grader, and what must come of it. */
export interface Hostile {
  name: string;
  /** Which exercise it hands in. */
  exercise: string;
  /** The verdicts that are right; `passed` among them where it answers rightly all the same. */
  expect: readonly string[];
  /** Puts it where a student's file would be. */
  make(path: string): Promise<void>;
  /** Its source, where it is a file; nobody is surprised to read it in a report. */
  source: string;
}

/**
 * Every hostile submission: the files by their header lines, and those that are made on the spot.
 *
 * @throws {Error} when a file has no header line of the right form
 */
export async function readCorpus(): Promise<Hostile[]> {
  const corpus: Hostile[] = [];
  for await (const folder of Deno.readDir(FOLDER)) {
    if (!folder.isDirectory) continue;
    for await (const { name } of Deno.readDir(join(FOLDER, folder.name))) {
      corpus.push(await readHostile(`${folder.name}/${name}`));
    }
  }
  const made = generated.map((one) => ({
    ...one,
    name: `generated/${one.name}`,
    exercise: "04_softmax" as const,
    source: "",
  }));
  return [...corpus.sort((a, b) => a.name < b.name ? -1 : 1), ...made];
}

async function readHostile(name: string): Promise<Hostile> {
  const source = await Deno.readTextFile(join(FOLDER, name));
  const [first] = source.split("\n", 1);
  const header = HEADER.exec(first)?.groups;
  if (!header) throw new Error(`Cannot read the header line of ${name}: ${first}`);
  return {
    name: name.replace(/\.ts$/, ""),
    exercise: (header.exercise ?? "04_softmax") as string,
    expect: header.expect.split(", "),
    source,
    make: (path) => Deno.writeTextFile(path, source),
  };
}
