import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
import { COPIES, copyQuery, entryFile } from "./stage_files.ts";
import { entriesOf, referenceIds, type StagePlan } from "./stage_plan.ts";

const RUNNER = new URL("./runner.ts", import.meta.url);
/** What the runner imports, and nobody else may: an exercise could patch it. */
const SANDBOX_FILES = [
  "child_channel",
  "child_console",
  "child_globals",
  "child_neighbours",
  "child_pipes",
  "child_prototypes",
  "decoder",
  "encoder",
  "frame",
  "reference",
  "shapes",
  "stand_ins",
  "values",
];
/** What an exercise gets. */
const LIB_FILES = [
  "mod.ts",
  "language_model.ts",
  "matrix.ts",
  "matmul.ts",
  "matmul.wasm",
  "mnist.ts",
  "random.ts",
  "take_rows.ts",
  "todo.ts",
  "transpose.ts",
  "types.ts",
];
const PURE_RAND = [
  "pure-rand/distribution/uniformFloat64",
  "pure-rand/distribution/uniformInt",
  "pure-rand/generator/xoroshiro128plus",
];

/** The entry is copy 0. */
const COPY_NUMBERS = Array.from({ length: COPIES + 1 }, (_, copy) => copy);

/** Specifiers and what they stand for. */
type Imports = Record<string, string>;
/** The URL of a file in the stage. */
type UrlOf = (path: string) => string;

/**
 * An import map that forbids every file but those named here.
 *
 * Lists of what is forbidden fail (`%73olutions`, `..//solutions`, links), so all files are
 * forbidden and a few allowed. The reference is not among them: of a neighbour the exercise sees a
 * shim, which alone may import what asks for its answers.
 *
 * @param plan what is staged
 */
export function importMap(
  plan: StagePlan,
  url: UrlOf,
): { imports: Imports; scopes: Record<string, Imports> } {
  return {
    imports: {
      "file:///": "blocked:///",
      ...Object.fromEntries(builtinModules.map(nodeName).map((name) => [name, `blocked:${name}`])),
      ...allowed([runnerUrl()]),
      ...libImports(url),
      ...packages(PURE_RAND),
      ...entryImports(url),
      ...exerciseImports(plan, url),
    },
    scopes: {
      ...copyScopes(plan, url),
      ...plan.given.length > 0 && referenceScopes(plan, url),
      [new URL(".", import.meta.url).href]: {
        ...allowed(SANDBOX_FILES.map(sandboxFile)),
        ...packages(["ts-pattern"]),
      },
    },
  };
}

/** Files of `lib/`, by their own URLs and by those that a staged exercise's `../lib/` comes to. */
function libImports(url: UrlOf): Imports {
  const staged = LIB_FILES.map((name) => [url(`lib/${name}`), libFile(name)]);
  return { ...allowed(LIB_FILES.map(libFile)), ...Object.fromEntries(staged) };
}

/** The modules that load the exercises, by URL and by the names that the runner has for them. */
function entryImports(url: UrlOf): Imports {
  const entries = COPY_NUMBERS.map((copy) => url(entryFile(copy)));
  const names = entries.map((href, copy) => [copy === 0 ? "exercises" : `copy${copy}`, href]);
  return { ...allowed(entries), ...Object.fromEntries(names) };
}

/** An exercise is the staged file, or the shim in its place; a driver is the course's own. */
function exerciseImports({ own, replaced = [], given, driver }: StagePlan, url: UrlOf): Imports {
  const shims = given.map((id) => [url(`exercises/${id}.ts`), url(`given/${id}.ts`)]);
  return {
    ...allowed([...own, ...replaced].map((id) => url(`exercises/${id}.ts`))),
    ...Object.fromEntries(shims),
    ...driver && allowed([url(driver.place)]),
    ...given.length > 0 && allowed([url("reference/mod.ts")]),
  };
}

/** What a copy may import, and nothing else: the same files as other modules. */
function copyScopes(plan: StagePlan, url: UrlOf): Record<string, Imports> {
  const scopes = COPY_NUMBERS.slice(1).map((copy) => [
    url(entryFile(copy)),
    allowed(entriesOf(plan).map(({ place }) => url(place) + copyQuery(copy))),
  ]);
  return Object.fromEntries(scopes);
}

/** The shims alone may ask the reference, and the reference alone its own files. */
function referenceScopes(plan: StagePlan, url: UrlOf): Record<string, Imports> {
  return {
    [url("given/")]: { neighbours: sandboxFile("child_neighbours") },
    [url("reference/")]: {
      reference: sandboxFile("reference"),
      ...allowed(referenceIds(plan).map((id) => url(`reference/${id}.ts`))),
    },
  };
}

/** URLs that stand for themselves. */
function allowed(urls: string[]): Imports {
  return Object.fromEntries(urls.map((url) => [url, url]));
}

/** The course's own files that a thread of a child loads: it has to be allowed to read them. */
export function threadFiles(): string[] {
  const lib = LIB_FILES.map(libFile);
  const packages = [...PURE_RAND, "ts-pattern"].map((name) => import.meta.resolve(name));
  return [...lib, ...SANDBOX_FILES.map(sandboxFile), ...packages].map((url) => fileURLToPath(url));
}

/** The runner's URL, in the very form under which the import map allows it. */
export function runnerUrl(): string {
  return RUNNER.href;
}

/** Young builtins are listed with their prefix already. */
function nodeName(name: string): string {
  return name.startsWith("node:") ? name : `node:${name}`;
}

function libFile(name: string): string {
  return new URL(`../../lib/${name}`, import.meta.url).href;
}

function sandboxFile(name: string): string {
  return new URL(`./${name}.ts`, import.meta.url).href;
}

/** Files of packages, found where the parent's own imports find them. */
function packages(names: string[]): Imports {
  const entries = names.map((name) => [name, import.meta.resolve(name)]);
  return Object.fromEntries([...entries, ...entries.map(([, url]) => [url, url])]);
}
