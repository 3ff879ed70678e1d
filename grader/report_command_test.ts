import { assert, assertEquals, assertMatch, assertRejects } from "@std/assert";
import { join } from "node:path";
import { UsageError } from "./io.ts";
import { STUBS_FOLDER } from "./paths.ts";
import { reportCommand } from "./report_command.ts";
import { fakeIo } from "./testdata/fake_io.ts";

const args = (...words: string[]) => [words, { from: "user" }] as const;

Deno.test("report writes one page of a folder with any name, and says so", async () => {
  const root = await Deno.makeTempDir();
  const folder = join(root, "<img src=x onerror=alert(1)>");
  await Deno.mkdir(folder);
  await Deno.copyFile(join(STUBS_FOLDER, "03_relu.ts"), join(folder, "03_relu.ts"));
  const io = { ...fakeIo(), cwd: root, out: (text: string) => said += text };
  let said = "";
  try {
    await reportCommand(io).parseAsync(...args("--exercises", folder, "--out", "page.html"));
    assertMatch(said, /page\.html is written: 0 of 100 points/);
    const page = await Deno.readTextFile(join(root, "page.html"));
    assert(page.includes("&#60;img src=x") && !page.includes("<img src=x"));
    assert(page.includes("01_normalize.ts is missing."));
    assert(!page.includes(root), "no path of this machine is in it");
    assertEquals(page.match(/<section/g)?.length, 10);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
});

Deno.test("report refuses a folder that there is not", async () => {
  const asked = () => reportCommand(fakeIo()).parseAsync(...args("--exercises", "no_such_folder"));
  await assertRejects(asked, UsageError, "There is no folder");
});
