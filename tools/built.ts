import { counted } from "../grader/report/counted.ts";

/** Texts that a task builds, by their path in the course. */
export type Built = Readonly<Record<string, string>>;
/** The same, with files among them that are not text. */
type Files = Readonly<Record<string, string | Uint8Array>>;

/**
 * Writes what a task built, or says which of the committed files differ from it. Ends the process
 * with 1 where one does.
 *
 * @param task as it is called: `stubs`
 * @param isCheck whether to compare only
 * @param folder what stands before the names of the files: `lessons/figures/`
 */
export async function writeOrCompare(
  task: string,
  built: Files,
  isCheck: boolean,
  folder = "",
): Promise<void> {
  const names = await differing(built, folder);
  if (isCheck) {
    for (const name of names) console.error(`${folder}${name} is stale: run deno task ${task}`);
    if (names.length > 0) Deno.exit(1);
    console.log(`deno task ${task}: all is up to date`);
    return;
  }
  for (const name of names) await write(inCourse(folder + name), built[name]);
  console.log(`deno task ${task}: ${counted(names.length, "file")} written`);
}

/**
 * The names of the files that are missing, or that hold something else.
 *
 * @param folder what stands before them: `lessons/figures/`
 */
export async function differing(built: Files, folder = ""): Promise<string[]> {
  const names: string[] = [];
  for (const [name, content] of Object.entries(built)) {
    if (!await holds(inCourse(folder + name), content)) names.push(name);
  }
  return names;
}

/** Whether a file is there with this content; of a text, git may have changed the line ends on Windows. */
async function holds(file: URL, content: string | Uint8Array): Promise<boolean> {
  try {
    return typeof content === "string"
      ? (await Deno.readTextFile(file)).replaceAll("\r\n", "\n") === content
      : (await Deno.readFile(file)).toHex() === content.toHex();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

async function write(file: URL, content: string | Uint8Array): Promise<void> {
  if (typeof content === "string") await Deno.writeTextFile(file, content);
  else await Deno.writeFile(file, content);
}

function inCourse(path: string): URL {
  return new URL(`../${path}`, import.meta.url);
}
