import { assert, assertEquals } from "@std/assert";
import { submissionOf } from "../../judge/grade.ts";
import { course, REFERENCE, SOLUTIONS_FOLDER } from "../../testdata/this_course.ts";
import { judgeConvCapstone } from "./conv_capstone.ts";
import { CONV_CAPSTONE } from "./settings.ts";

Deno.test("the solutions' convolutional network passes, and its kernels can be drawn", async () => {
  const terms = { course, folder: SOLUTIONS_FOLDER, reference: REFERENCE, seed: 1 };
  const epochs: number[] = [];
  const { result, files } = await judgeConvCapstone({
    submission: submissionOf({ ...terms, timeoutScale: 10 }),
    alone: Promise.resolve([]),
    onEpoch: ({ epoch }) => epochs.push(epoch),
  });
  assertEquals([result.status, result.score], ["passed", 6], result.message);
  assert(result.testAccuracy! >= 0.985 && result.testAccuracy! < 1);
  assertEquals(epochs, [1, 2, 3, 4, 5]);
  assertEquals(result.history.length, CONV_CAPSTONE.epochs);
  assertEquals(result.mistakes?.length, 3);
  assertEquals(result.weights?.kernels.length, CONV_CAPSTONE.kernels);
  assertEquals(files.map(({ id }) => id), [...CONV_CAPSTONE.needs]);
});
