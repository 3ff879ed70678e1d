import { assertEquals, assertStringIncludes } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { course, POINTS, REFERENCE, SOLUTIONS_FOLDER } from "../testdata/this_course.ts";
import { gradeCourse } from "./grade.ts";
import { TotalClock } from "./total_clock.ts";

describe("a grading whose total clock is over", () => {
  it("blocks what is left, and books it as nothing else", async () => {
    const { score, exercises, capstone } = await gradeCourse({
      course,
      folder: SOLUTIONS_FOLDER,
      reference: REFERENCE,
      exercises: ["04_softmax", "10_train"],
      capstones: [course.capstone.id],
      types: true,
      seed: 1,
      timeoutScale: 10,
      clock: new TotalClock(0),
      points: POINTS,
    }, {});
    const checks = exercises.flatMap(({ checks }) => checks);
    assertEquals(score, 0);
    assertEquals(new Set(checks.map(({ status }) => status)), new Set(["blocked"]));
    const codes = new Set<string | undefined>(checks.map(({ reason }) => reason?.code));
    assertEquals(codes, new Set(["total-clock"]));
    const message = "Could not be tried: the total clock of the grading had run out.";
    assertEquals(checks[0].message, message);
    assertEquals([capstone?.status, capstone?.score], ["blocked", 0]);
    assertStringIncludes(capstone?.message ?? "", "total clock");
  });
});
