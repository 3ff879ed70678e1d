/**
 * Builds the zip that an instructor uploads to Gradescope: `deno task gradescope:zip [FILE]`.
 *
 * The same course gives the same bytes: names are in order, and every date is the same.
 */
import { type Zippable, zipSync } from "fflate";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { filesFor } from "../../grader/class/manifest.ts";
import { reasonOf } from "../../grader/files.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FOLDERS = { root: ROOT, homes: join(ROOT, "grader", "course") };
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
  for (const { path, from } of await filesFor("grader", FOLDERS)) {
    const bytes = await Deno.readFile(from);
    files[`course/${path}`] = [bytes, { attrs: 0o644 << 16, os: 3, mtime: DATE }];
  }
  return files;
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
