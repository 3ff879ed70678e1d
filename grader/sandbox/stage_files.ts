import { dirname, join } from "node:path";
import { sha256 } from "../files.ts";
import { SandboxError, type Unstageable } from "./failure.ts";
import {
  type Driver,
  entriesOf,
  type Module,
  referenceIds,
  solutionOf,
  type StagePlan,
} from "./stage_plan.ts";

/** How often a child can load its modules anew. */
export const COPIES = 3;
/** No exercise needs more source than this. */
export const MAX_SOURCE_BYTES = 1_000_000;

/** A file of the student's that was loaded. */
export interface StagedFile {
  id: string;
  sha256: string;
}

/**
 * Writes what a child loads into an empty folder, but for the import map and the reference.
 *
 * @returns the student's files
 * @throws {SandboxError} when one of them is too large or no regular file
 */
export async function writeStage(root: string, plan: StagePlan): Promise<StagedFile[]> {
  for (const name of ["exercises", "given"]) await Deno.mkdir(join(root, name));
  // Deno wants a folder here for what it keeps. A file in its place leaves it nothing to fill.
  await Deno.writeTextFile(join(root, "deno"), "");
  await writeEntries(root, plan);
  await writeShims(root, plan);
  if (plan.driver) await putDriver(root, plan.driver);
  for (const id of plan.replaced ?? []) await put(root, id, await solutionOf(plan, id));
  const files: StagedFile[] = [];
  for (const id of plan.own) {
    const bytes = await readOwn(join(plan.folder, `${id}.ts`), id);
    await put(root, id, bytes);
    files.push({ id, sha256: await sha256(bytes) });
  }
  return files;
}

/** The modules that a child imports: one loads the exercises, and each copy the same files once more. */
async function writeEntries(root: string, plan: StagePlan): Promise<void> {
  for (let copy = 0; copy <= COPIES; copy++) {
    const query = copyQuery(copy);
    const lines = entriesOf(plan).map(({ id, place }) =>
      `export * as "${id}" from "./${place}${query}";\n`
    );
    await Deno.writeTextFile(join(root, entryFile(copy)), lines.join(""));
  }
}

/** The name of the module that loads the exercises, or a copy of them. */
export function entryFile(copy = 0): string {
  return copy === 0 ? "entry.ts" : `copy${copy}.ts`;
}

/** What stands behind the URL of an exercise in a copy: a query makes it another module. */
export function copyQuery(copy: number): string {
  return copy === 0 ? "" : `?${copy}`;
}

async function writeShims(root: string, { given, course }: StagePlan): Promise<void> {
  for (const { id, exports } of course.filter(({ id }) => given.includes(id))) {
    await Deno.writeTextFile(join(root, "given", `${id}.ts`), shim(id, exports));
  }
}

/** What stands in a neighbour's place: it asks for answers, and knows none. */
function shim(id: string, exports: Module["exports"]): string {
  const lines = exports.map((name) => `export const ${name} = neighbour("${id}", "${name}");\n`);
  return `import { neighbour } from "neighbours";\n${lines.join("")}`;
}

/** Writes the reference into a folder, with a module that loads it and has it answer. */
export async function writeReference(folder: string, plan: StagePlan): Promise<void> {
  const ids = referenceIds(plan);
  await Deno.mkdir(folder, { recursive: true });
  for (const id of ids) await Deno.writeFile(join(folder, `${id}.ts`), await solutionOf(plan, id));
  const imports = ids.map((id, i) => `import * as m${i} from "./${id}.ts";\n`).join("");
  const modules = ids.map((id, i) => `"${id}": m${i}`).join(", ");
  const source = `import { answerFor } from "reference";\n${imports}answerFor({ ${modules} });\n`;
  await Deno.writeTextFile(join(folder, "mod.ts"), source);
}

/** The same place below the stage as below the course: its imports lead to what is staged. */
async function putDriver(root: string, { file, place }: Driver): Promise<void> {
  await Deno.mkdir(join(root, dirname(place)), { recursive: true });
  await Deno.writeFile(join(root, place), await Deno.readFile(file));
}

function put(root: string, id: string, bytes: Uint8Array): Promise<void> {
  return Deno.writeFile(join(root, "exercises", `${id}.ts`), bytes);
}

/** `lstat`, not `stat`: a link could lead to a file that the submission may not read. */
async function readOwn(path: string, id: string): Promise<Uint8Array<ArrayBuffer>> {
  const reason = reasonAgainst(await Deno.lstat(path));
  if (reason) throw new SandboxError({ kind: "unstageable", file: `${id}.ts`, why: reason });
  try {
    return await Deno.readFile(path);
  } catch {
    throw new SandboxError({ kind: "unstageable", file: `${id}.ts`, why: { code: "unreadable" } });
  }
}

/** Whether a file is there and would not be refused for its kind or its size. */
export async function canBeStaged(path: string): Promise<boolean> {
  const info = await Deno.lstat(path).catch(() => undefined);
  return info !== undefined && reasonAgainst(info) === undefined;
}

function reasonAgainst({ isFile, size }: Deno.FileInfo): Unstageable | undefined {
  if (!isFile) return { code: "not-a-file" };
  if (size <= MAX_SOURCE_BYTES) return undefined;
  return { code: "too-large", bytes: size, most: MAX_SOURCE_BYTES };
}
