import { assert, assertEquals } from "@std/assert";
import { afterAll, describe, it } from "@std/testing/bdd";
import { submissionOf } from "../../grader/judge/grade.ts";
import { convSession, DRIVER } from "../../grader/course/capstone_conv/conv_session.ts";
import { Callback, Seeded } from "../../grader/sandbox/values.ts";
import { course, REFERENCE, SOLUTIONS_FOLDER } from "../../grader/testdata/this_course.ts";
import { ignoredIf } from "../../grader/testdata/ignored.ts";
import { Random } from "../../lib/mod.ts";
import { CONV_BENCH, readDigits, writeDigits } from "./conv_data.ts";
import { atRest, batchOf, lossOf, slopesOf, stepFrom } from "./conv_step.ts";
import { convolutions } from "./peers.ts";

const SMALL = { ...CONV_BENCH, kernels: 3, hidden: 5, batchSize: 8, images: 20 };
const PARAMETERS = ["kernels", "bias", "W1", "b1", "W2", "b2"] as const;

const folder = await Deno.makeTempDir();
await writeDigits(folder, SMALL);
const { images, labels, order, start } = await readDigits(folder);
const [, numpy] = convolutions(folder);
const { success: hasNumpy } = await new Deno.Command("python3", { args: ["-c", "import numpy"] })
  .output().catch(() => ({ success: false }));

/** Both are sums of float32 in another order. */
function assertNear(actual: ArrayLike<number>, expected: ArrayLike<number>, what: string) {
  assertEquals(actual.length, expected.length, what);
  const size = Math.max(...Array.from(expected, Math.abs));
  for (let i = 0; i < expected.length; i++) {
    const difference = Math.abs(actual[i] - expected[i]);
    assert(difference <= 1e-5 * size, `${what}[${i}]: ${actual[i]}, not ${expected[i]}`);
  }
}

/** The network after the capstone's own loop has trained on the first images of an order, in a child. */
async function afterTraining(batchSize: number) {
  const terms = { course, folder: SOLUTIONS_FOLDER, reference: REFERENCE, seed: 1 };
  const session = convSession(submissionOf({ ...terms, timeoutScale: 10 }));
  const { learningRate, momentum } = SMALL;
  const options = { epochs: 1, batchSize, learningRate, momentum, random: new Seeded(1) };
  const set = { images, labels };
  try {
    const args = [start, set, set, { ...options, onEpoch: new Callback() }];
    const { value } = await session.call({ module: DRIVER.id, fn: "train", args, seconds: 60 });
    return value as typeof start;
  } finally {
    await session.end();
  }
}

describe("the benchmark of a convolution", () => {
  afterAll(() => Deno.remove(folder, { recursive: true }));

  it("takes the step that the second capstone's loop takes", async () => {
    const trained = await afterTraining(SMALL.images); // one batch: the rate is still the first
    const batch = batchOf(images, labels, new Random(1).permutation(SMALL.images));
    const { params } = stepFrom(start, atRest(start), batch);
    for (const name of PARAMETERS) assertNear(params[name].data, trained[name].data, name);
  });

  it(
    "finds the loss and the slopes that numpy finds",
    ignoredIf(!hasNumpy, "no numpy"),
    async () => {
      const { command, args, env } = numpy;
      const { stdout } = await new Deno.Command(command, { args: [...args, "slopes"], env })
        .output();
      const found = JSON.parse(new TextDecoder().decode(stdout));
      const batch = batchOf(images, labels, order.subarray(0, SMALL.batchSize));
      const slopes = slopesOf(start, batch);
      assertNear([found.loss], [lossOf(start, batch)], "loss");
      for (const name of PARAMETERS) assertNear(found.slopes[name], slopes[name].data, name);
    },
  );
});
