import { assertEquals, assertStringIncludes } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { ownPoints, type Points, totalOf } from "../../judge/points.ts";
import { course, EXERCISES, ROOT } from "../../testdata/this_course.ts";
import { withPoints as withPointsOf } from "./points_in_text.ts";

const OWN_POINTS = ownPoints(course);
const withPoints = (text: string, points: Points) => withPointsOf(text, course, points);
const read = (path: string) => Deno.readTextFile(join(ROOT, path));
const LESSONS = EXERCISES.map(({ id }) => `lessons/${id}.md`);
/** The lesson that says what the capstone is worth. */
const OF_CAPSTONE = "lessons/12_look_inside.md";
const NOTEBOOKS = ["1_lessons", "3_deeper"].map((name) => `lessons/notebooks/${name}.ipynb`);
const OTHER: Points = {
  ...OWN_POINTS,
  ...Object.fromEntries(EXERCISES.map(({ id }, i) => [id, 20 + i])),
  [course.capstone.id]: 31, // and 12 at 90 %
};

describe("the points in the course's texts", () => {
  it("are those of its table", async () => {
    for (const path of ["README.md", ...LESSONS, OF_CAPSTONE, ...NOTEBOOKS]) {
      const text = await read(path);
      assertEquals(withPoints(text, OWN_POINTS), text, path);
    }
  });

  it("are an instructor's in the README: of each exercise, of the capstone, and all together", async () => {
    const readme = withPoints(await read("README.md"), OTHER);
    for (const { id } of EXERCISES) {
      assertEquals(
        readme.match(new RegExp(`^\\| .*/${id}\\.ts\\) .* (\\d+) \\|$`, "m"))?.[1],
        `${OTHER[id]}`,
      );
    }
    assertStringIncludes(readme, "digits (90 %: 12 points) | 31 |");
    const total = totalOf(course, OTHER);
    assertStringIncludes(readme, `none started, 0 of ${total} points.`);
    for (const path of ["README.md", "lessons/README.md", "lessons/13_layers.md"]) {
      assertStringIncludes(withPoints(await read(path), OTHER), `the ${total} points`, path);
    }
  });

  it("are an instructor's in each lesson, and in its notebook", async () => {
    const texts = await Promise.all(NOTEBOOKS.map(read));
    const notebook = withPoints(texts.join("\n"), OTHER);
    for (const { id } of EXERCISES) {
      const said = `exercises/${id}.ts), ${OTHER[id]} points`;
      assertStringIncludes(withPoints(await read(`lessons/${id}.md`), OTHER), said);
      assertStringIncludes(notebook, said);
    }
    const steps = "95 % brings 31 points, 90 % brings 12.";
    assertStringIncludes(withPoints(await read(OF_CAPSTONE), OTHER), steps);
    assertStringIncludes(notebook, steps);
  });

  it("are one point, not one points", async () => {
    const text = withPoints(await read("lessons/03_relu.md"), { ...OWN_POINTS, "03_relu": 1 });
    assertStringIncludes(text, "exercises/03_relu.ts), 1 point. Both");
  });
});
