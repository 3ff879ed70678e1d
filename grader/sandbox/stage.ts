import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { sha256 } from "../files.ts";
import { type Import, SandboxError, type Unstageable } from "./failure.ts";
import { importMap } from "./import_map.ts";
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
  /** The exercises replaced by the reference. */
  given: readonly string[];
  /** The folder of the reference, needed when `given` is not empty. */
  solutions: string;
  /** All modules of the course. */
  course: readonly Module[];
}

/** A file of the student's that was loaded. */
export interface StagedFile {
  id: string;
  sha256: string;
}

/** A temporary folder of its own for one child: copies, shims, import map, and an empty `DENO_DIR`. */
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
    readonly course: readonly Module[],
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
    return this.modules[this.url(`exercises/${id}.ts`).href] === this.url(`given/${id}.ts`).href;
  }

  /** The first place in a student's file that a stack or a message names: `04_softmax.ts:12:5`. */
  placeIn(text: string): string | undefined {
    const folder = this.url("exercises").href;
    for (const place of text.matchAll(/\/([\w.]+:\d+:\d+)/g)) {
      if (text.slice(0, place.index).endsWith(folder)) return place[1];
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

async function fill(
  root: string,
  plan: StagePlan,
  make: (
    ...parts: [
      URL,
      Stage["copies"],
      Stage["loaded"],
      Stage["modules"],
      Stage["scopes"],
      StagedFile[],
      readonly Module[],
    ]
  ) => Stage,
): Promise<Stage> {
  const url = (path: string) => pathToFileURL(join(root, path)).href;
  for (const name of ["exercises", "given", "deno"]) await Deno.mkdir(join(root, name));
  // Storage and caches want a folder here; a file in its place makes them throw.
  await Deno.writeTextFile(join(root, "deno", "location_data"), "");

  const files: StagedFile[] = [];
  for (const id of plan.own) {
    const bytes = await readOwn(join(plan.folder, `${id}.ts`), id);
    await Deno.writeFile(join(root, "exercises", `${id}.ts`), bytes);
    files.push({ id, sha256: await sha256(bytes) });
  }
  for (const id of plan.given) {
    const real = pathToFileURL(join(plan.solutions, `${id}.ts`)).href;
    await Deno.writeTextFile(
      join(root, "given", `${id}.ts`),
      shim(plan.course.find((row) => row.id === id)!, real),
    );
  }
  const entry = (query: string) =>
    plan.load.map((id) => `export * as "${id}" from "./exercises/${id}.ts${query}";\n`).join("");
  await Deno.writeTextFile(join(root, "entry.ts"), entry(""));
  const copies = Array.from({ length: COPIES }, (_, i) => `?${i + 1}`);
  for (const [i, query] of copies.entries()) {
    await Deno.writeTextFile(join(root, `copy${i + 1}.ts`), entry(query));
  }

  // What the reference itself imports is the student's own wherever that is not replaced.
  const mayImportReference = Object.fromEntries(plan.course.map(({ id }) => {
    const href = pathToFileURL(join(plan.solutions, `${id}.ts`)).href;
    return [href, plan.own.includes(id) ? url(`exercises/${id}.ts`) : href];
  }));
  const stage = make(
    new URL(url("entry.ts")),
    copies.map((_, i) => new URL(url(`copy${i + 1}.ts`))),
    plan.load.map((id) => url(`exercises/${id}.ts`)),
    Object.fromEntries([
      ...plan.own.map((id) => [url(`exercises/${id}.ts`), url(`exercises/${id}.ts`)]),
      ...plan.given.map((id) => [url(`exercises/${id}.ts`), url(`given/${id}.ts`)]),
    ]),
    {
      ...Object.fromEntries(copies.map((query, i) => [
        url(`copy${i + 1}.ts`),
        Object.fromEntries(plan.load.map((id) => {
          const href = url(`exercises/${id}.ts`) + query;
          return [href, href];
        })),
      ])),
      ...(plan.given.length > 0 && {
        [url("given/")]: mayImportReference,
        [pathToFileURL(plan.solutions).href + "/"]: mayImportReference,
      }),
    },
    files,
    plan.course,
  );
  await Deno.writeTextFile(join(root, "import_map.json"), JSON.stringify(importMap(stage)));
  return stage;
}

/** A bound function shows its caller no source. */
function shim({ exports }: Module, real: string): string {
  const lines = exports.map((name) => `export const ${name} = given.${name}.bind(null);\n`);
  return `import * as given from ${JSON.stringify(real)};\n${lines.join("")}`;
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
