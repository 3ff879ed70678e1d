/**
 * Builds the zip that an instructor uploads to Gradescope: `deno task gradescope:zip [FILE]`.
 *
 * The same course gives the same bytes: names are in order, and every date is the same.
 */
import { type Zippable, zipSync } from "fflate";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { exists, reasonOf } from "../../grader/files.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** What grading needs; tests and what they are made of stay here. */
const PARTS = [
  "deno.json",
  "deno.lock",
  "points.json",
  "std",
  "charts",
  "lib",
  "data",
  "grader",
  "solutions",
];
const LEFT_OUT = /_test\.ts$|\/testdata$|\/__snapshots__$/;
const SCRIPTS = ["run_autograder", "setup.sh"];
const DATE = new Date(2026, 0, 1);

const USAGE =
  "deno task gradescope:zip [FILE]: builds the zip to upload; gradescope.zip by default";

/** The zip's files, by their paths in it. */
async function filesOfZip(): Promise<Zippable> {
  const files: Zippable = {};
  for (const name of SCRIPTS) {
    const bytes = await Deno.readFile(join(ROOT, "integrations", "gradescope", name));
    files[name] = [bytes, { attrs: 0o755 << 16, os: 3, mtime: DATE }]; // os 3: attrs are Unix modes
  }
  for (const part of PARTS) await add(part, files);
  return files;
}

async function add(path: string, files: Zippable): Promise<void> {
  if (LEFT_OUT.test(path) || !await exists(join(ROOT, path))) return;
  const info = await Deno.lstat(join(ROOT, path));
  if (info.isFile) {
    const bytes = await Deno.readFile(join(ROOT, path));
    files[`course/${path}`] = [bytes, { attrs: 0o644 << 16, os: 3, mtime: DATE }];
  } else if (info.isDirectory) {
    const names = Array.from(Deno.readDirSync(join(ROOT, path)), ({ name }) => name).sort();
    for (const name of names) await add(`${path}/${name}`, files);
  }
}

function fail(message: string): never {
  console.error(message);
  Deno.exit(2);
}

const [file = "gradescope.zip", ...more] = Deno.args;
if (file === "--help") {
  console.log(USAGE);
  Deno.exit(0);
}
if (file.startsWith("-") || more.length > 0) fail(USAGE);
const zip = zipSync(await filesOfZip(), { level: 6 });
await Deno.writeFile(resolve(Deno.env.get("INIT_CWD") ?? Deno.cwd(), file), zip)
  .catch((error) => fail(`${file} can't be written: ${reasonOf(error)}.`));
console.log(`${file}: ${(zip.length / 1e6).toFixed(1)} MB. Upload it as the autograder.`);
