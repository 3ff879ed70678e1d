import { join } from "node:path";
import { ROOT, sha256 } from "../files.ts";
import type { Points } from "../judge/points.ts";

/** How a class is graded: the same for each student, and for each shard. */
export interface Settings {
  seed: number;
  capstone: boolean;
  /** Whether what failed is type-checked. */
  check: boolean;
  timeoutScale: number;
  points: Points;
  /** The SHA-256 of everything that judges. */
  course: string;
}

/** What a score depends on. */
const PARTS = ["deno.json", "deno.lock", "std", "lib", "data", "grader", "solutions"];
/** Nothing of these is in a report. */
const LEFT_OUT = /_test\.ts$|^grader\/(testdata|stubs|class|page|watch)$|__snapshots__$/;

/** The SHA-256 of the course and of Deno's version: another sum may mean other scores. */
export async function sumOfCourse(root = ROOT): Promise<string> {
  const lines = [`deno ${Deno.version.deno}`];
  for (const part of PARTS) await addSums(root, part, lines);
  return await sha256(lines.join("\n"));
}

async function addSums(root: string, path: string, lines: string[]): Promise<void> {
  const info = await Deno.lstat(join(root, path)).catch(() => undefined);
  if (LEFT_OUT.test(path)) return;
  if (info?.isFile) lines.push(`${await sha256(await Deno.readFile(join(root, path)))}  ${path}`);
  if (!info?.isDirectory) return;
  const names = Array.from(Deno.readDirSync(join(root, path)), ({ name }) => name).sort();
  for (const name of names) await addSums(root, `${path}/${name}`, lines);
}
