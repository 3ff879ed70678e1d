import { loadMnist } from "../../../lib/mnist.ts";
import type { EpochMetrics, Params } from "../../../lib/mod.ts";
import { CAPSTONE } from "../capstone/settings.ts";
import { firstMissing } from "../capstone/capstone.ts";
import { chainSession } from "../capstone/chain_session.ts";
import { CAPSTONE_SETTINGS, runChain } from "../capstone/chain.ts";
import { BrokenChain } from "../capstone/chain_calls.ts";
import { inertLine } from "../../sandbox/inert.ts";
import type { Submission } from "../../judge/submission.ts";
import { type Asked, whyMissing } from "./asked.ts";
import type { Network } from "./network.ts";

/**
 * Trains a student's own network, as the capstone does, but on digits as they are: nothing is
 * judged here, and what is drawn is to be read. So the test set may enter with its labels.
 */
export async function trainOwn(
  submission: Submission,
  onEpoch?: (metrics: EpochMetrics) => void,
): Promise<Asked<Network>> {
  const absent = await firstMissing(submission.folder);
  if (absent) return { missing: `${absent}.ts is missing.` };
  const session = chainSession(submission, []);
  const history: EpochMetrics[] = [];
  let params: Params | undefined;
  let broke = "";
  try {
    for (const id of CAPSTONE.needs) await session.exports(id); // before 60,000 images are sent
    const { train, test } = await submission.once(loadMnist);
    await runChain(session, { train, sample: test, test }, {
      ...CAPSTONE_SETTINGS,
      onEpoch: (metrics) => {
        history.push(metrics);
        onEpoch?.(metrics);
      },
      onTrained: (trained) => params = trained,
    });
  } catch (error) {
    broke = error instanceof BrokenChain
      ? inertLine(`The chain breaks at ${error.at}: ${error.message}.`)
      : whyMissing(error);
  } finally {
    await session.end();
  }
  return networkOf(params, history, broke);
}

/** A chain that breaks after the training has left a network all the same. */
function networkOf(
  params: Params | undefined,
  history: EpochMetrics[],
  broke: string,
): Asked<Network> {
  if (!params) return { missing: broke };
  const isFinite = Object.values(params).every(({ data }) => data.every(Number.isFinite));
  if (!isFinite) {
    return { missing: "The trained parameters are not finite: did the loss overflow?" };
  }
  const isWhole = history.every((metrics) => Object.values(metrics).every(Number.isFinite));
  return { value: { params, history: isWhole ? history : [] } };
}
