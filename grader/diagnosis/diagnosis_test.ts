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
import { asAnswer, asking } from "../testdata/asked.ts";
import { course } from "../testdata/course.ts";
import { diagnose } from "./diagnose.ts";

const HOSTILE = fileURLToPath(new URL("../sandbox/hostile/", import.meta.url));

/** What an answer is called, whether or not it fails. */
function namesOf(id: string, file: string): Promise<string[]> {
  const row = exerciseOf(course, id);
  return asking(id, file, async (ask) => {
    const found = await diagnose(row, row.exports, ask);
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
    ["09_predict", "arrays_compared_as_wholes", "accuracy"],
    ["10_train", "shuffled_once", "train"],
  ] as const;
  for (const [id, name, fn] of known) {
    it(`names ${name} in ${id}`, async () => {
      assertEquals(await namesOf(id, `misconceptions/${name}.ts`), [`${fn}: ${name}`]);
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
      assertEquals(await namesOf(id, `reworded/${name}.ts`), [`${fn}: ${name}`]);
    });
  }

  for (const { id } of course.exercises) {
    it(`says nothing of a right answer to ${id} that is written another way`, async () => {
      const folder = join(course.folders.homes, id, "right");
      const [first] = Array.from(Deno.readDirSync(folder), ({ name }) => name).sort();
      assertEquals(await namesOf(id, `right/${first}`), []);
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
      assertEquals(await namesOf(id, `two_bugs/${name}.ts`), []);
    });
  }

  for (const name of ["batch_of_128", "shuffled_within_batches", "weights_decay"]) {
    it(`says nothing of a mistake that only looks like a misconception: ${name}`, async () => {
      assertEquals(await namesOf("10_train", `wrong/${name}.ts`), []);
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
      assertEquals(await namesOf(id, `wrong/${name}.ts`), []);
    });
  }

  it("names a mistake in each of two functions, at the check that it failed", async () => {
    const names = await namesOf("03_relu", "two_bugs/leaky_throughout.ts");
    assertEquals(names, ["relu: leaky_relu", "reluDerivative: slope_of_leaky_relu"]);
  });
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
    // The kernel is asked who had the processors when a call takes two seconds: on a busy machine alone.
    assert(started <= 3, `${started} processes`);
  });
});
