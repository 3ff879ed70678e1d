/** `deno task similar FOLDER [EARLIER…] [--out FILE] [--most N]`: which answers of a class are alike. */
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { course } from "../../grader/course/mod.ts";
import { unpackExports } from "../../grader/class/intake/unpack_exports.ts";
import { exists, isFolder, UsageError } from "../../grader/files.ts";
import { counted } from "../../grader/report/counted.ts";
import { makeTempFolder } from "../../grader/sandbox/temp_folder.ts";
import { readClass } from "./class_files.ts";
import { similarPage } from "./page.ts";
import { inCommon, type Likeness, linesInCommon, type Pair, ranked } from "./pairs.ts";
import { Passages, type Source } from "./passages.ts";

const USAGE =
  `deno task similar FOLDER [EARLIER…]: shows which answers of a class are alike, side by side.

  FOLDER        holds one submission per student, or is the zip that your system
                gave, as for deno task grade:class
  EARLIER       the same of an earlier year; those are not compared with each other
  --out FILE    where the page goes; similar.html by default
  --most N      how many pairs it shows; 30 by default
`;
/** How many pairs the terminal names. */
const NAMED = 10;

try {
  Deno.exit(await similar(Deno.args, Deno.env.get("INIT_CWD") ?? Deno.cwd()));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  Deno.exit(2);
}

async function similar(args: string[], cwd: string): Promise<number> {
  const { folders, out, most, help } = options(args);
  if (help) {
    console.log(USAGE);
    return 0;
  }
  const named = paths(folders, cwd);
  const { students, earlier, answers, notes } = await unpacked(
    named,
    ([path, ...years]) => readClass(course, path, years),
  );
  if (students === 0 || students + earlier < 2) {
    const submissions = counted(students, "submission");
    throw new UsageError(
      `${named[0]} holds ${submissions} that can be read: it takes two to compare.`,
    );
  }
  const pairs = ranked(answers.flatMap(({ id, stub, sources }) => partsOf(id, stub, sources)));
  // Two by two: however many have the course's own, each of them shows.
  const beside = ranked(
    answers.flatMap(({ id, stub, sources, reference }) =>
      sources.filter(({ isEarlier }) => !isEarlier)
        .flatMap((source) => partsOf(id, stub, [source, reference]))
    ),
  );
  const [between, besideReference] = [pairs, beside].map((all) => all.slice(0, most));
  const findings = { students, earlier, pairs: between, besideReference, notes };
  await write(resolve(cwd, out), await similarPage(findings));
  console.log(summary(between, out));
  return 0;
}

/** The folders and zips that are named, each once. */
function paths(folders: readonly string[], cwd: string): string[] {
  const all = folders.map((folder) => resolve(cwd, folder));
  const twice = all.find((path, i) => all.indexOf(path) < i);
  if (twice !== undefined) throw new UsageError(`${twice} is named twice.`);
  return all;
}

/** The folders, and those that a system's zips are unpacked into, called like the zips, for as long as it takes. */
async function unpacked<T>(
  all: readonly string[],
  use: (folders: string[]) => Promise<T>,
): Promise<T> {
  const temp = await makeTempFolder();
  try {
    return await use(await Promise.all(all.map((path, i) => opened(path, join(temp, `${i}`)))));
  } finally {
    await Deno.remove(temp, { recursive: true });
  }
}

async function opened(path: string, temp: string): Promise<string> {
  if (await isFolder(path)) return path;
  if (!await exists(path)) {
    throw new UsageError(
      `There is no folder ${path}: name one that holds one submission per student.`,
    );
  }
  if (!/\.zip$/i.test(path)) {
    throw new UsageError(`${path} is a file, and not a zip: unpack it, and name the folder.`);
  }
  const folder = join(temp, basename(path).replace(/\.zip$/i, ""));
  for (const said of await unpackExports([path], folder)) console.error(`WARNING: ${said}`);
  return folder;
}

/** What each two of the answers to an exercise have in common. */
function partsOf(id: string, stub: Source, sources: readonly Source[]): Likeness[] {
  const passages = new Passages(stub, sources);
  return passages.overlaps().map((overlap) => ({
    ...overlap,
    id,
    places: () => passages.places(overlap),
  }));
}

function options(args: string[]) {
  const { values, positionals } = parsed(args);
  const most = Number(values.most);
  if (!Number.isInteger(most) || most < 1) {
    throw new UsageError(`--most is a whole number from 1, not ${values.most}.`);
  }
  if (positionals.length === 0 && !values.help) {
    throw new UsageError("Name a folder that holds one submission per student, or a system's zip.");
  }
  return { ...values, most, folders: positionals };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        out: { type: "string", default: "similar.html" },
        most: { type: "string", default: "30" },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

async function write(path: string, text: string): Promise<void> {
  try {
    await Deno.writeTextFile(path, text);
  } catch (error) {
    throw new UsageError(`The page can't be written to ${path}: ${(error as Error).message}.`);
  }
}

function summary(pairs: readonly Pair[], out: string): string {
  const lines = pairs.slice(0, NAMED).map(({ left, right, parts }) =>
    `${left} and ${right}: ${inCommon(parts[0])} in ${parts[0].id}, ` +
    `${counted(linesInCommon(parts), "line")} in all`
  );
  const head = lines.length > 0
    ? "Most alike:"
    : "No two students have anything in common that counts.";
  const shows = lines.length > 0
    ? "shows them side by side: where to look, not what happened"
    : "says what counts";
  return [head, ...lines.map((line) => `  ${line}`), `${out} ${shows}.`].join("\n");
}
