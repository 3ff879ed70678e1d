import { assertEquals, assertMatch, assertStringIncludes, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { parse } from "@std/csv";
import { join } from "node:path";
import { UsageError } from "../files.ts";
import { exerciseOf } from "./course.ts";
import { pointsIn, totalOf } from "./points.ts";
import { shareOut } from "./weigh.ts";
import { StudentCopy } from "../testdata/student_copy.ts";
import {
  APP,
  course,
  MAX_SCORE,
  MAX_WITHOUT_CAPSTONE,
  POINTS as OWN,
  SOLUTIONS_FOLDER,
} from "../testdata/course.ts";

describe("points.json", () => {
  it("changes the points of what it names, and of nothing else", () => {
    assertEquals(totalOf(course, OWN), MAX_SCORE);
    assertEquals(pointsIn("{}", course), OWN);
    const points = pointsIn('{ "04_softmax": 20, "capstone": 0 }', course);
    assertEquals(points, { ...OWN, "04_softmax": 20, capstone: 0 });
  });

  it("may not name what there is not, and is told the nearest name", () => {
    const says = (text: string) => assertThrows(() => pointsIn(text, course), UsageError).message;
    assertStringIncludes(says('{ "04_sofmax": 20 }'), '"04_sofmax"');
    assertStringIncludes(says('{ "04_sofmax": 20 }'), "Did you mean 04_softmax?");
    assertStringIncludes(says('{ "Capstone": 20 }'), "Did you mean capstone?");
    assertStringIncludes(says('{ "__proto__": 20 }'), "is not an exercise");
  });

  it("gives whole points from 0 on, and the course some", () => {
    for (const bad of ["-1", "1.5", '"4"', "null", "[4]", "1e300", "10001", "true"]) {
      const says = assertThrows(() =>
        pointsIn(`{ "03_relu": ${bad} }`, course), UsageError).message;
      assertMatch(
        says,
        /^points\.json gives 03_relu .+: points are whole numbers from 0 to 10000\.$/,
      );
    }
    const nothing = Object.fromEntries(Object.keys(OWN).map((name) => [name, 0]));
    assertThrows(() => pointsIn(JSON.stringify(nothing), course), UsageError, "without points");
    for (const bad of ["[]", "null", "4", '"x"']) {
      assertThrows(
        () => pointsIn(bad, course),
        UsageError,
        `must hold an object, such as { "${course.exercises[0].id}": 20 }`,
      );
    }
  });
});

const OTHER = { "04_softmax": 20, "03_relu": 0, "capstone": 10 };
/** What the course is worth where some parts are worth something else. */
const maxWith = (points: Record<string, number>) => totalOf(course, { ...OWN, ...points });

describe("a course with points of its own", () => {
  it("grades, remembers and shows with them", async () => {
    await using course = await StudentCopy.make();
    await Deno.writeTextFile(course.path("points.json"), JSON.stringify(OTHER));
    await course.solve("03_relu", "04_softmax");
    const report = await course.report();
    assertEquals([report.score, report.maxScore], [20, maxWith(OTHER)]);
    assertEquals(report.capstone?.maxScore, 10);
    const [relu, softmax] = report.exercises.slice(2);
    assertEquals([relu.status, relu.score, relu.maxScore], ["passed", 0, 0]);
    const weights = exerciseOf(APP.course, "04_softmax").checks.map(({ points }) => points);
    assertEquals(softmax.checks.map(({ score }) => score), shareOut(20, weights));
    const { out } = await course.task("progress");
    assertMatch(out, /✓ 04_softmax .* 20 \/ 20 {2}once/);
    assertStringIncludes(out, ` 20 / ${maxWith(OTHER)}, the best of each`);
    assertEquals((await course.task("grade", "3", "4")).code, 0);
    await Deno.writeTextFile(course.path("points.json"), '{ "04_softmax": 4 }');
    assertStringIncludes(
      (await course.task("progress")).out,
      ` 4 / ${maxWith({ "04_softmax": 4 })}, the best of each`,
    );
    await Deno.writeTextFile(course.path("points.json"), JSON.stringify(OTHER));
    await course.reset("04_softmax");
    await course.addSolutions();
    assertStringIncludes((await course.task("compare", "4")).error, "Yours has 0 of 20 points.");
  });

  it("says in one line, before it grades, that the file can't be used", async () => {
    await using course = await StudentCopy.make();
    for (const text of ["[4,\n x]", '{ "04_sofmax": 20 }']) {
      await Deno.writeTextFile(course.path("points.json"), text);
      for (const task of [["grade", "1"], ["progress"], ["report"]]) {
        const { code, out, error } = await course.task(...task);
        assertEquals([code, out], [2, ""], task.join(" "));
        assertMatch(error, /^points\.json [^\n]+\n$/);
      }
    }
  });

  it("takes no points.json from a submission", async () => {
    await using course = await StudentCopy.make();
    for (const path of ["submission/points.json", "submission/exercises/points.json"]) {
      await Deno.mkdir(course.path("submission/exercises"), { recursive: true });
      await Deno.writeTextFile(course.path(path), '{ "01_normalize": 96 }');
    }
    const args = ["--exercises", "submission/exercises", "--no-capstone"];
    assertEquals((await course.report(...args)).maxScore, MAX_WITHOUT_CAPSTONE);
  });

  it("grades a class with its own points, and no student's", async () => {
    await using course = await StudentCopy.make();
    await Deno.writeTextFile(course.path("points.json"), '{ "03_relu": 8 }');
    await Deno.mkdir(course.path("class/ada/exercises"), { recursive: true });
    await Deno.writeTextFile(course.path("class/ada/points.json"), '{ "03_relu": 99 }');
    const own = join(SOLUTIONS_FOLDER, "03_relu.ts");
    await Deno.copyFile(own, course.path("class/ada/exercises/03_relu.ts"));
    await Deno.writeTextFile(
      course.path("overrides.csv"),
      "student,exercise,score,reason\nada,relu,9,seen on paper\n",
    );
    const grade = ["grade:class", "class", "--no-capstone", "--out", "out"];
    const { error } = await course.run(...grade, "--overrides", "overrides.csv");
    assertStringIncludes(error, "03_relu, which has 0 to 8 points");
    assertEquals((await course.run(...grade)).code, 0);
    const gradebook = await Deno.readTextFile(course.path("out/gradebook.csv"));
    const [names, cells] = parse(gradebook, { fieldsPerRecord: 0 });
    const ada = Object.fromEntries(names.map((name, i) => [name, cells[i]]));
    assertEquals([ada.student, ada["01_normalize"], ada["03_relu"], ada.total], [
      "ada",
      "0",
      "8",
      "8",
    ]);
    assertEquals(ada.max, `${maxWith({ "03_relu": 8, "capstone": 0 })}`);
  });
});
