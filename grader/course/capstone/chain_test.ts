import { assert, assertEquals } from "@std/assert";
import { loadMnist, Random } from "../../../lib/mod.ts";
import { readFile, Submission } from "../../testdata/submissions.ts";
import { chainSession } from "./chain_session.ts";
import { runChain } from "./chain.ts";
import { permuteDigits } from "./permuted_digits.ts";
import { course, REFERENCE } from "../../testdata/this_course.ts";

Deno.test("of what train reports of an epoch, the five numbers are kept and nothing beside them", async () => {
  const honest = await readFile("solutions", "10_train");
  const chatty = honest.replace("onEpoch?.(metrics)", 'onEpoch?.({ ...metrics, note: "\\x9b2J" })');
  assert(chatty !== honest);
  await using submission = await Submission.of("solutions", { "10_train": chatty });
  const { folder } = submission;
  const once = () => Promise.reject(new Error("not asked for"));
  const given = { folder, reference: REFERENCE, seed: 1, timeoutScale: 10, once, course };
  const session = chainSession(given, []);
  const settings = { epochs: 2, batchSize: 32, learningRate: 0.1, trainSeconds: 120 };
  const told: unknown[] = [];
  try {
    const digits = permuteDigits(await loadMnist(), new Random(1), 500, 100, 100);
    const onEpoch = (metrics: unknown) => told.push(metrics);
    const { history } = await runChain(session, digits, { ...settings, onEpoch });
    assertEquals(told, history);
    assertEquals(
      history.map((metrics) => Object.keys(metrics).join()),
      Array(2).fill("epoch,trainLoss,trainAccuracy,testLoss,testAccuracy"),
    );
  } finally {
    await session.end();
  }
});
