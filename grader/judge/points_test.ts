import { assertEquals, assertMatch, assertStringIncludes, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { UsageError } from "../files.ts";
import { pointsIn, totalOf } from "./points.ts";
import { course, MAX_SCORE, POINTS as OWN } from "../testdata/this_course.ts";

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
