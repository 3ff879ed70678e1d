import { assert, assertEquals, assertRejects } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { UsageError } from "../../grader/files.ts";
import { writeFiles } from "../../grader/testdata/course_copy.ts";
import { git } from "../../grader/testdata/git.ts";
import { fetchExercises } from "./fetch.ts";

const home = Deno.env.get("HOME") ?? "";
let root = "";
beforeEach(async () => {
  root = await Deno.realPath(await Deno.makeTempDir({ prefix: "fetch-" }));
});
afterEach(async () => {
  Deno.env.set("HOME", home);
  await Deno.remove(root, { recursive: true });
});

async function push(files: Record<string, string>): Promise<void> {
  const folder = join(root, "ada", "digits");
  await Deno.mkdir(folder, { recursive: true });
  await git(folder, "init", "--quiet");
  await git(folder, "config", "uploadpack.allowFilter", "true");
  await writeFiles(folder, files);
  await git(folder, "add", ".");
  await git(folder, "commit", "--quiet", "-m", "my work");
}

const fetch = (repository: string, ref = "HEAD") =>
  fetchExercises({ student: "ada", name: "", repository, ref }, join(root, "to"), {
    url: `file://${root}`,
    token: undefined,
  });

const namesIn = (folder: string) =>
  Array.from(Deno.readDirSync(join(root, folder)), ({ name }) => name).sort();

describe("fetching a submission", () => {
  it("brings the exercises at the root, and nothing else", async () => {
    await push({ "exercises/a.ts": "1", "old/exercises/b.ts": "2", "deno.json": "{}" });
    await fetch("ada/digits");
    assertEquals(namesIn("to"), [".git", "exercises"]);
  });

  it("runs no filter, though the machine's settings know one that a submission asks for", async () => {
    const trap = join(root, "ran");
    await Deno.writeTextFile(join(root, ".gitconfig"), `[filter "x"]\nsmudge = touch ${trap}\n`);
    await push({ "exercises/.gitattributes": "*.ts filter=x\n", "exercises/a.ts": "1" });
    Deno.env.set("HOME", root);
    await fetch("ada/digits");
    assertEquals(await Deno.readTextFile(join(root, "to", "exercises", "a.ts")), "1");
    assertEquals(await Deno.stat(trap).catch(({ name }) => name), "NotFound");
  });

  it("makes a plain file of a link", async () => {
    const exercises = join(root, "ada", "digits", "exercises");
    await Deno.mkdir(exercises, { recursive: true });
    await Deno.symlink("/etc/passwd", join(exercises, "03_relu.ts"));
    await push({});
    await fetch("ada/digits");
    const path = join(root, "to", "exercises", "03_relu.ts");
    assert((await Deno.lstat(path)).isFile);
    assertEquals(await Deno.readTextFile(path), "/etc/passwd");
  });

  it("leaves no folder behind when it fails, and says why in a line", async () => {
    await push({ "exercises/a.ts": "1" });
    for (const [repository, ref] of [["ada/other", "HEAD"], ["ada/digits", "no-such-branch"]]) {
      const { message } = await assertRejects(() => fetch(repository, ref), UsageError);
      assert(message !== "" && !message.includes("\n"), message);
      assertEquals(namesIn("."), ["ada"]);
    }
  });
});
