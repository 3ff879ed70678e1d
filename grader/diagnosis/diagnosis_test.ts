import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Course, type Exercise, exerciseOf } from "../judge/course.ts";
import { judgeExercise } from "../judge/exercise.ts";
import { gradeCourse } from "../judge/grade.ts";
import { ownPoints } from "../judge/points.ts";
import type { Submission } from "../judge/submission.ts";
import { SandboxError } from "../sandbox/failure.ts";
import { readMemory } from "../sandbox/memory.ts";
import { asAnswer, askingEach } from "../testdata/asked.ts";
import { course } from "../testdata/this_course.ts";
import { diagnose } from "./diagnose.ts";

const HOSTILE = fileURLToPath(new URL("../sandbox/hostile/", import.meta.url));

/** What each of some answers to an exercise is called, whether or not it fails. */
function namesOf(id: string, files: readonly string[]): Promise<string[][]> {
  const row = exerciseOf(course, id);
  return askingEach(id, files, async (ask) => {
    const found = await diagnose(row, row.exports, ask);
    return Array.from(found, ([fn, { id }]) => `${fn}: ${id}`);
  });
}

describe("the diagnosis", () => {
  const cases: [what: string, id: string, file: string, names: string[]][] = [];
  const told = (what: string, id: string, file: string, ...names: string[]) =>
    void cases.push([what, id, file, names]);

  const known = "names what its author believed";
  told(known, "01_normalize", "misconceptions/always_784", "normalize: always_784");
  told(known, "03_relu", "misconceptions/relu_in_place", "relu: relu_in_place");
  told(
    known,
    "04_softmax",
    "misconceptions/max_kept_between_rows",
    "softmax: max_kept_between_rows",
  );
  told(known, "05_init_params", "misconceptions/glorot", "initParams: glorot");
  told(
    known,
    "08_backward",
    "misconceptions/written_into_activations",
    "backward: written_into_activations",
  );
  told(
    known,
    "09_predict",
    "misconceptions/maximum_started_at_zero",
    "predict: maximum_started_at_zero",
  );
  told(
    known,
    "09_predict",
    "misconceptions/arrays_compared_as_wholes",
    "accuracy: arrays_compared_as_wholes",
  );
  told(known, "10_train", "misconceptions/shuffled_once", "train: shuffled_once");

  const reworded = "names it when it is written in another way";
  told(reworded, "04_softmax", "reworded/no_max_subtraction", "softmax: no_max_subtraction");
  told(reworded, "05_init_params", "reworded/glorot", "initParams: glorot");
  told(reworded, "07_compute_loss", "reworded/sum_not_mean", "computeLoss: sum_not_mean");
  told(reworded, "10_train", "reworded/shuffled_once", "train: shuffled_once");

  const right = "says nothing of a right answer that is written another way";
  told(right, "04_softmax", "right/columns_outside");
  told(right, "08_backward", "right/bias_as_another_row");
  told(right, "10_train", "right/drawn_from_a_bag");

  const both = "says nothing of two mistakes in one function";
  told(both, "07_compute_loss", "two_bugs/sum_of_log10");
  told(both, "08_backward", "two_bugs/no_mask_no_mean");
  told(both, "10_train", "two_bugs/unshuffled_in_percent");

  const looksLike = "says nothing of a mistake that only looks like a misconception";
  told(looksLike, "10_train", "wrong/batch_of_128");
  told(looksLike, "10_train", "wrong/shuffled_within_batches");
  told(looksLike, "10_train", "wrong/weights_decay");

  const near = "says nothing of a mistake that comes near a misconception";
  told(near, "04_softmax", "wrong/largest_but_the_last");
  told(near, "04_softmax", "wrong/size_of_the_largest");
  told(near, "09_predict", "wrong/never_filled");
  told(near, "09_predict", "wrong/accuracy_never_counted");

  told(
    "names a mistake in each of two functions, at the check that it failed",
    ...["03_relu", "two_bugs/leaky_throughout"] as const,
    ...["relu: leaky_relu", "reluDerivative: slope_of_leaky_relu"],
  );

  for (const [id, some] of Map.groupBy(cases, ([, id]) => id)) {
    it(`names mistakes in ${id} as they are, and no others`, async () => {
      const found = await namesOf(id, some.map(([, , file]) => `${file}.ts`));
      for (const [i, [what, , file, names]] of some.entries()) {
        assertEquals(found[i], names, `it ${what}: ${file}`);
      }
    });
  }
});

/** Asked anything, it says so; its probabilities don't sum to one. */
const PRINTS = `import { Matrix } from "../lib/mod.ts";
export function softmax(x: Matrix): Matrix {
  console.log("asked");
  const largest = Math.max(...x.data);
  return new Matrix(x.rows, x.cols, x.data.map((logit) => Math.exp(logit - largest)));
}`;

/** The course, with other probes for softmax. */
function withProbes(probes: Exercise["probes"]): Course {
  const exercises = course.exercises.map((row) =>
    row.id === "04_softmax" ? { ...row, probes } : row
  );
  return { ...course, exercises };
}

describe("a report", () => {
  const judge = (file: string, changes: Partial<Submission> = {}, id = "04_softmax") =>
    asAnswer(id, file, async (submission) => {
      for (const sibling of exerciseOf(course, id).siblings) {
        const name = `${sibling}.ts`;
        await Deno.copyFile(join(course.folders.solutions, name), join(submission.folder, name));
      }
      return (await judgeExercise(id, { ...submission, ...changes })).result;
    });

  it("tells what the author believed where a check failed, and nowhere else", async () => {
    const { checks } = await judge("misconceptions/mean_subtracted.ts");
    const believed = checks.map(({ status, misconception }) => [status, misconception?.id]);
    const passed = ["passed", undefined];
    assertEquals(believed, [passed, ["failed", "mean_subtracted"], passed]);
    assertEquals(checks[1].misconception?.text.split(";")[0], "The mean of the row is subtracted");
  });

  it("tells it without the reference too, where the exercise has no siblings", async () => {
    const { checks } = await judge("misconceptions/mean_subtracted.ts", { reference: undefined });
    assertEquals(checks[1].misconception?.id, "mean_subtracted");
  });

  it("needs the reference where there are siblings, as theirs could be the mistake", async () => {
    const believed = async (changes: Partial<Submission>) => {
      const { checks } = await judge("misconceptions/no_relu.ts", changes, "06_forward");
      assert(checks.some(({ status }) => status === "failed"));
      return new Set(checks.flatMap(({ misconception }) => misconception?.id ?? []));
    };
    assertEquals(await believed({ reference: undefined }), new Set());
    assertEquals(await believed({}), new Set(["no_relu"]));
  });

  it("does not ask an answer again that could not be loaded", async () => {
    const { checks } = await judge(join(HOSTILE, "throws/at_load.ts"));
    assertEquals(checks.filter(({ misconception }) => misconception), []);
  });

  it("shows nothing that the answer printed when it was asked about its beliefs", async () => {
    const file = await Deno.makeTempFile({ suffix: ".ts" });
    await Deno.writeTextFile(file, PRINTS);
    const told = await judge(file);
    const silent = await judge(file, { course: withProbes([]) });
    await Deno.remove(file);
    assertStringIncludes(told.output, "asked");
    assertEquals(told.output, silent.output);
  });

  it("gives no name to an answer that ends in the middle of a question", async () => {
    const ends = () => Promise.reject(new SandboxError({ kind: "exited" }));
    const changed = withProbes([{ fn: "softmax", observe: ends }]);
    const { status, checks } = await judge("misconceptions/mean_subtracted.ts", {
      course: changed,
    });
    assertEquals(status, "failed");
    assertEquals(checks.filter(({ misconception }) => misconception), []);
  });

  it("keeps the verdicts where the diagnosis itself fails, and says so", async () => {
    const fails = () => Promise.reject(new Error("a probe is wrong"));
    const changed = withProbes([{ fn: "softmax", observe: fails }]);
    const { status, checks } = await judge("misconceptions/mean_subtracted.ts", {
      course: changed,
    });
    assertEquals(status, "broken");
    assertEquals(checks.map((check) => check.status), ["passed", "failed", "passed"]);
    assertStringIncludes(checks[1].hint!, "a probe is wrong");
  });

  // What the machine has of memory is read once before a command judges anything, as here.
  it("starts no process beside the answer and the compiler: none for a belief, none for the failed input alone", async () => {
    const memory = await readMemory();
    const spawn = Deno.Command.prototype.spawn;
    let started = 0;
    Deno.Command.prototype.spawn = function () {
      started++;
      return spawn.call(this);
    };
    try {
      const { exercises } = await asAnswer(
        "04_softmax",
        "misconceptions/mean_subtracted.ts",
        (submission) =>
          gradeCourse({
            ...submission,
            timeoutScale: 50,
            memory,
            exercises: ["04_softmax"],
            capstones: [],
            types: true,
            points: ownPoints(course),
          }, {}),
      );
      assertEquals(exercises[0].checks[1].misconception?.id, "mean_subtracted");
    } finally {
      Deno.Command.prototype.spawn = spawn;
    }
    // Of a call that takes long the kernel is asked who had the processors: with these clocks, of none.
    assert(started <= 3, `${started} processes`);
  });
});
