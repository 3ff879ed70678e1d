import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";

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

/** What a map is made for. */
export interface Mapped {
  entry: URL;
  /** Entries that load the same files once more each. */
  copies: readonly URL[];
  /** What may be imported, beside `lib/`. */
  modules: Record<string, string>;
  scopes: Record<string, Record<string, string>>;
  url(path: string): URL;
}

/** Specifiers and what they stand for. */
type Imports = Record<string, string>;

/**
 * An import map that forbids every file but those named here.
 *
 * Lists of what is forbidden fail (`%73olutions`, `..//solutions`, links), so all files are
 * forbidden and a few allowed. The reference is not among them: of a neighbour the exercise sees a
 * shim, which alone may import what asks for its answers.
 */
export function importMap(stage: Mapped): { imports: Imports; scopes: Record<string, Imports> } {
  const lib = LIB_FILES.map((name) => new URL(`../../lib/${name}`, import.meta.url).href);
  const allowed = [runnerUrl(), ...lib, stage.entry.href, ...stage.copies.map(({ href }) => href)];
  const runnersOwn = SANDBOX_FILES.map(sandboxFile).map((url) => [url, url]);
  return {
    imports: {
      "file:///": "blocked:///",
      ...Object.fromEntries(builtinModules.map(nodeName).map((name) => [name, `blocked:${name}`])),
      ...Object.fromEntries(allowed.map((url) => [url, url])),
      ...Object.fromEntries(LIB_FILES.map((name, i) => [stage.url(`lib/${name}`).href, lib[i]])),
      ...packages(PURE_RAND),
      exercises: stage.entry.href,
      ...Object.fromEntries(stage.copies.map(({ href }, i) => [`copy${i + 1}`, href])),
      ...stage.modules,
    },
    scopes: {
      ...stage.scopes,
      [new URL(".", import.meta.url).href]: {
        ...Object.fromEntries(runnersOwn),
        ...packages(["ts-pattern"]),
      },
    },
  };
}

/** What the shims of neighbours may import, and no exercise. */
export function neighbourImports(): Imports {
  return { neighbours: sandboxFile("child_neighbours") };
}

/** What the module that loads the reference may import, beside the reference. */
export function referenceImports(): Imports {
  return { reference: sandboxFile("reference") };
}

/** The course's own files that a thread of a child loads: it has to be allowed to read them. */
export function threadFiles(): string[] {
  const lib = LIB_FILES.map((name) => new URL(`../../lib/${name}`, import.meta.url).href);
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

function sandboxFile(name: string): string {
  return new URL(`./${name}.ts`, import.meta.url).href;
}

/** Files of packages, found where the parent's own imports find them. */
function packages(names: string[]): Imports {
  const entries = names.map((name) => [name, import.meta.resolve(name)]);
  return Object.fromEntries([...entries, ...entries.map(([, url]) => [url, url])]);
}
