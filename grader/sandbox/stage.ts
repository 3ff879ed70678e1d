import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { sha256 } from "../files.ts";
import { type Import, SandboxError, type Unstageable } from "./failure.ts";
import { importMap, neighbourImports, referenceImports } from "./import_map.ts";
import type { Shape } from "./shapes.ts";
import { makeTempFolder, withoutFolder } from "./temp_folder.ts";

/** How often a child can load its modules anew. */
export const COPIES = 3;
/** No exercise needs more source than this. */
export const MAX_SOURCE_BYTES = 1_000_000;

/** What is to be known of a module: of an exercise of the course. */
export interface Module {
  id: string;
  exports: readonly string[];
  /** The modules that it may import. */
  siblings: readonly string[];
  /** What is read of the objects that its functions return or tell a callback, by function. */
  shapes?: Readonly<Record<string, Shape>>;
}

/** What is to be loaded together, and from where. */
export interface StagePlan {
  /** The files, without `.ts`, whose exports will be called: exercises, or wrong answers to one. */
  load: readonly string[];
  /** The files that are read from `folder`: a student's, or wrong answers to one exercise. */
  own: readonly string[];
  /** The folder of these files. */
  folder: string;
  /** The exercises whose functions the reference answers, from a thread of its own. */
  given: readonly string[];
  /**
   * The exercises whose files are read from `solutions`, as if they were the student's. The code beside
   * them could print them: only for a child of which nothing is shown.
   */
  replaced?: readonly string[];
  /** The folder of the reference, needed for what is given or replaced. */
  solutions: string;
  /** All modules of the course. */
  course: readonly Module[];
}

/** A file of the student's that was loaded. */
export interface StagedFile {
  id: string;
  sha256: string;
}

/** A temporary folder of its own for one child: copies, shims, and the import map. */
export class Stage {
  private constructor(
    readonly root: string,
    readonly entry: URL,
    /** What loads the same files anew: code that nothing has called yet. */
    readonly copies: readonly URL[],
    /** The URLs of the files that are loaded, whatever they import. */
    readonly loaded: readonly string[],
    /** What may be imported, beside `lib/`. */
    readonly modules: Record<string, string>,
    /** What a shim may import that an exercise may not. */
    readonly scopes: Record<string, Record<string, string>>,
    readonly files: StagedFile[],
    /** The exercises that are not the student's own. */
    readonly foreign: readonly string[],
    readonly course: readonly Module[],
    /** Where the files of the reference are, that answers for an exercise's neighbours; none for none. */
    readonly solutions: readonly string[],
  ) {}

  /**
   * Copies the student's files, and writes the shims and the import map.
   *
   * @throws {SandboxError} when a file of the student's is too large or no regular file
   */
  static async make(plan: StagePlan): Promise<Stage> {
    const root = await makeTempFolder();
    try {
      return await fill(root, plan, (...parts) => new Stage(root, ...parts));
    } catch (error) {
      await Deno.remove(root, { recursive: true });
      throw error;
    }
  }

  #looked: Promise<Import[]> | undefined;
  /** What a look at the files found: they are looked at once, however often a child is started. */
  look(now: () => Promise<Import[]>): Promise<Import[]> {
    return this.#looked ??= now();
  }

  /** The URL of a file in the stage. */
  url(path: string): URL {
    return pathToFileURL(join(this.root, path));
  }

  /** What is read of objects, by the function that returns them. */
  get shapes(): Readonly<Record<string, Shape | undefined>> {
    return Object.assign({}, ...this.course.map(({ shapes }) => shapes));
  }

  /** Whether the reference is in the place of an exercise. */
  isGiven(id: string): boolean {
    return this.foreign.includes(id);
  }

  /** The module that loads the reference; undefined where no neighbour needs it. */
  get reference(): URL | undefined {
    return this.solutions.length > 0 ? this.url("reference/mod.ts") : undefined;
  }

  /** Puts the reference into the stage, for a child that is about to load it. */
  async putReference(): Promise<void> {
    const folder = join(this.root, "reference");
    await Deno.mkdir(folder, { recursive: true });
    for (const path of this.solutions) await Deno.copyFile(path, join(folder, basename(path)));
    const names = this.solutions.map((path) => basename(path, ".ts"));
    await Deno.writeTextFile(join(folder, "mod.ts"), referenceModule(names));
  }

  /** Takes the reference out of the stage, before the student's code is loaded. */
  async takeReference(): Promise<void> {
    await Deno.remove(join(this.root, "reference"), { recursive: true });
  }

  /** The first place in a student's file that a stack or a message names: `04_softmax.ts:12:5`. */
  placeIn(text: string): string | undefined {
    const folder = this.url("exercises").href;
    for (const place of text.matchAll(/\/([\w.]+)(?:\?\d)?(:\d+:\d+)/g)) { // a copy has a query
      if (text.slice(0, place.index).endsWith(folder)) return place[1] + place[2];
    }
    return undefined;
  }

  /** Text without the temporary folder's name. */
  hide(text: string): string {
    return withoutFolder(text, this.root);
  }

  /** Takes everything away. */
  async remove(): Promise<void> {
    await Deno.remove(this.root, { recursive: true }).catch(() => {}); // a dying child may hold it
  }
}

/** The files of the reference that answer for neighbours: what these import is among them. */
function referenceFiles({ given, solutions, course }: StagePlan): string[] {
  const siblingsOf = (id: string) => course.find((row) => row.id === id)?.siblings ?? [];
  const ids = new Set(given);
  for (const id of ids) for (const sibling of siblingsOf(id)) ids.add(sibling); // and theirs
  return [...ids].map((id) => join(solutions, `${id}.ts`));
}

type Parts = [
  URL,
  Stage["copies"],
  Stage["loaded"],
  Stage["modules"],
  Stage["scopes"],
  StagedFile[],
  readonly string[],
  readonly Module[],
  readonly string[],
];

async function fill(
  root: string,
  plan: StagePlan,
  make: (...parts: Parts) => Stage,
): Promise<Stage> {
  const { load, own, folder, given, replaced = [], solutions, course } = plan;
  const url = (path: string) => pathToFileURL(join(root, path)).href;
  for (const name of ["exercises", "given"]) await Deno.mkdir(join(root, name));
  // Deno wants a folder here for what it keeps. A file in its place leaves it nothing to fill.
  await Deno.writeTextFile(join(root, "deno"), "");

  const files: StagedFile[] = [];
  for (const id of own) files.push({ id, sha256: await copy(folder, root, id) });
  for (const id of replaced) await copy(solutions, root, id);
  for (const id of given) {
    const row = course.find((row) => row.id === id)!;
    await Deno.writeTextFile(join(root, "given", `${id}.ts`), shim(row));
  }
  const entry = (query: string) =>
    load.map((id) => `export * as "${id}" from "./exercises/${id}.ts${query}";\n`).join("");
  await Deno.writeTextFile(join(root, "entry.ts"), entry(""));
  const copies = Array.from({ length: COPIES }, (_, i) => `?${i + 1}`);
  for (const [i, query] of copies.entries()) {
    await Deno.writeTextFile(join(root, `copy${i + 1}.ts`), entry(query));
  }

  const solutionsOf = referenceFiles(plan);
  const stage = make(
    new URL(url("entry.ts")),
    copies.map((_, i) => new URL(url(`copy${i + 1}.ts`))),
    load.map((id) => url(`exercises/${id}.ts`)),
    Object.fromEntries([
      ...[...own, ...replaced].map((id) => [url(`exercises/${id}.ts`), url(`exercises/${id}.ts`)]),
      ...given.map((id) => [url(`exercises/${id}.ts`), url(`given/${id}.ts`)]),
      ...given.length > 0 ? [[url("reference/mod.ts"), url("reference/mod.ts")]] : [],
    ]),
    {
      ...Object.fromEntries(copies.map((query, i) => [
        url(`copy${i + 1}.ts`),
        Object.fromEntries(load.map((id) => {
          const href = url(`exercises/${id}.ts`) + query;
          return [href, href];
        })),
      ])),
      ...(given.length > 0 && {
        [url("given/")]: neighbourImports(),
        [url("reference/")]: {
          ...referenceImports(),
          ...Object.fromEntries(
            solutionsOf.map((path) => url(`reference/${basename(path)}`)).map((it) => [it, it]),
          ),
        },
      }),
    },
    files,
    [...given, ...replaced],
    course,
    solutionsOf,
  );
  await Deno.writeTextFile(join(root, "import_map.json"), JSON.stringify(importMap(stage)));
  return stage;
}

/** Loads the reference, and has it answer. */
function referenceModule(names: string[]): string {
  const imports = names.map((name, i) => `import * as m${i} from "./${name}.ts";\n`);
  const modules = names.map((name, i) => `"${name}": m${i}`).join(", ");
  return `import { answerFor } from "reference";\n${imports.join("")}answerFor({ ${modules} });\n`;
}

/** Copies an exercise's file into the stage, and returns its SHA-256 sum. */
async function copy(folder: string, root: string, id: string): Promise<string> {
  const bytes = await readOwn(join(folder, `${id}.ts`), id);
  await Deno.writeFile(join(root, "exercises", `${id}.ts`), bytes);
  return await sha256(bytes);
}

/** What stands in a neighbour's place: it asks for answers, and knows none. */
function shim({ id, exports }: Module): string {
  const lines = exports.map((name) => `export const ${name} = neighbour("${id}", "${name}");\n`);
  return `import { neighbour } from "neighbours";\n${lines.join("")}`;
}

/** Whether a file is there and would not be refused for its kind or its size. */
export async function canBeStaged(path: string): Promise<boolean> {
  const info = await Deno.lstat(path).catch(() => undefined);
  return info !== undefined && reasonAgainst(info) === undefined;
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

function reasonAgainst({ isFile, size }: Deno.FileInfo): Unstageable | undefined {
  if (!isFile) return { code: "not-a-file" };
  if (size <= MAX_SOURCE_BYTES) return undefined;
  return { code: "too-large", bytes: size, most: MAX_SOURCE_BYTES };
}
