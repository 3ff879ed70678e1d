import { onceEach } from "../../judge/once.ts";
import { assert, assertStringIncludes } from "@std/assert";
import { beforeAll, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { loadMnist, type Params, Random } from "../../../lib/mod.ts";
import { judgeCapstone } from "./capstone.ts";
import { chainSession } from "./chain_session.ts";
import { CAPSTONE } from "./settings.ts";
import { type ChainSettings, runChain } from "./chain.ts";
import { type ChainDigits, permuteDigits } from "./permuted_digits.ts";
import type { Submission } from "../../judge/submission.ts";
import { course, REFERENCE, ROOT, SOLUTIONS_FOLDER } from "../../testdata/this_course.ts";

const SETTINGS = { epochs: 3, batchSize: 32, learningRate: 0.1, trainSeconds: 120 };
const COUNTS = [2_000, 100, 1_000] as const;
const PIXELS = 784;
/** It read 96 % of the digits when they were moved about and nothing else. */
const PLACED_BY_SUMS = join(ROOT, "grader/sandbox/hostile/values/weights_placed_by_sums.ts");

/** The digits as everybody knows them. */
async function plainDigits(): Promise<ChainDigits> {
  const { train, test } = await loadMnist();
  const first = ({ images, labels }: typeof train, count: number) => ({
    images: images.slice(0, count * PIXELS),
    labels: labels.slice(0, count),
  });
  const [trained, sample, tested] = COUNTS;
  return { train: first(train, trained), sample: first(train, sample), test: first(test, tested) };
}

function submissionIn(folder: string): Submission {
  const once = onceEach();
  return { folder, reference: REFERENCE, seed: 1, timeoutScale: 4, once, course };
}

/** Runs the chain of a folder's files and returns the test accuracy. */
async function accuracyOf(
  folder: string,
  digits: ChainDigits,
  settings: ChainSettings = SETTINGS,
): Promise<number> {
  const session = chainSession(submissionIn(folder), []);
  try {
    return (await runChain(session, digits, settings)).testAccuracy;
  } finally {
    await session.end();
  }
}

/** A `train` that learns nothing and returns weights that it brought along. */
function fakedTrain(params: Params): string {
  const matrices = Object.entries(params).map(([name, { rows, cols, data }]) =>
    `${name}: new Matrix(${rows}, ${cols}, floats("${new Uint8Array(data.buffer).toBase64()}"))`
  );
  return `import { Matrix } from "../lib/mod.ts";
const floats = (text: string) => new Float32Array(Uint8Array.fromBase64(text).buffer);
const brought = { ${matrices.join(", ")} };
export function train() {
  return { params: brought, history: [] };
}
`;
}

/** As {@linkcode fakedTrain}, with the weights moved as if the given random had moved the digits. */
function movedTrain(params: Params): string {
  return fakedTrain(params).replace(/export function train[^]*/, "") + `
export function train(_: unknown, __: unknown, ___: unknown, { random }: any) {
  const order: Uint32Array = random.permutation(784);
  const names: Uint32Array = random.permutation(10);
  const { W1, b1, W2, b2 } = brought;
  const moved = { W1: new Matrix(784, 128), b1, W2: new Matrix(128, 10), b2: new Matrix(1, 10) };
  order.forEach((from, j) => moved.W1.row(j).set(W1.row(from)));
  names.forEach((name, digit) => {
    moved.b2.set(0, name, b2.get(0, digit));
    for (let i = 0; i < 128; i++) moved.W2.set(i, name, W2.get(i, digit));
  });
  return { params: moved, history: [] };
}
`;
}

/** The right ten files with another `train`. */
async function folderWith(train: string): Promise<string> {
  const folder = await Deno.makeTempDir();
  for (const id of CAPSTONE.needs) {
    await Deno.copyFile(join(SOLUTIONS_FOLDER, `${id}.ts`), join(folder, `${id}.ts`));
  }
  await Deno.writeTextFile(join(folder, "10_train.ts"), train);
  return folder;
}

describe("weights trained elsewhere", () => {
  let brought: Params;
  let plain: ChainDigits;

  beforeAll(async () => {
    plain = await plainDigits();
    const onTrained = (params: Params) => brought = params;
    await accuracyOf(SOLUTIONS_FOLDER, plain, { ...SETTINGS, onTrained });
  });

  it("read the digits as everybody knows them, and the capstone's no better than by chance", async () => {
    const folder = await folderWith(fakedTrain(brought));
    const elsewhere = await accuracyOf(folder, plain);
    assert(elsewhere > 0.7, `the weights are good ones: ${elsewhere}`);
    for (const seed of [1, 2, 3]) {
      const permuted = permuteDigits(await loadMnist(), new Random(seed), ...COUNTS);
      const here = await accuracyOf(folder, permuted);
      assert(here < 0.35, `seed ${seed}: ${here}`);
    }
    await Deno.remove(folder, { recursive: true });
  });

  it("can't be placed by the sums of the pixels and the counts of the classes", async () => {
    const folder = await folderWith(await Deno.readTextFile(PLACED_BY_SUMS));
    const { result } = await judgeCapstone({
      submission: submissionIn(folder),
      alone: Promise.resolve([]),
    });
    assert(result.testAccuracy! < 0.35, `${result.testAccuracy}`);
    const [units] = result.remarks ?? [];
    assertStringIncludes(
      units ?? "",
      "hidden neurons are nothing like those that train began with",
    );
    await Deno.remove(folder, { recursive: true });
  });

  it("can't be moved by the random that train is given", async () => {
    const folder = await folderWith(movedTrain(brought));
    const { result } = await judgeCapstone({
      submission: submissionIn(folder),
      alone: Promise.resolve([]),
    });
    assert(result.testAccuracy! < 0.35, `${result.testAccuracy}`);
    await Deno.remove(folder, { recursive: true });
  });
});
