import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { git } from "../../grader/testdata/git.ts";
import { commitTime, leftOutWarning } from "./fetch.ts";

let folder = "";
beforeEach(async () => {
  folder = await Deno.makeTempDir({ prefix: "fetch-" });
});
afterEach(() => Deno.remove(folder, { recursive: true }));

/** When a commit was made whose author's word is this. */
async function timeSaid(date: string) {
  const tree = (await git(folder, "write-tree")).trim();
  const text = `tree ${tree}\nauthor A <a@b> ${date}\ncommitter A <a@b> ${date}\n\nmy work\n`;
  await Deno.writeTextFile(`${folder}/commit.txt`, text);
  const sum = (await git(folder, "hash-object", "-t", "commit", "-w", "commit.txt")).trim();
  await git(folder, "update-ref", "--no-deref", "HEAD", sum);
  return await commitTime(folder, { url: "https://example.org", token: undefined });
}

describe("when a commit was made", () => {
  it("is nobody's knowledge where its author names no time", async () => {
    await git(folder, "init", "--quiet");
    assertEquals(await timeSaid("1763650800 +0100"), "2025-11-20T16:00:00+01:00");
    assertEquals(await timeSaid("1763650800 +9999"), undefined);
    assertEquals(await timeSaid("999999999999 +0000"), undefined);
  });
});

describe("the warning of what was left out", () => {
  it("is one line, whatever a file is called", () => {
    const checkout = { student: "ada", name: "", repository: "school/digits", ref: "HEAD" };
    const said = leftOutWarning(checkout, ["x%0A%0DAll is well.ts"]);
    assert(said.startsWith("::warning title=Left out::ada: school/digits@HEAD: "));
    assertStringIncludes(said, "x%250A%250DAll is well.ts");
    assert(!said.includes("\n"));
  });
});
