import { isMatching, P } from "ts-pattern";
import { join } from "node:path";
import { sha256 } from "../../files.ts";
import type { Setting } from "./setting.ts";
import type { Trial } from "./trial.ts";

const TRIAL = {
  curve: P.array({ accuracy: P.number, loss: P.number }),
  measured: { accuracy: P.number, loss: P.number, silent: P.number },
  testAccuracy: P.number,
  seconds: P.number,
};
const LINE = { key: P.string, trial: TRIAL };

/** The sum of the files that a training is made with. */
export type SourcesOf = (setting: Setting) => string;

/** Trainings that are done, a line each, so that an interrupted experiment goes on where it was. */
export class TrialStore {
  readonly #file: string;
  readonly #known = new Map<string, Omit<Trial, "setting">>();

  /** @param sources a change of any of the student's files asks for new trainings */
  private constructor(readonly folder: string, readonly sources: SourcesOf) {
    this.#file = join(folder, "experiments.jsonl");
  }

  /** Reads what there is; a line that is damaged is left out. */
  static async open(folder: string, sources: SourcesOf): Promise<TrialStore> {
    const store = new TrialStore(folder, sources);
    const text = await Deno.readTextFile(store.#file).catch(() => "");
    for (const line of text.split("\n")) {
      const stored = parsed(line);
      if (isMatching(LINE, stored)) store.#known.set(stored.key, stored.trial);
    }
    return store;
  }

  /** The training of this setting, if it is done. */
  async read(setting: Setting): Promise<Trial | undefined> {
    const trial = this.#known.get(await this.#key(setting));
    return trial && { setting, ...trial };
  }

  /** Keeps a training; one that can't be kept is no reason to fail. */
  async keep({ setting, ...trial }: Trial): Promise<void> {
    const line = JSON.stringify({ key: await this.#key(setting), trial });
    await Deno.mkdir(this.folder, { recursive: true }).catch(() => {});
    // The newline comes first: what an interruption tore does not take the next line along.
    await Deno.writeTextFile(this.#file, `\n${line}`, { append: true }).catch(() => {});
  }

  #key(setting: Setting): Promise<string> {
    return sha256(JSON.stringify([this.sources(setting), setting]));
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
