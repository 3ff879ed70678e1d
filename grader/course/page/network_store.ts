import { isMatching, P } from "ts-pattern";
import { METRICS } from "../capstone/chain.ts";
import { CAPSTONE } from "../capstone/settings.ts";
import type { Submission } from "../../judge/submission.ts";
import { KeptFiles, keyOfFiles, memoryOf } from "./kept_files.ts";
import { type Network, packed, unpacked } from "./network.ts";

const STORED = { params: P.string, history: P.array(METRICS) };

/** Trained networks; see {@linkcode KeptFiles}. */
export class NetworkStore {
  readonly #files: KeptFiles;

  constructor(folder: string) {
    this.#files = new KeptFiles(folder, "network");
  }

  /** The network of these files; undefined when there is none, or when it is damaged. */
  async read(key: string): Promise<Network | undefined> {
    const stored = await this.#files.read(key);
    if (!isMatching(STORED, stored)) return undefined;
    const params = unpacked(stored.params);
    return params && { params, history: stored.history };
  }

  /** Keeps a network, whole or not at all. */
  async write(key: string, { params, history }: Network): Promise<void> {
    await this.#files.write(key, { params: packed(params), history });
  }
}

/** The networks of the course's own exercises. */
export function storeOf(
  submission: Pick<Submission, "course" | "folder">,
): NetworkStore | undefined {
  const memory = memoryOf(submission);
  return memory === undefined ? undefined : new NetworkStore(memory);
}

/** The sum of the ten files that a network is trained with, and of how it is trained. */
export async function keyOfFolder(
  submission: Pick<Submission, "course" | "folder">,
): Promise<string> {
  const { epochs, batchSize, learningRate, needs } = CAPSTONE;
  return await keyOfFiles(submission, { epochs, batchSize, learningRate }, needs);
}
