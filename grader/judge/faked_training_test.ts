import { assert } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { loadMnist, type Params, Random } from "../../lib/mod.ts";
import { CAPSTONE } from "../course.ts";
import { SOLUTIONS_FOLDER } from "../paths.ts";
import { chainSession } from "./capstone.ts";
import { type ChainSettings, runChain } from "./chain.ts";
import { type ChainDigits, permuteDigits } from "./permuted_digits.ts";

const SETTINGS = { epochs: 3, batchSize: 32, learningRate: 0.1, seed: 1, trainSeconds: 120 };
const COUNTS = [2_000, 100, 1_000] as const;
const PIXELS = 784;

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

/** Runs the chain of a folder's files and returns the test accuracy. */
async function accuracyOf(
  folder: string,
  digits: ChainDigits,
  settings: ChainSettings = SETTINGS,
): Promise<number> {
  const submission = {
    folder,
    solutions: SOLUTIONS_FOLDER,
    seed: 1,
    timeoutScale: 4,
    testDigits: () => Promise.reject(new Error("not asked for")),
  };
  const session = chainSession(submission, []);
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
export function train() {
  return { params: { ${matrices.join(", ")} }, history: [] };
}
`;
}

describe("weights trained elsewhere", () => {
  it("read the digits as everybody knows them, and the capstone's no better than by chance", async () => {
    const plain = await plainDigits();
    let brought: Params | undefined;
    await accuracyOf(SOLUTIONS_FOLDER, plain, {
      ...SETTINGS,
      onTrained: (params) => brought = params,
    });
    const folder = await Deno.makeTempDir();
    for (const id of CAPSTONE.needs) {
      await Deno.copyFile(join(SOLUTIONS_FOLDER, `${id}.ts`), join(folder, `${id}.ts`));
    }
    await Deno.writeTextFile(join(folder, "10_train.ts"), fakedTrain(brought!));

    const elsewhere = await accuracyOf(folder, plain);
    assert(elsewhere > 0.7, `the weights are good ones: ${elsewhere}`);
    for (const seed of [1, 2, 3]) {
      const permuted = permuteDigits(await loadMnist(), new Random(seed), ...COUNTS);
      const here = await accuracyOf(folder, permuted);
      assert(here < 0.35, `seed ${seed}: ${here}`);
    }
    await Deno.remove(folder, { recursive: true });
  });
});
