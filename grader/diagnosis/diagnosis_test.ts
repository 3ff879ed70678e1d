import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { exercise, type ExerciseId, EXERCISES } from "../course/mod.ts";
import { judgeExercise } from "../judge/exercise.ts";
import { loadTestSet } from "../../lib/mnist.ts";
import { beliefsAbout, folderOf } from "./beliefs.ts";
import { asker, diagnose, sessionOf } from "./diagnose.ts";
import { onlyMatch } from "./eliminate.ts";
import { BATTERIES } from "../course/batteries.ts";

const GRADER = fileURLToPath(new URL("..", import.meta.url));
const SOLUTIONS = fileURLToPath(new URL("../../solutions", import.meta.url));

/** Lays a file out as a student's answer to an exercise. */
async function asAnswer<T>(id: ExerciseId, path: string, use: (folder: string) => Promise<T>) {
  const folder = await Deno.makeTempDir({ prefix: "digits-" });
  try {
    await Deno.copyFile(join(GRADER, path), join(folder, `${id}.ts`));
    return await use(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** What an answer is called, whether or not it fails. */
function namesOf(id: ExerciseId, path: string, solutions: string | undefined = SOLUTIONS) {
  return asAnswer(id, path, async (folder) => {
    const row = exercise(id);
    const found = await diagnose(row, row.exports, { folder, solutions, timeoutScale: 10 });
    return Array.from(found, ([fn, { id }]) => `${fn}: ${id}`);
  });
}

describe("the diagnosis", () => {
  const known = [
    ["01_normalize", "always_784", "normalize"],
    ["03_relu", "relu_in_place", "relu"],
    ["04_softmax", "max_kept_between_rows", "softmax"],
    ["05_init_params", "glorot", "initParams"],
    ["08_backward", "written_into_activations", "backward"],
    ["09_predict", "maximum_started_at_zero", "predict"],
    ["10_train", "shuffled_once", "train"],
  ] as const;
  for (const [id, name, fn] of known) {
    it(`names ${name} in ${id}`, async () => {
      assertEquals(await namesOf(id, `misconceptions/${id}/${name}.ts`), [`${fn}: ${name}`]);
    });
  }

  const reworded = [
    ["04_softmax", "no_max_subtraction", "softmax"],
    ["05_init_params", "glorot", "initParams"],
    ["07_compute_loss", "sum_not_mean", "computeLoss"],
    ["10_train", "shuffled_once", "train"],
  ] as const;
  for (const [id, name, fn] of reworded) {
    it(`names ${name} in ${id} when it is written in another way`, async () => {
      assertEquals(await namesOf(id, `testdata/reworded/${id}/${name}.ts`), [`${fn}: ${name}`]);
    });
  }

  for (const { id } of EXERCISES) {
    it(`says nothing of a right answer to ${id} that is written another way`, async () => {
      const folder = `testdata/zoo/${id}`;
      const [first] = Array.from(Deno.readDirSync(join(GRADER, folder)), ({ name }) => name).sort();
      assertEquals(await namesOf(id, `${folder}/${first}`), []);
    });
  }

  for (
    const [id, name] of [
      ["07_compute_loss", "sum_of_log10"],
      ["08_backward", "no_mask_no_mean"],
      ["10_train", "unshuffled_in_percent"],
    ] as const
  ) {
    it(`says nothing of two mistakes in one function: ${name}`, async () => {
      assertEquals(await namesOf(id, `testdata/two_bugs/${id}/${name}.ts`), []);
    });
  }

  for (const name of ["batch_of_128", "shuffled_within_batches", "weights_decay"]) {
    it(`says nothing of a mistake that only looks like a misconception: ${name}`, async () => {
      assertEquals(await namesOf("10_train", `testdata/unnamed/10_train/${name}.ts`), []);
    });
  }

  for (
    const [id, name] of [
      ["04_softmax", "largest_but_the_last"],
      ["04_softmax", "size_of_the_largest"],
      ["09_predict", "never_filled"],
      ["09_predict", "accuracy_never_counted"],
    ] as const
  ) {
    it(`says nothing of a mistake that comes near a misconception: ${name}`, async () => {
      assertEquals(await namesOf(id, `testdata/unnamed/${id}/${name}.ts`), []);
    });
  }

  it("names a mistake in each of two functions, at the check that it failed", async () => {
    const names = await namesOf("03_relu", "testdata/two_bugs/03_relu/leaky_throughout.ts");
    assertEquals(names, ["relu: leaky_relu", "reluDerivative: slope_of_leaky_relu"]);
  });

  it("needs the reference where the exercise has siblings, as theirs could be the mistake", async () => {
    const path = "misconceptions/06_forward/no_relu.ts";
    assertEquals(
      await asAnswer("06_forward", path, async (folder) => {
        const patient = { folder, solutions: undefined, timeoutScale: 10 };
        return (await diagnose(exercise("06_forward"), ["forward"], patient)).size;
      }),
      0,
    );
  });
});

describe("a battery", () => {
  for (const { id, siblings: given } of EXERCISES) {
    it(`tells every misconception of ${id} from the right answer`, async () => {
      const names = (await beliefsAbout(id)).map((belief) => belief.id);
      const beside = { given, solutions: SOLUTIONS };
      const wrong = sessionOf({ load: names, own: names, folder: folderOf(id), ...beside }, 10);
      const right = sessionOf({ load: [id], own: [id], folder: SOLUTIONS, ...beside }, 10);
      try {
        for (const name of names) {
          const candidate = new Map([[name, asker(wrong, name)]]);
          assertEquals(
            await onlyMatch(BATTERIES[id], asker(right, id), candidate),
            undefined,
            name,
          );
        }
      } finally {
        await Promise.all([wrong.end(), right.end()]);
      }
    });
  }
});

describe("a report", () => {
  const judge = (path: string) =>
    asAnswer("04_softmax", path, async (folder) => {
      const rest = { seed: 1, timeoutScale: 10, testDigits: loadTestSet };
      return (await judgeExercise("04_softmax", { folder, solutions: SOLUTIONS, ...rest })).result;
    });

  it("tells what the author believed where a check failed, and nowhere else", async () => {
    const { checks } = await judge("misconceptions/04_softmax/mean_subtracted.ts");
    const believed = checks.map(({ status, misconception }) => [status, misconception?.id]);
    assertEquals(believed, [["passed", undefined], ["failed", "mean_subtracted"]]);
    assertEquals(checks[1].misconception?.text.split(";")[0], "The mean of the row is taken away");
  });

  it("does not ask an answer again that could not be loaded", async () => {
    const { checks } = await judge("testdata/hostile/throws/at_load.ts");
    assertEquals(checks.filter(({ misconception }) => misconception), []);
  });
});
