import { assert, assertEquals, assertMatch } from "@std/assert";
import { Random } from "../../../lib/mod.ts";
import { submissionOf } from "../../judge/grade.ts";
import { course, REFERENCE, SOLUTIONS_FOLDER } from "../../testdata/this_course.ts";
import { CAPSTONE, sizeFor } from "./settings.ts";
import { startOf } from "./start.ts";
import { tokensOf } from "./text.ts";
import { trainWriter } from "./training.ts";
import { WRITER, writerSession } from "./writer_session.ts";

Deno.test("the loop trains the solutions in a child, and the parent reads the same", async () => {
  const terms = { course, folder: SOLUTIONS_FOLDER, reference: REFERENCE, seed: 1 };
  const session = writerSession(submissionOf({ ...terms, timeoutScale: 10 }));
  const text = tokensOf("the ship sank and the sea rolled on. ".repeat(100), new Random(1));
  const start = startOf(sizeFor(text.characters.length), new Random(2));
  try {
    const { loss, history, written } = await trainWriter(session, text, start);
    assert(loss < 0.5, `${loss}`); // the beginning of each window can't be foretold
    assertEquals(history.map(({ epoch }) => epoch), [1, 2, 3, 4, 5].slice(0, CAPSTONE.epochs));
    assert(history[0].trainLoss > history[4].trainLoss && history[4].testAccuracy > 0.8);
    assertMatch(written.text, /the sea rolled/);
  } finally {
    await session.end();
  }
});

Deno.test("the loop lies in the stage where it lies in the course", () => {
  assertEquals(new URL(WRITER.place, new URL("../../../", import.meta.url)).href, WRITER.file.href);
});
