/** The solutions beside which a submission is graded: in their folder, or sealed, as a student's copy has them. */
import { join } from "node:path";
import { exists, isFolder, UsageError } from "../files.ts";
import type { Reference } from "../sandbox/stage_plan.ts";
import type { CourseFolders } from "./course.ts";
import { seal, unseal } from "./seal.ts";

export type { Reference };

/** The sealed solutions, among the homes of the exercises. */
export const SEALED = "reference.bin";

/**
 * The reference of a course; undefined in a copy that holds none.
 *
 * @throws {UsageError} when the sealed file is damaged
 */
export async function referenceOf(
  { solutions, homes }: Pick<CourseFolders, "solutions" | "homes">,
): Promise<Reference | undefined> {
  if (await isFolder(solutions)) return inFolder(solutions);
  const file = join(homes, SEALED);
  return await exists(file) ? await sealedIn(file) : undefined;
}

/** The reference in a folder of solutions. */
export function inFolder(solutions: string): Reference {
  return { read: (id) => Deno.readFile(join(solutions, `${id}.ts`)) };
}

/** What {@linkcode referenceOf} opens: the solutions of these exercises in one file. */
export async function sealed(
  reference: Reference,
  ids: readonly string[],
): Promise<Uint8Array<ArrayBuffer>> {
  const sources: Record<string, string> = {};
  for (const id of ids) sources[id] = new TextDecoder().decode(await reference.read(id));
  return await seal(sources);
}

async function sealedIn(file: string): Promise<Reference> {
  const sources = await unseal(await Deno.readFile(file));
  if (!sources) {
    throw new UsageError(`${file} is damaged: put back the one that came with the course.`);
  }
  return { read: (id) => Promise.resolve(new TextEncoder().encode(sources[id])) };
}
