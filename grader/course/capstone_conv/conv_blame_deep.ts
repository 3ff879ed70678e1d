import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { submissionOf } from "../../judge/grade.ts";
import { course, REFERENCE, SOLUTIONS_FOLDER } from "../../testdata/this_course.ts";
import { readFile, Submission } from "../../testdata/submissions.ts";
import { differingLinks } from "./conv_links.ts";
import { CONV_CAPSTONE, type ConvLink } from "./settings.ts";

/** A misconception of each exercise, which has to show on a batch of digits. */
const MISTAKES: Record<ConvLink, string> = {
  "16_conv2d": "kernel_flipped",
  "17_max_pool": "mean_of_the_window",
  "03_relu": "leaky_relu",
  "04_softmax": "powers_of_two",
  "13_layers": "no_bend_between",
  "15_autograd": "slope_of_the_loss_not_divided",
  "14_optimizers": "velocity_lost",
};

/** The exercises of a folder that differ from the oracle. */
async function differing(folder: string): Promise<ConvLink[]> {
  const terms = { course, folder, reference: REFERENCE, seed: 1, timeoutScale: 10 };
  const { looked, differing } = await differingLinks(submissionOf(terms), () => false);
  assertEquals(looked, [...CONV_CAPSTONE.needs]);
  return differing;
}

describe("the exercises of the convolutional network on a batch of digits", () => {
  it("are all right where they are the solutions", async () => {
    assertEquals(await differing(SOLUTIONS_FOLDER), []);
  });

  it("are all called wrong where each has a mistake, and each costs itself alone", async () => {
    const { needs } = CONV_CAPSTONE;
    const sources = needs.map(async (id) => [
      id,
      await readFile(`grader/course/${id}/misconceptions`, MISTAKES[id]),
    ]);
    const wrong = Object.fromEntries(await Promise.all(sources));
    await using all = await Submission.of("solutions", wrong);
    assertEquals(await differing(all.folder), [...needs]);
    await using one = await Submission.of("solutions", { "15_autograd": wrong["15_autograd"] });
    assertEquals(await differing(one.folder), ["15_autograd"]);
  });
});
