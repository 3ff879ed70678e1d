import type { EpochMetrics } from "../../../lib/mod.ts";
import type { Submission } from "../../judge/submission.ts";
import type { Asked } from "./asked.ts";
import type { Network } from "./network.ts";
import { keyOfFolder, type NetworkStore } from "./network_store.ts";
import { trainOwn } from "./train_own.ts";

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
  if (!store) return await trainOwn(submission, onEpoch);
  const key = await keyOfFolder(submission);
  const kept = await store.read(key);
  if (kept) return { value: kept };
  const network = await trainOwn(submission, onEpoch);
  if (network.value && key === await keyOfFolder(submission)) {
    await store.write(key, network.value).catch(() => {});
  }
  return network;
}
