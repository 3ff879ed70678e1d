import { course } from "../../grader/course/mod.ts";
import { surestMistakes } from "../../grader/course/capstone/mistakes.ts";
import { convDigits } from "../../grader/course/capstone_conv/conv_digits.ts";
import { convLogits } from "../../grader/course/capstone_conv/conv_logits.ts";
import { convSession } from "../../grader/course/capstone_conv/conv_session.ts";
import { runConv } from "../../grader/course/capstone_conv/run_conv.ts";
import { CONV_CAPSTONE } from "../../grader/course/capstone_conv/settings.ts";
import { softmax } from "../../grader/course/network/network.ts";
import { onceEach } from "../../grader/judge/once.ts";
import { type Mnist, Random } from "../../lib/mod.ts";

/** The draws of the second capstone are secret; these are not. */
const SEED = 42;

/** What the convolutional network of the bonus reads wrongly, by test image: the digit that it reads. */
export async function convolutionalMistakes(mnist: Mnist): Promise<Record<string, number>> {
  const digits = convDigits(mnist, new Random(SEED));
  const submission = {
    course,
    folder: course.folders.solutions,
    reference: undefined,
    seed: SEED,
    timeoutScale: 10,
    once: onceEach(),
  };
  const session = convSession(submission);
  try {
    const terms = { ...CONV_CAPSTONE, trainSeconds: 240, firstEpochSeconds: 240 };
    const { params } = await runConv(session, digits, terms);
    const shares = softmax(convLogits(params, digits.test.images));
    const mistakes = surestMistakes(shares, digits.test.labels);
    return Object.fromEntries(
      mistakes.map(({ index, predicted }) => [index, digits.names.indexOf(predicted)]),
    );
  } finally {
    await session.end();
  }
}
