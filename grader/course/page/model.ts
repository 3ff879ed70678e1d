import { isMatching, P } from "ts-pattern";
import { type LanguageModelSize, Matrix, parameterShapes } from "../../../lib/mod.ts";
import type { Submission } from "../../judge/submission.ts";
import { CAPSTONE } from "../capstone_text/settings.ts";
import { floats, floatsOf } from "./floats.ts";
import { halves } from "./halves.ts";
import { KeptFiles, keyOfFiles, memoryOf } from "./kept_files.ts";

/** A student's trained language model. */
export interface Model {
  size: LanguageModelSize;
  /** In the order of `parameterShapes`. */
  params: Matrix[];
  /** What each token stands for. */
  characters: readonly string[];
}

/** A model as the page's script reads it. */
export function modelForPage({ size, params, characters }: Model) {
  const shapes = parameterShapes(size);
  return { size, shapes, characters, weights: halves(params.map(({ data }) => data)) };
}

/** The language models of the course's own exercises; see {@linkcode KeptFiles}. */
export class ModelStore {
  readonly #files: KeptFiles;

  constructor(folder: string) {
    this.#files = new KeptFiles(folder, "model");
  }

  /** The parameters of a model of these files; undefined when there is none, or when it is damaged. */
  async read(key: string, size: LanguageModelSize): Promise<Matrix[] | undefined> {
    const stored = await this.#files.read(key);
    return isMatching({ params: P.string }, stored) ? paramsOf(stored.params, size) : undefined;
  }

  /** Keeps a model's parameters, whole or not at all. */
  async write(key: string, params: readonly Matrix[]): Promise<void> {
    await this.#files.write(key, { params: floats(params.map(({ data }) => data)) });
  }
}

/** The models of the course's own exercises. */
export function modelStoreOf(
  submission: Pick<Submission, "course" | "folder">,
): ModelStore | undefined {
  const memory = memoryOf(submission);
  return memory === undefined ? undefined : new ModelStore(memory);
}

/** The sum of the files that a model is trained with, and of how it is trained. */
export async function keyOfModel(
  submission: Pick<Submission, "course" | "folder">,
): Promise<string> {
  const { epochs, learningRate, context, model, needs } = CAPSTONE;
  return await keyOfFiles(submission, { epochs, learningRate, context, model }, needs);
}

function paramsOf(text: string, size: LanguageModelSize): Matrix[] | undefined {
  const shapes = parameterShapes(size);
  const count = shapes.reduce((sum, { rows, cols }) => sum + rows * cols, 0);
  const numbers = floatsOf(text, count);
  let at = 0;
  return numbers &&
    shapes.map(({ rows, cols }) => new Matrix(rows, cols, numbers.slice(at, at += rows * cols)));
}
