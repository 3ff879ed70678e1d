import { assert, assertEquals, assertMatch, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { TOY, ToyDesk } from "../testdata/toy_desk.ts";
import { bonusPartsOf, defineCourse } from "./course.ts";
import { submissionOf } from "./grade.ts";
import { judgeExercise } from "./exercise.ts";
import { inFolder } from "./reference.ts";

const { root, exercises, solutions, homes } = TOY.folders;

/** The status of an exercise with a file from its home in its place. */
async function statusWith(id: string, path: string): Promise<string> {
  await using desk = await ToyDesk.make();
  await desk.put(id, `course/${id}/${path}`);
  const terms = {
    course: TOY,
    folder: desk.path("exercises"),
    reference: inFolder(solutions),
    seed: 5,
  };
  const { result } = await judgeExercise(id, submissionOf({ ...terms, timeoutScale: 4 }));
  return result.status;
}

describe("the course about lines", () => {
  it("hands out its stubs, each with the comments of its solution", async () => {
    for (const { id } of TOY.exercises) {
      const stub = await Deno.readTextFile(join(exercises, `${id}.ts`));
      assertEquals(stub, await Deno.readTextFile(join(homes, id, "stub.ts")));
      const comments = (source: string) => source.match(/\/\*\*[^]*?\*\/(?=\nexport)/g);
      assertEquals(comments(stub), comments(await Deno.readTextFile(join(solutions, `${id}.ts`))));
      assert((await Deno.stat(join(root, `lessons/${id}.md`))).isFile);
    }
  });

  it("is worth the sum of its checks and its capstone, without what is a bonus", () => {
    assertEquals(TOY.maxScore, 40);
    assertEquals(bonusPartsOf(TOY).map(({ points }) => points), [8, 4]);
  });

  it("can't be defined with an exercise after a bonus that is none", () => {
    const [line, fit, residuals] = TOY.exercises;
    const terms = {
      ...TOY,
      root: new URL("file:///"),
      homes: new URL("file:///"),
      main: undefined,
    };
    assertThrows(
      () => defineCourse({ ...terms, exercises: [line, residuals, fit] }),
      RangeError,
      "Cannot define the exercise 02_fit: it comes after a bonus, and is not one",
    );
  });

  for (const { id } of TOY.exercises) {
    for (const kind of ["right", "wrong", "misconceptions"]) {
      for (const { name } of Deno.readDirSync(join(homes, id, kind))) {
        const [verb, status] = kind === "right" ? ["passes", "passed"] : ["fails", "failed"];
        it(`${verb} ${id}/${kind}/${name}`, async () => {
          assertEquals(await statusWith(id, `${kind}/${name}`), status);
          const first = (await Deno.readTextFile(join(homes, id, kind, name))).split("\n")[0];
          assertMatch(first, /^\/\/ (Right|Wrong|Misconception): [A-Z].*\.$/);
        });
      }
    }
  }
});
