/**
 * Checks the types of every file of the course, and of every example in its comments and texts, each with
 * the configuration that has its packages. The tests run unchecked: nothing is checked twice.
 */
import { dirname, join } from "node:path/posix";
import { fileURLToPath } from "node:url";
import root from "../deno.json" with { type: "json" };
import own from "./deno.json" with { type: "json" };
import { readArgs } from "./read_args.ts";

const ROOT = new URL("../", import.meta.url);
const USAGE =
  "deno task check: checks the types of every file and example, but of answers to be graded.";

/** Answers to be graded: many are not well typed, as students' are not. */
const ANSWERS = /\/(misconceptions|right|wrong|two_bugs|reworded|hostile)$/;
/** What is not finished, what is AssemblyScript, and pieces of text for the notebooks. */
const LEFT_OUT = /\/stub\.ts$|\.as\.ts$|^tools\/notebooks\/.*\.md$/;
/** What a file imports by name or by path, not by what it computes. */
const IMPORTS = /(?:\bfrom |\bimport |\bimport\()"([^"]+)"/g;

/** The packages that only what is in `tools/` may use. */
const OWN = Object.keys(own.imports).filter((name) => !(name in root.imports));
const FILES = filesBelow("./");

/** What has types below a folder, by its path in the course: TypeScript, and texts with examples. */
function filesBelow(folder: string): string[] {
  const entries = Array.from(Deno.readDirSync(new URL(folder, ROOT)));
  return entries.flatMap(({ name, isDirectory }) => {
    const path = join(folder, name);
    if (!isDirectory) return /\.(ts|md)$/.test(path) && !LEFT_OUT.test(path) ? [path] : [];
    if (name.startsWith(".") || name === "node_modules" || ANSWERS.test(path)) return [];
    return filesBelow(path);
  }).toSorted();
}

/** Whether a file, or one in `tools/` that it imports, needs a package that only `tools/` has. */
function needsOwn(path: string, before: readonly string[] = []): boolean {
  if (!path.startsWith("tools/") || !FILES.includes(path) || before.includes(path)) return false;
  const text = Deno.readTextFileSync(new URL(path, ROOT));
  return Array.from(text.matchAll(IMPORTS), ([, name]) => name).some((name) =>
    name.startsWith(".")
      ? needsOwn(join(dirname(path), name), [...before, path])
      : OWN.some((own) => name === own || name.startsWith(own.replace(/\/?$/, "/")))
  );
}

/** Checks files, and returns whether their types hold. */
async function check(config: string, files: string[]): Promise<boolean> {
  const { success } = await new Deno.Command(Deno.execPath(), {
    args: ["check", "--doc", "--quiet", "--config", config, ...files],
    cwd: fileURLToPath(ROOT),
    stdin: "null",
  }).spawn().status;
  console.log(`${success ? "✓" : "✗"} ${files.length} files with ${config}`);
  return success;
}

readArgs(USAGE, () => {
  if (Deno.args.length > 0) throw new Error("deno task check takes no arguments.");
});
const course = FILES.filter((path) => !needsOwn(path));
const tools = FILES.filter((path) => needsOwn(path));
const held = [await check("deno.json", course), await check("tools/deno.json", tools)];
Deno.exit(held.every(Boolean) ? 0 : 1);
