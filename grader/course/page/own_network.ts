import type { EpochMetrics } from "../../../lib/mod.ts";
import type { Submission } from "../../judge/submission.ts";
import type { Asked } from "./asked.ts";
import type { Network } from "./network.ts";
import { keyOfFolder, keyOfReference, type NetworkStore } from "./network_store.ts";
import { trainOwn, trainReference } from "./train_own.ts";

/**
 * A student's trained network: the one that was kept for these files, or else a new one, which is
 * kept. A network that can't be kept is no reason to fail.
 *
 * @param store where networks are kept; without one, the network is trained, and forgotten
 */
export async function ownNetwork(
  submission: Submission,
  store: NetworkStore | undefined,
  onEpoch?: (metrics: EpochMetrics) => void,
): Promise<Asked<Network>> {
  const key = () => keyOfFolder(submission);
  return await keptOrTrained(key, store, () => trainOwn(submission, onEpoch));
}

/**
 * The reference's network, which answers as long as the student has none; undefined in a copy without
 * the reference, and where it can't be kept: training it each time would keep the student waiting.
 */
export async function referenceNetwork(
  submission: Submission,
  store: NetworkStore | undefined,
  onEpoch?: (metrics: EpochMetrics) => void,
): Promise<Network | undefined> {
  const { reference } = submission;
  if (!reference || !store) return undefined;
  const key = () => keyOfReference(reference);
  return (await keptOrTrained(key, store, () => trainReference(submission, onEpoch))).value;
}

async function keptOrTrained(
  keyNow: () => Promise<string>,
  store: NetworkStore | undefined,
  train: () => Promise<Asked<Network>>,
): Promise<Asked<Network>> {
  if (!store) return await train();
  const key = await keyNow();
  const kept = await store.read(key);
  if (kept) return { value: kept };
  const network = await train();
  const isOfThese = key === await keyNow(); // a file may have been saved meanwhile
  if (network.value && isOfThese) await store.write(key, network.value).catch(() => {});
  return network;
}
