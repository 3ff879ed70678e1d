/** Files that a task builds, by their path in the course. */
export type Built = Readonly<Record<string, string>>;

const COURSE = new URL("../", import.meta.url);

/**
 * Writes what a task built, or says which of the committed files differ from it. Ends the process
 * with 1 where one does.
 *
 * @param task as it is called: `stubs`
 * @param isCheck whether to compare only
 */
export async function writeOrCompare(task: string, built: Built, isCheck: boolean): Promise<void> {
  const names = await differing(built);
  if (isCheck) {
    for (const name of names) console.error(`${name} is stale: run deno task ${task}`);
    if (names.length > 0) Deno.exit(1);
    console.log(`deno task ${task}: ${Object.keys(built).length} files are up to date`);
    return;
  }
  for (const name of names) await Deno.writeTextFile(inCourse(name), built[name]);
  console.log(`deno task ${task}: ${names.length} files written, the others were up to date`);
}

/**
 * Writes one file that is not text, or says that the committed one differs. Ends the process with 1
 * where it does.
 */
export async function writeOrCompareBytes(
  task: string,
  name: string,
  bytes: Uint8Array,
  isCheck: boolean,
): Promise<void> {
  if (!isCheck) await Deno.writeFile(inCourse(name), bytes);
  else if ((await Deno.readFile(inCourse(name))).toHex() !== bytes.toHex()) {
    console.error(`${name} is stale: run deno task ${task}`);
    Deno.exit(1);
  }
  console.log(`deno task ${task}: ${name} is ${isCheck ? "up to date" : "written"}`);
}

/**
 * The names of the files that are missing, or that hold something else.
 *
 * @param folder what their paths start from
 */
export async function differing(built: Built, folder: URL = COURSE): Promise<string[]> {
  const names: string[] = [];
  for (const [name, text] of Object.entries(built)) {
    if (await committed(new URL(name, folder)) !== text) names.push(name);
  }
  return names;
}

/** A file's text, with the line ends that git may have changed on Windows put back. */
async function committed(file: URL): Promise<string | undefined> {
  try {
    return (await Deno.readTextFile(file)).replaceAll("\r\n", "\n");
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

function inCourse(name: string): URL {
  return new URL(name, COURSE);
}
