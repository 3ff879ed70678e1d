import { assert, assertEquals, assertRejects } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { course } from "../../grader/course/mod.ts";
import { sameRecord } from "../../grader/diagnosis/record.ts";
import { exerciseOf } from "../../grader/judge/course.ts";
import { askAll } from "./ask_all.ts";
import { misconceptionsIn } from "./misconceptions.ts";
import { textOf } from "./text.ts";

/** Lays files out in a folder, each with its source. */
async function withFolder(files: Record<string, string>, use: (folder: string) => Promise<void>) {
  const folder = await Deno.makeTempDir({ prefix: "digits-test-" });
  try {
    for (const [name, source] of Object.entries(files)) {
      await Deno.writeTextFile(join(folder, name), source);
    }
    await use(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

describe("the stored beliefs", () => {
  for (const id of ["04_softmax", "05_init_params", "11_confusion_matrix"]) {
    it(`are what the misconceptions of ${id} answer today`, async () => {
      const row = exerciseOf(course, id);
      assert(sameRecord(row.probes, row.beliefs, await askAll(course, row)));
    });
  }

  it("are written so that they can be read back", () => {
    for (const { beliefs } of course.exercises) assertEquals(JSON.parse(textOf(beliefs)), beliefs);
    const none = { seen: [], beliefs: [] };
    assertEquals(JSON.parse(textOf(none)), none);
  });
});

describe("the misconceptions of a folder", () => {
  it("may be several behaviours of one belief", async () => {
    const source = "// Misconception: Labels start at one.\n";
    await withFolder({ "from_one.2.ts": source, "from_one.ts": source }, async (folder) => {
      const found = await misconceptionsIn(folder);
      assertEquals(found.map(({ name, id }) => [name, id]), [
        ["from_one", "from_one"],
        ["from_one.2", "from_one"],
      ]);
    });
  });

  it("say what their authors believed, all behaviours of one belief the same", async () => {
    await withFolder({ "silent.ts": "export {};\n" }, async (folder) => {
      await assertRejects(() => misconceptionsIn(folder), Error, "silent.ts does not say");
    });
    const files = { "a.ts": "// Misconception: One.\n", "a.2.ts": "// Misconception: Two.\n" };
    await withFolder(files, async (folder) => {
      await assertRejects(() => misconceptionsIn(folder), Error, "in other words");
    });
  });

  it("are none where there is no folder", async () => {
    assertEquals(await misconceptionsIn("/no/such/folder"), []);
  });
});
