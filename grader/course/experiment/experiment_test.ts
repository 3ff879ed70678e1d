import { assert, assertAlmostEquals, assertEquals, assertMatch, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { Matrix } from "../../../lib/mod.ts";
import { course, STUBS_FOLDER } from "../../testdata/course.ts";
import { fakeIo } from "../../testdata/fake_io.ts";
import { experimentCommand } from "./experiment.ts";
import { bestOf, groupsOf, variedIn } from "./groups.ts";
import { measure } from "./measure.ts";
import { experimentPage } from "./page.ts";
import { gridOf, images, type Lists, rates, type Setting, starts, wholes } from "./setting.ts";
import { TrialStore } from "./store.ts";
import { tableOf } from "./table.ts";
import type { Trial } from "./trial.ts";

const LISTS: Lists = {
  hidden: [64, 128],
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
    curve: [accuracy - 0.05, accuracy],
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
    const table = tableOf(groups);
    assertMatch(table, /The best: hidden 128, init he\. .*: 92\.30 ±0\.71 %/);
    assertEquals(table.match(/92\.30/g)?.length, 1);
    assert(!table.includes("85.90"), "no test accuracy of what was not chosen");
  });

  it("are a page with a curve for each group and all rows", async () => {
    const page = await experimentPage(groups);
    assertEquals(page.match(/<tr>/g)?.length, 1 + groups.length);
    assertMatch(page, /hidden 64, init zeros: 6\.5, 11\.5/);
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
    await (await TrialStore.open(folder, "a")).keep(one);
    await Deno.writeTextFile(join(folder, "experiments.jsonl"), "\n{torn", { append: true });
    await (await TrialStore.open(folder, "a")).keep(other);
    const store = await TrialStore.open(folder, "a");
    assertEquals([await store.read(one.setting), await store.read(other.setting)], [one, other]);
    assertEquals(await store.read(GRID[2]), undefined);
    assertEquals(await (await TrialStore.open(folder, "b")).read(one.setting), undefined);
    await Deno.remove(folder, { recursive: true });
  });
});

describe("deno task experiment", () => {
  const call = async (...words: string[]) => {
    const io = fakeIo();
    await experimentCommand(course, io).parseAsync(words, { from: "user" });
    return io.said;
  };

  it("trains the real digits in the sandbox, with the neurons and the images asked for", async () => {
    const said = await call(
      ...["--solutions", "--hidden", "4,8", "--images", "300", "--epochs", "1", "--json"],
    );
    const groups = JSON.parse(said);
    const hidden = groups.map(({ setting }: { setting: Setting }) => setting.hidden);
    assertEquals(hidden, [4, 8]);
    for (const { accuracy, curve } of groups) {
      assert(accuracy.mean > 0.05 && accuracy.mean < 0.9, `${accuracy.mean}`);
      assertAlmostEquals(curve[0], accuracy.mean, 1e-9); // the solutions measure rightly
    }
  });

  it("says what is not written yet", async () => {
    const error = await call("--exercises", STUBS_FOLDER).then(() => "", String);
    assertMatch(error, /A training ended early: initParams is not written yet\./);
  });
});
