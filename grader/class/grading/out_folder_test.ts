import { assertRejects } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { UsageError } from "../../files.ts";
import { writeFiles } from "../../testdata/course_copy.ts";
import { mustBeFree } from "./out_folder.ts";

let root = "";
beforeEach(async () => {
  root = await Deno.makeTempDir({ prefix: "digits-out-" });
  await writeFiles(root, { "class/ada/03_relu.ts": "x" });
});
afterEach(() => Deno.remove(root, { recursive: true }));

const check = (out: string) => mustBeFree(join(root, out), [join(root, "class")]);

describe("the folder of a class's report", () => {
  it("may be new, or an earlier report, in which a write was cut off", async () => {
    await check("new/report");
    await writeFiles(root, {
      "report/class.json": "{}",
      "report/students/ada/outcome.json": "{}",
      [`report/.${crypto.randomUUID()}.part`]: "half",
    });
    const strays = [".DS_Store", "Thumbs.db", "desktop.ini", ".~lock.gradebook.csv#"];
    for (const name of [...strays, "~$gradebook.xlsx", "with formulas.xlsx", "mine.ods"]) {
      await Deno.writeTextFile(join(root, "report", name), "");
    }
    await check("report");
  });

  it("is refused where it would be taken for a submission", async () => {
    await Deno.symlink(join(root, "class"), join(root, "link"));
    for (const out of ["class", "class/report", "class/ada", "link/report"]) {
      await assertRejects(() => check(out), UsageError, "is inside ");
    }
  });

  it("is refused in one sentence where no folder can be", async () => {
    await writeFiles(root, { "list.csv": "" });
    for (const out of ["list.csv", "list.csv/report"]) {
      await assertRejects(() => check(out), UsageError, "The report can't be written to ");
    }
  });

  it("is refused where something else lies", async () => {
    await writeFiles(root, { "report/thesis.tex": "mine" });
    await assertRejects(() => check("report"), UsageError, "report holds thesis.tex, which is not");
  });

  it("is refused where it is a file", async () => {
    await writeFiles(root, { "report": "mine" });
    await assertRejects(() => check("report"), UsageError, "can't be written to");
  });
});
