import { assert, assertEquals, assertRejects } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { commitOf } from "../../grader/class/intake/commit.ts";
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

const fetch = (repository: string, ref = "HEAD", seconds?: number) => {
  const checkout = { student: "ada", name: "", repository, ref };
  const server = { url: `file://${root}`, token: undefined };
  return fetchExercises(checkout, join(root, "to"), server, seconds);
};

/** Makes a tree object of lines as `git mktree` takes them, and returns its name. */
async function makeTree(repository: string, lines: string): Promise<string> {
  const list = join(root, "tree.txt");
  await Deno.writeTextFile(list, lines);
  const args = ["-c", `git mktree < "${list}"`];
  const { stdout } = await new Deno.Command("sh", { args, cwd: repository }).output();
  return new TextDecoder().decode(stdout).trim();
}

const namesIn = (folder: string) =>
  Array.from(Deno.readDirSync(join(root, folder)), ({ name }) => name).sort();

describe("fetching a submission", () => {
  it("brings the exercises at the root, and nothing else", async () => {
    await push({ "exercises/a.ts": "1", "old/exercises/b.ts": "2", "deno.json": "{}" });
    await fetch("ada/digits");
    assertEquals(namesIn("to"), [".git", "exercises"]);
    assertEquals(namesIn("to/exercises"), ["a.ts"]);
    const head = (await git(join(root, "ada", "digits"), "rev-parse", "HEAD")).trim();
    assertEquals(await commitOf(join(root, "to")), head);
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

  it("takes no link, no folder, and nothing that is too large", async () => {
    const exercises = join(root, "ada", "digits", "exercises");
    await Deno.mkdir(exercises, { recursive: true });
    await Deno.symlink("/etc/passwd", join(exercises, "03_relu.ts"));
    await push({
      "exercises/a.ts": "1",
      "exercises/b.ts": "x".repeat(1_000_001),
      "exercises/c.ts/d.ts": "2",
      "exercises/notes.md": "3",
    });
    assertEquals((await fetch("ada/digits")).sort(), ["03_relu.ts", "b.ts", "c.ts"]);
    assertEquals(namesIn("to/exercises"), ["a.ts"]);
  });

  it("takes what it can of a folder that holds itself many times over, in a moment", async () => {
    await push({ "exercises/a.ts": "1" });
    const repository = join(root, "ada", "digits");
    let [kind, sum] = [
      "100644 blob",
      (await git(repository, "rev-parse", "HEAD:exercises/a.ts")).trim(),
    ];
    for (let level = 0; level < 9; level++) {
      const names = Array.from({ length: 10 }, (_, i) => `${kind} ${sum}\tf${i}.ts\n`);
      sum = await makeTree(repository, names.join(""));
      kind = "040000 tree";
    }
    const all = await makeTree(repository, `040000 tree ${sum}\texercises\n`);
    const commit = (await git(repository, "commit-tree", all, "-m", "a billion files")).trim();
    await git(repository, "update-ref", "refs/heads/bomb", commit);
    await fetch("ada/digits", "bomb");
    assertEquals(namesIn("to/exercises"), []);
  });

  it("gives up when its time is over", async () => {
    await push({ "exercises/a.ts": "1" });
    await assertRejects(() => fetch("ada/digits", "HEAD", 0), UsageError, "took too long");
    assertEquals(namesIn("."), ["ada"]);
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
