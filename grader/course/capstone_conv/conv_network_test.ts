import { assert, assertEquals } from "@std/assert";
import { loadMnist, Random } from "../../../lib/mod.ts";
import { submissionOf } from "../../judge/grade.ts";
import { course, REFERENCE, SOLUTIONS_FOLDER } from "../../testdata/this_course.ts";
import { convDigits } from "./conv_digits.ts";
import { convSession, DRIVER } from "./conv_session.ts";
import { runConv } from "./run_conv.ts";
import { CONV_CAPSTONE } from "./settings.ts";

Deno.test("the loop trains the solutions in a child, and both forward passes read the same", async () => {
  const terms = { course, folder: SOLUTIONS_FOLDER, reference: REFERENCE, seed: 1 };
  const session = convSession(submissionOf({ ...terms, timeoutScale: 10 }));
  const digits = convDigits(await loadMnist(), new Random(1), { train: 1_280, sample: 100 }, 500);
  const clocks = { trainSeconds: 240, firstEpochSeconds: 120 };
  try {
    const settings = {
      ...CONV_CAPSTONE,
      ...clocks,
      epochs: 1,
      batchSize: 16,
      kernels: 4,
      hidden: 16,
    };
    const { testAccuracy, history } = await runConv(session, digits, settings);
    assert(testAccuracy > 0.6, `${testAccuracy}`);
    assertEquals(history.map(({ epoch }) => epoch), [1]);
    assert(history[0].trainLoss < 1.5 && history[0].testAccuracy > 0.5);
  } finally {
    await session.end();
  }
});

Deno.test("the loop lies in the stage where it lies in the course", () => {
  assertEquals(new URL(DRIVER.place, new URL("../../../", import.meta.url)).href, DRIVER.file.href);
});
