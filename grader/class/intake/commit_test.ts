import { assert, assertEquals, assertMatch } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { writeFiles } from "../../testdata/course_copy.ts";
import { git } from "../../testdata/git.ts";
import { commitOf } from "./commit.ts";

let folder = "";
beforeEach(async () => {
  folder = await Deno.makeTempDir({ prefix: "digits-commit-" });
});
afterEach(() => Deno.remove(folder, { recursive: true }));

const SUM = "c0ffee".repeat(6) + "c0ff";

describe("the commit of a checkout", () => {
  it("is git's own word, on a branch, packed, and off a branch", async () => {
    await git(folder, "init", "--quiet");
    await git(folder, "commit", "--quiet", "--allow-empty", "-m", "one");
    const head = (await git(folder, "rev-parse", "HEAD")).trim();
    assertMatch(head, /^[0-9a-f]{40}$/);
    assertEquals(await commitOf(folder), head);
    await git(folder, "pack-refs", "--all");
    assertEquals(await commitOf(folder), head);
    await git(folder, "checkout", "--quiet", "--detach");
    assertEquals(await commitOf(folder), head);
  });

  it("is found on a branch of any name that git allows", async () => {
    await git(folder, "init", "--quiet");
    await git(folder, "commit", "--quiet", "--allow-empty", "-m", "one");
    const head = (await git(folder, "rev-parse", "HEAD")).trim();
    for (const branch of ["feature/#12", "größe", "a@b", "fix(relu)+1", "x'y\"z", "v1.0"]) {
      await git(folder, "checkout", "--quiet", "-b", branch);
      assertEquals(await commitOf(folder), head, branch);
    }
  });

  it("is that of a worktree, which has its branches elsewhere", async () => {
    const [main, tree] = [join(folder, "main"), join(folder, "tree")];
    await Deno.mkdir(main);
    await git(main, "init", "--quiet");
    await git(main, "commit", "--quiet", "--allow-empty", "-m", "one");
    await git(main, "worktree", "add", "--quiet", "-b", "other", tree);
    await git(tree, "commit", "--quiet", "--allow-empty", "-m", "two");
    const head = (await git(tree, "rev-parse", "HEAD")).trim();
    assertEquals(await commitOf(tree), head);
    const liar = join(folder, "liar");
    await Deno.mkdir(liar);
    await Deno.copyFile(join(tree, ".git"), join(liar, ".git"));
    assertEquals(await commitOf(liar), "", "a folder that says to be another's worktree");
  });

  it("is read without running what the checkout's settings name", async () => {
    await git(folder, "init", "--quiet");
    await git(folder, "commit", "--quiet", "--allow-empty", "-m", "one");
    const trap = join(folder, "ran");
    await git(folder, "config", "core.fsmonitor", `touch ${trap}`);
    await commitOf(folder);
    assertEquals(await Deno.lstat(trap).catch(() => "never ran"), "never ran");
  });

  const nothing: Record<string, Record<string, string>> = {
    "there is no checkout": {},
    "nothing is committed yet": { ".git/HEAD": "ref: refs/heads/main\n" },
    "the head is no sum": { ".git/HEAD": "=cmd|calc\n" },
    "the branch leads out": {
      ".git/HEAD": "ref: refs/../../outside\n",
      "outside": `${SUM}\n`,
    },
    ".git is a file that names a folder": {
      ".git": "gitdir: elsewhere\n",
      "elsewhere/HEAD": `${SUM}\n`,
    },
  };
  for (const [when, files] of Object.entries(nothing)) {
    it(`is empty when ${when}`, async () => {
      await writeFiles(folder, files);
      assertEquals(await commitOf(folder), "");
    });
  }

  it("is empty when the head is longer than any, and is not looked through for ever", async () => {
    await writeFiles(folder, { ".git/HEAD": `ref: refs${"/a".repeat(30_000)}\n` });
    const started = performance.now();
    assertEquals(await commitOf(folder), "");
    assert(performance.now() - started < 1_000);
  });

  it("is empty when .git is a link", async () => {
    await writeFiles(folder, { "elsewhere/HEAD": `${SUM}\n` });
    await Deno.symlink(join(folder, "elsewhere"), join(folder, ".git"));
    assertEquals(await commitOf(folder), "");
  });

  for (const linked of ["refs", "refs/heads"]) {
    it(`is empty when ${linked} is a link`, async () => {
      const inside = "refs/heads/main".slice(linked.length + 1);
      await writeFiles(folder, {
        ".git/HEAD": "ref: refs/heads/main\n",
        ".git/refs/tags/v1": "",
        [`elsewhere/${inside}`]: `${SUM}\n`,
      });
      await Deno.remove(join(folder, ".git", linked), { recursive: true }).catch(() => {});
      await Deno.symlink(join(folder, "elsewhere"), join(folder, ".git", linked));
      assertEquals(await commitOf(folder), "");
    });
  }

  it("is empty when the head is a link", async () => {
    await writeFiles(folder, { "outside": `${SUM}\n`, ".git/config": "" });
    await Deno.symlink(join(folder, "outside"), join(folder, ".git", "HEAD"));
    assertEquals(await commitOf(folder), "");
  });
});
