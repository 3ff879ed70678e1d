import { toText } from "@std/streams";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type ExerciseId, EXERCISES } from "../course.ts";
import { spawn } from "../sandbox/children.ts";
import { withLimits } from "../sandbox/command.ts";
import { MAX_SOURCE_BYTES } from "../sandbox/stage.ts";
import { makeTempFolder, withoutFolder } from "../sandbox/temp_folder.ts";
import type { Judged } from "./exercise.ts";
import { inertLine } from "./inert.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** A type can be written that takes the compiler for ever. */
const SECONDS = 20;
/** No limit of a file's size: where the caches are the user's own, they are large already. */
const LIMITS = { dataKiB: 4_194_304, cpuSeconds: 60 };
const MOST_ERRORS = 5;

/** What the compiler says of each file that has errors: `04_softmax.ts:3:5 Type … `. */
export type TypeErrors = Partial<Record<ExerciseId, string[]>>;

/** Types may explain a wrong answer or a throw; they don't explain a file that can't be loaded. */
export function isTypeChecked({ result, loaded }: Pick<Judged, "result" | "loaded">): boolean {
  const explained = result.checks.some(({ cause }) =>
    cause === "wrong-answer" || cause === "threw"
  );
  return result.status === "failed" && loaded && explained;
}

/**
 * Type-checks copies of a student's files. It costs nothing: it may explain a failure.
 *
 * Only errors in the files asked for are returned, and of each its first line: the compiler quotes
 * source, and a submission can have it look at any file.
 */
export async function typeCheck(
  folder: string,
  ids: readonly ExerciseId[],
  timeoutScale: number,
): Promise<TypeErrors> {
  if (ids.length === 0) return {};
  const root = await makeTempFolder();
  try {
    await copyInto(root, folder);
    return errorsIn(await compilerOutput(root, ids, SECONDS * timeoutScale), root, ids);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

/** The student's files, and `lib/` beside them. */
async function copyInto(root: string, folder: string): Promise<void> {
  for (const name of ["exercises", "lib"]) await Deno.mkdir(join(root, name));
  for await (const { name } of Deno.readDir(join(ROOT, "lib"))) {
    await Deno.copyFile(join(ROOT, "lib", name), join(root, "lib", name));
  }
  for (const { id } of EXERCISES) {
    const info = await Deno.lstat(join(folder, `${id}.ts`)).catch(() => undefined);
    if (!info?.isFile || info.size > MAX_SOURCE_BYTES) continue;
    const copy = Deno.copyFile(join(folder, `${id}.ts`), join(root, "exercises", `${id}.ts`));
    await copy.catch(() => {}); // what can't be read has its own failure
  }
}

async function compilerOutput(
  root: string,
  ids: readonly ExerciseId[],
  seconds: number,
): Promise<string> {
  const files = ids.map((id) => join(root, "exercises", `${id}.ts`));
  const flags = ["--quiet", "--no-remote", "--cached-only", "--no-lock"];
  const config = ["--config", join(ROOT, "deno.json")];
  const command = [Deno.execPath(), "check", ...flags, ...config, ...files];
  const [program, ...args] = withLimits(command, LIMITS);
  const compiler = new Deno.Command(program, {
    args,
    env: { NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1", ...await ownCaches(root) },
    stdout: "null",
    stderr: "piped",
    signal: AbortSignal.timeout(seconds * 1000),
  });
  const child = spawn(compiler);
  const [text] = await Promise.all([toText(child.stderr), child.status]);
  return text;
}

/** Caches that go away with the copies, in the user's own they would stay; the packages are linked. */
async function ownCaches(root: string): Promise<Record<string, string>> {
  const packages = import.meta.resolve("fast-check").replace(/^(.*\/npm)\/.*/, "$1"); // the last "npm"
  const folder = join(root, "deno");
  try {
    await Deno.mkdir(folder);
    await Deno.symlink(fileURLToPath(packages), join(folder, "npm"));
    return { DENO_DIR: folder };
  } catch {
    return {}; // Windows makes links for few
  }
}

/** Reads `TS2322 [ERROR]: message … at file:///…/04_softmax.ts:3:5`. */
function errorsIn(output: string, root: string, ids: readonly ExerciseId[]): TypeErrors {
  const errors: TypeErrors = {};
  for (const block of output.split(/^(?=TS\d+ \[ERROR\])/m)) {
    const message = /^TS\d+ \[ERROR\]: (.*)/.exec(block)?.[1];
    const [, url, line, column] = /^ +at (\S+):(\d+):(\d+)$/m.exec(block) ?? [];
    const id = ids.find((id) => url === pathToFileURL(join(root, "exercises", `${id}.ts`)).href);
    if (!id || !message) continue;
    const list = errors[id] ??= [];
    if (list.length < MOST_ERRORS) {
      const said = withoutFolder(message, root);
      list.push(inertLine(`${id}.ts:${line}:${column} ${said}`, 300));
    }
  }
  return errors;
}
