import { sha256 } from "../../files.ts";
import type { Course } from "../../judge/course.ts";
import type { Points } from "../../judge/points.ts";
import { filesFor } from "../manifest.ts";

/** How a class is graded: the same for each student, and for each shard. */
export interface Settings {
  seed: number;
  capstone: boolean;
  /** Whether what is a bonus is graded too. */
  deeper?: boolean;
  /** Whether what failed is type-checked. */
  check: boolean;
  timeoutScale: number;
  points: Points;
  /** The SHA-256 of everything that judges. */
  course: string;
}

/**
 * The SHA-256 of everything that a score depends on, including Deno's version: if it changes, scores
 * may change.
 */
export async function sumOfCourse({ folders }: Pick<Course, "folders">): Promise<string> {
  const lines = [`deno ${Deno.version.deno}`];
  for (const { path, from } of await filesFor("score", folders)) {
    lines.push(`${await sha256(await Deno.readFile(from))}  ${path}`);
  }
  return await sha256(lines.join("\n"));
}
