import { basename } from "node:path";
import { loadMnist } from "../../lib/mnist.ts";
import type { EpochMetrics, Mnist } from "../../lib/mod.ts";
import type { Submission } from "../judge/submission.ts";
import { MEMORY_FOLDER } from "../files.ts";
import type { Report } from "../report/report.ts";
import type { Asked } from "../course/page/asked.ts";
import { gather } from "../course/page/material.ts";
import type { Network } from "../course/page/network.ts";
import { NetworkStore } from "../course/page/network_store.ts";
import { ownNetwork } from "../course/page/own_network.ts";
import { page } from "./page.ts";

/** A grading that is done, and what was graded. */
export interface Graded {
  report: Report;
  /** The folder of the student's files. */
  folder: string;
  /** The folder of the reference, where there is one. */
  solutions: string | undefined;
  timeoutScale: number;
}

/**
 * The page of a grading that is done: nothing is graded again. What is drawn with the student's own
 * functions is asked of them, and their network is trained, on digits as they are.
 *
 * @param onEpoch told while a network is trained that was not kept
 */
export async function reportPage(
  { report, folder, solutions, timeoutScale }: Graded,
  onEpoch?: (metrics: EpochMetrics) => void,
): Promise<string> {
  let loaded: Promise<Mnist> | undefined;
  const mnist = () => loaded ??= loadMnist();
  const testDigits = async () => (await mnist()).test;
  const submission = { folder, solutions, timeoutScale, seed: report.seed, testDigits };
  const network = await networkFor(report, submission, mnist, onEpoch);
  const sources = { submission, report, folder: basename(folder), mnist: await mnist(), network };
  return await page(await gather(sources));
}

/** The student's network, if the capstone has shown that it can be trained. */
async function networkFor(
  { capstone }: Report,
  submission: Submission,
  mnist: () => Promise<Mnist>,
  onEpoch?: (metrics: EpochMetrics) => void,
): Promise<Asked<Network>> {
  if (!capstone) return { missing: "The capstone was left out of this grading." };
  if (capstone.testAccuracy === null) return { missing: capstone.message ?? "" };
  return await ownNetwork(submission, new NetworkStore(MEMORY_FOLDER), mnist, onEpoch);
}
