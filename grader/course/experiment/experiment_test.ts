import {
  assert,
  assertAlmostEquals,
  assertEquals,
  assertMatch,
  assertNotEquals,
  assertRejects,
  assertThrows,
} from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { loadMnist, Matrix, Random } from "../../../lib/mod.ts";
import { normalize } from "../../../solutions/01_normalize.ts";
import { toOneHot } from "../../../solutions/02_to_one_hot.ts";
import { initParams } from "../../../solutions/05_init_params.ts";
import { forward } from "../../../solutions/06_forward.ts";
import { backward } from "../../../solutions/08_backward.ts";
import { adamStep } from "../../../solutions/14_optimizers.ts";
import { course, STUBS_FOLDER } from "../../testdata/this_course.ts";
import { fakeIo } from "../../testdata/fake_io.ts";
import { UsageError } from "../../files.ts";
import { PARAMETERS } from "../network/network.ts";
import { sourcesOf } from "./all_trials.ts";
import { experimentCommand } from "./experiment.ts";
import { bestOf, type Group, groupsOf, variedIn } from "./groups.ts";
import { imagesOf, measure } from "./measure.ts";
import { type Given, trainBySteps } from "./own_steps.ts";
import { experimentPage } from "./page.ts";
import {
  gridOf,
  images,
  type Lists,
  optimizers,
  rates,
  SET_ASIDE,
  type Setting,
  starts,
  wholes,
} from "./setting.ts";
import { TrialStore } from "./store.ts";
import { tableOf } from "./table.ts";
import type { Trial } from "./trial.ts";

const LISTS: Lists = {
  hidden: [64, 128],
  optimizer: ["sgd"],
  learningRate: [0.1],
  batchSize: [128],
  epochs: [3],
  init: ["he", "zeros"],
  images: [1000],
};
const GRID = gridOf(LISTS, 2);

/** A training that went as well as its setting's width, but for the seed. */
function madeUp(setting: Setting): Trial {
  const accuracy = (setting.init === "zeros" ? 0.1 : 0.8 + setting.hidden / 1000) +
    0.01 * setting.seed;
  return {
    setting,
    curve: [0.1, accuracy - 0.05, accuracy].map((share) => ({ accuracy: share, loss: 0.5 })),
    measured: { accuracy, loss: 0.5, silent: 3 },
    testAccuracy: accuracy - 0.02,
    seconds: 2,
  };
}

describe("a grid", () => {
  it("has every combination, those with other seeds side by side", () => {
    assertEquals(GRID.length, 8);
    assertEquals(GRID.slice(0, 3).map(({ hidden, init, seed }) => [hidden, init, seed]), [
      [64, "he", 1],
      [64, "he", 2],
      [64, "zeros", 1],
    ]);
  });

  it("gives each optimizer its own learning rate, unless rates are listed", () => {
    const lists = { ...LISTS, hidden: [64], init: ["he" as const] };
    const rates = (learningRate?: number[]) =>
      gridOf({ ...lists, optimizer: ["sgd", "adam"], learningRate }, 1)
        .map((setting) => [setting.optimizer, setting.learningRate]);
    assertEquals(rates(), [["sgd", 0.1], ["adam", 0.001]]);
    assertEquals(rates([0.5]), [["sgd", 0.5], ["adam", 0.5]]);
  });

  it("is read from lists, and refuses what is none", () => {
    assertEquals(wholes("--hidden", 99)("4, 8"), [4, 8]);
    assertEquals([rates("0.1,1"), starts("he,small")], [[0.1, 1], ["he", "small"]]);
    assertEquals(images("1000,60000"), [1_000, 50_000]); // 10,000 are set aside
    for (const text of ["", "0", "100", "4;8", "1.5"]) {
      assertThrows(
        () => wholes("--hidden", 99)(text),
        Error,
        "a list of whole numbers from 1 to 99",
      );
    }
    assertThrows(() => rates("0.1,-1"), Error, "a number above 0");
    assertThrows(() => starts("xavier"), Error, "he, small, zeros");
    assertThrows(() => optimizers("sgd,rmsprop"), Error, "sgd, momentum, adam");
  });
});

describe("the results", () => {
  const groups = groupsOf(GRID.map(madeUp));

  it("are means over the seeds, with their spread", () => {
    assertEquals(groups.length, 4);
    assertAlmostEquals(groups[0].accuracy.mean, 0.879, 1e-12);
    assertAlmostEquals(groups[0].accuracy.deviation!, 0.01 / Math.SQRT2, 1e-12);
    assertEquals(variedIn(groups), ["hidden", "init"]);
  });

  it("tell the best by the images set aside, and the test accuracy of that one alone", () => {
    assertEquals(bestOf(groups).setting.hidden, 128);
    const table = tableOf(groups, 200);
    assertMatch(table, /The best: hidden 128, init he\. .*: 92\.30 ±0\.71 %/);
    assertEquals(table.match(/92\.30/g)?.length, 1);
    assert(!table.includes("85.90"), "no test accuracy of what was not chosen");
  });

  it("come in parts where they are too wide, and each part names its rows", () => {
    const [one, ...rest] = [200, 60, 40].map((columns) => tableOf(groups, columns).split("\n\n"));
    assertEquals(one.length, 2);
    for (const [i, parts] of rest.entries()) {
      const lines = parts.flatMap((part) => part.split("\n"));
      assertEquals(lines.filter((line) => line.length > [60, 40][i]), []);
      for (const part of parts.slice(0, -1)) assertMatch(part, /^ *hidden +init .*\n +64 +he /);
      const cells = lines.join(" ").split(/ +/);
      for (const cell of one[0].split(/\s+/)) assert(cells.includes(cell), cell);
    }
  });

  it("count the epochs to 97 %, where every seed got there", () => {
    const runs = [3, 4].map((epochs, i): Trial => ({
      ...madeUp(GRID[i]),
      curve: [0.1, 0.96, 0.965, 0.971, 0.969].map((accuracy) => ({
        accuracy: accuracy - 0.0015 * (epochs - 3),
        loss: 0.1,
      })),
    }));
    const [one, both] = [groupsOf(runs.slice(0, 1)), groupsOf(runs)];
    assertEquals(one[0].epochsToGoal, { mean: 3 });
    assertEquals(both[0].epochsToGoal, undefined); // the other ends at 96.95 %
    assertMatch(tableOf(one), / to 97 % +seconds\n.* 3 +2\.0\n/);
    assertMatch(tableOf(both), / – +2\.0 ±0\.0\n/);
  });

  it("are a page with a curve for each group and all rows", async () => {
    const page = await experimentPage(groups);
    assertEquals(page.match(/<tr>/g)?.length, 1 + groups.length);
    assertMatch(page, /hidden 64, init zeros: 6\.5, 11\.5/); // the untrained ones are left out
    assertEquals(page.match(/<li>/g)?.length, groups.length);
    assert(!page.includes("The rest"));
  });

  it("are a page with as many curves as can be told apart, and says where the rest is", async () => {
    const page = await experimentPage(Array.from({ length: 16 }, () => groups[0]));
    assertEquals([page.match(/<li>/g)?.length, page.match(/<tr>/g)?.length], [15, 17]);
    assertMatch(page, /The rest is in the table alone\./);
  });
});

describe("a network", () => {
  it("is measured by the grader's own forward pass", () => {
    const params = {
      W1: Matrix.from([[1, -1], [0, 0]]),
      b1: new Matrix(1, 2),
      W2: Matrix.from([[2, 0], [0, 2]]),
      b2: new Matrix(1, 2),
    };
    const x = Matrix.from([[1, 5], [3, 5]]);
    const { accuracy, loss, silent } = measure(params, { x, labels: Uint8Array.of(0, 1) });
    assertEquals([accuracy, silent], [0.5, 1]); // a1 is (1, 0) and (3, 0), so the logits (2, 0) and (6, 0)
    assertAlmostEquals(loss, (Math.log1p(Math.exp(-2)) + 6 + Math.log1p(Math.exp(-6))) / 2, 1e-6);
  });
});

describe("trainings that are done", () => {
  it("are found again for the same files, whatever an interruption tore", async () => {
    const folder = await Deno.makeTempDir();
    const [one, other] = GRID.map(madeUp);
    const open = (sum: string) => TrialStore.open(folder, () => sum);
    await (await open("a")).keep(one);
    await Deno.writeTextFile(join(folder, "experiments.jsonl"), "\n{torn", { append: true });
    await (await open("a")).keep(other);
    const store = await open("a");
    assertEquals([await store.read(one.setting), await store.read(other.setting)], [one, other]);
    assertEquals(await store.read(GRID[2]), undefined);
    assertEquals(await (await open("b")).read(one.setting), undefined);
    await Deno.remove(folder, { recursive: true });
  });

  it("hang on exercise 14 where its steps are taken, and only there", async () => {
    const folder = await Deno.makeTempDir();
    const submission = { course, folder };
    const before = await sourcesOf(submission);
    await Deno.writeTextFile(join(folder, "14_optimizers.ts"), "// changed");
    const after = await sourcesOf(submission);
    const [plain, adam] = [GRID[0], { ...GRID[0], optimizer: "adam" as const }];
    assertEquals(after(plain), before(plain));
    assertNotEquals(after(adam), before(adam));
    await Deno.remove(folder, { recursive: true });
  });
});

describe("deno task experiment", () => {
  const call = async (...words: string[]) => {
    const io = fakeIo();
    await experimentCommand(course, io).parseAsync(words, { from: "user" });
    return io.said;
  };
  /** One batch holds all images, so an epoch is a step. */
  const steps = ["--hidden", "4", "--images", "300", "--batch", "300", "--epochs", "2", "--json"];

  it("trains the real digits in the sandbox, with the student's own steps", async () => {
    const said = await call("--solutions", "--optimizer", "sgd,momentum,adam", ...steps);
    const groups: Group[] = JSON.parse(said);
    const [plain, momentum, adam] = groups.map(({ curve }) => curve.map(({ loss }) => loss));
    assertEquals(groups.map(({ setting }) => setting.hidden), [4, 4, 4]);
    assertAlmostEquals(momentum[1], plain[1], 1e-5); // a first step with momentum is a plain one
    assert(momentum[2] < plain[2] - 1e-4, `${momentum[2]}, ${plain[2]}`);
    assertAlmostEquals(adam[2], await afterTwoStepsOfAdam(), 1e-5);
    for (const { accuracy, loss, curve } of groups) {
      assertAlmostEquals(curve[2].accuracy, accuracy.mean, 1e-9); // the solutions measure rightly
      assertAlmostEquals(curve[2].loss, loss.mean, 1e-5);
    }
  });

  it("says what is not written yet", async () => {
    const error = await call("--exercises", STUBS_FOLDER).then(() => "", String);
    assertMatch(error, /A training ended early: initParams is not written yet\./);
  });

  it("says that exercise 14 is missing, to those who ask for its steps", async () => {
    const folder = await Deno.makeTempDir();
    for (const id of course.capstone.needs) {
      await Deno.copyFile(join(STUBS_FOLDER, `${id}.ts`), join(folder, `${id}.ts`));
    }
    const error = await call("--exercises", folder, "--optimizer", "adam").then(() => "", String);
    assertMatch(error, /14_optimizers\.ts is missing: .* exercises 1 to 10 and 14\./);
    await Deno.remove(folder, { recursive: true });
  });
});

describe("steps that break a training", () => {
  it("are named where what comes back is not a network's parameters", async () => {
    const session = { call: () => Promise.resolve({ value: { W1: new Matrix(1, 1) }, after: [] }) };
    const setting = { ...GRID[0], optimizer: "momentum" as const };
    const trained = trainBySteps(session, [] as unknown as Given, setting, 1);
    await assertRejects(() => trained, UsageError, "With momentumStep a training went wrong: W1");
  });
});

/** The loss on the images set aside, made in this process from the solutions. */
async function afterTwoStepsOfAdam(): Promise<number> {
  const { train } = await loadMnist();
  const x = normalize(train.images.subarray(0, 784 * 300));
  const y = toOneHot(train.labels.subarray(0, 300));
  const params = initParams(784, 4, 10, new Random(1));
  const states = PARAMETERS.map((name) => {
    const { rows, cols } = params[name];
    return { m: new Matrix(rows, cols), v: new Matrix(rows, cols) };
  });
  for (const step of [1, 2]) {
    const slopes = backward(params, forward(params, x), x, y);
    PARAMETERS.forEach((name, i) => {
      const options = { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, step };
      const next = adamStep(params[name], slopes[`d${name}`], states[i], options);
      [params[name], states[i]] = [next.w, next.state];
    });
  }
  return measure(params, imagesOf(train, train.count - SET_ASIDE, train.count)).loss;
}
