/**
 * Writes the bundle that an instructor puts into a classroom's repository:
 * `deno task classroom50:bundle DIR [URL]`.
 *
 * The runner takes bundles of at most 10 MiB, and the data are larger: the autograder takes them from the
 * student's checkout, or fetches them from URL, and believes neither without their SHA-256.
 */
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { filesFor } from "../../grader/class/manifest.ts";
import { namesIn, reasonOf, sha256 } from "../../grader/files.ts";
import { inFolder, SEALED, sealed } from "../../grader/judge/reference.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const HOMES = "grader/course";
const FOLDERS = { root: ROOT, homes: join(ROOT, HOMES) };
const DATA = "data/mnist.zip";
const USAGE = "deno task classroom50:bundle DIR [URL]: writes the bundle into a new folder; " +
  "URL is where the data can be fetched: https://…/COMMIT/data/mnist.zip";

/** The bundle's files, by their paths in it. */
async function filesOfBundle(url: string): Promise<Map<string, Uint8Array>> {
  const script = join(ROOT, "integrations", "classroom50", "autograder.py");
  const files = new Map<string, Uint8Array>([["autograder.py", await Deno.readFile(script)]]);
  const solved: string[] = [];
  for (const { path, from } of await filesFor("grader", FOLDERS)) {
    const bytes = await Deno.readFile(from);
    if (path === DATA) files.set("data.json", await described(bytes, url));
    else if (path.startsWith("solutions/")) solved.push(basename(path, ".ts"));
    else files.set(`course/${path}`, bytes);
  }
  const reference = inFolder(join(ROOT, "solutions"));
  return files.set(`course/${HOMES}/${SEALED}`, await sealed(reference, solved));
}

async function described(bytes: Uint8Array, url: string): Promise<Uint8Array> {
  const sum = await sha256(new Uint8Array(bytes));
  return encoded({ path: DATA, bytes: bytes.length, sha256: sum, url });
}

function encoded(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function fail(message: string): never {
  console.error(message);
  Deno.exit(2);
}

const [dir, url = "", ...more] = Deno.args;
if (dir === "--help") {
  console.log(USAGE);
  Deno.exit(0);
}
if (!dir || dir.startsWith("-") || more.length > 0 || (url !== "" && !URL.canParse(url))) {
  fail(USAGE);
}
const target = resolve(Deno.env.get("INIT_CWD") ?? Deno.cwd(), dir);
if ((await namesIn(target)).length > 0) fail(`${dir} is not empty: name a new folder.`);
try {
  for (const [path, bytes] of await filesOfBundle(url)) {
    await Deno.mkdir(dirname(join(target, path)), { recursive: true });
    await Deno.writeFile(join(target, path), bytes);
  }
} catch (error) {
  fail(`${dir} can't be written: ${reasonOf(error)}.`);
}
console.log(`${dir}: put it into CLASSROOM/autograders/ASSIGNMENT of your classroom's repository.`);
