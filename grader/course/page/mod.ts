/** What the page of a grading shows of digits. */
import type { EpochMetrics } from "../../../lib/mod.ts";
import { onceEach } from "../../judge/once.ts";
import type { Submission } from "../../judge/submission.ts";
import type { DrawOwn } from "../../page/report_page.ts";
import type { Report } from "../../report/report.ts";
import type { Asked } from "./asked.ts";
import { gather } from "./material.ts";
import type { Network } from "./network.ts";
import { storeOf } from "./network_store.ts";
import { ownModel } from "./own_model.ts";
import { ownNetwork } from "./own_network.ts";
import { ownPart } from "./own_part.ts";

/**
 * Draws with the student's own functions, and with their own networks, which are trained on digits and
 * on a text as they are.
 */
export const drawOwn: DrawOwn = async ({ report, ...graded }, onEpoch) => {
  const submission = { ...graded, seed: report.seed, once: onceEach() };
  const network = await networkFor(report, submission, onEpoch);
  const model = await ownModel(report, submission, onEpoch);
  return await ownPart(await gather(submission, report, network, model));
};

/** The student's network, if the capstone has shown that it can be trained. */
async function networkFor(
  { capstone }: Report,
  submission: Submission,
  onEpoch?: (metrics: EpochMetrics) => void,
): Promise<Asked<Network>> {
  if (!capstone) return { missing: "The capstone was left out of this grading." };
  if (capstone.testAccuracy === null) return { missing: capstone.message ?? "" };
  return await ownNetwork(submission, storeOf(submission), onEpoch);
}
