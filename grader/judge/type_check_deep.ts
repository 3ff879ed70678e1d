/** What changes the environment of the whole process, which a deep test has for itself. */
import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { course } from "../testdata/this_course.ts";
import { Submission } from "../testdata/submissions.ts";
import { typeCheck } from "./type_check.ts";

const RELU = "\nexport const relu: string = 1;\nexport const reluDerivative: string = 2;\n";
/** Clocks are for students' machines. */
const PATIENT_SECONDS = 200;

describe("the type check", () => {
  it("leaves nothing in the caches of the user", async () => {
    const users = Deno.env.get("DENO_DIR");
    const folder = await Deno.makeTempDir();
    Deno.env.set("DENO_DIR", folder);
    try {
      await using submission = await Submission.of("solutions", { "03_relu": RELU });
      const { "03_relu": errors } = await typeCheck(
        course,
        submission.folder,
        ["03_relu"],
        PATIENT_SECONDS,
      );
      assertEquals(errors?.length, 2);
      assertEquals(Array.from(Deno.readDirSync(folder)), []);
    } finally {
      if (users === undefined) Deno.env.delete("DENO_DIR");
      else Deno.env.set("DENO_DIR", users);
      await Deno.remove(folder, { recursive: true });
    }
  });
});
