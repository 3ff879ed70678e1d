import { assert, assertEquals, assertRejects } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inFolder } from "../judge/reference.ts";
import { readSources } from "../judge/sources.ts";
import { explain, SandboxError } from "./failure.ts";
import { Stage } from "./stage.ts";
import type { StagePlan } from "./stage_plan.ts";
import { SOLUTIONS } from "../testdata/command_line.ts";
import { course } from "../testdata/this_course.ts";
import { ignoredIf } from "../testdata/ignored.ts";

const notAsRoot = ignoredIf(
  Deno.build.os === "windows" || Deno.uid() === 0,
  "this user may read any file",
);

describe("a stage", () => {
  let folder: string;
  let plan: StagePlan;
  const stages: Stage[] = [];

  beforeEach(async () => {
    folder = await Deno.makeTempDir({ prefix: "digits-test-" });
    plan = {
      load: ["04_softmax"],
      own: ["04_softmax"],
      folder,
      given: ["03_relu"],
      reference: inFolder(join(folder, "reference")),
      course: course.exercises,
    };
  });
  afterEach(async () => {
    await Promise.all(stages.splice(0).map((stage) => stage.remove()));
    await Deno.remove(folder, { recursive: true });
  });

  async function make(): Promise<Stage> {
    const stage = await Stage.make(plan);
    stages.push(stage);
    return stage;
  }

  function write(text: string | Uint8Array): Promise<void> {
    const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
    return Deno.writeFile(join(folder, "04_softmax.ts"), bytes);
  }

  async function refusal(): Promise<string> {
    const { failure } = await assertRejects(() => Stage.make(plan), SandboxError);
    assert(failure.kind === "unstageable");
    return explain(failure).replace(/\.$/, "");
  }

  it("copies the student's file, and knows its SHA-256 sum", async () => {
    await write("abc");
    const stage = await make();
    assertEquals(await Deno.readTextFile(join(stage.root, "exercises", "04_softmax.ts")), "abc");
    assertEquals(stage.files, [{
      id: "04_softmax",
      sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    }]);
  });

  it("is a folder of its own", async () => {
    await write("");
    const [one, other] = [await make(), await make()];
    assert(one.root !== other.root);
  });

  it("has a file where Deno wants a folder to fill", async () => {
    await write("");
    const { root } = await make();
    assert((await Deno.stat(join(root, "deno"))).isFile);
  });

  it("puts a shim in a neighbour's place, which asks and knows nothing", async () => {
    await write("");
    const stage = await make();
    const shim = await Deno.readTextFile(join(stage.root, "given", "03_relu.ts"));
    assertEquals(
      shim,
      `import { neighbour } from "neighbours";
export const relu = neighbour("03_relu", "relu");
export const reluDerivative = neighbour("03_relu", "reluDerivative");
`,
    );
    const map = JSON.parse(await Deno.readTextFile(join(stage.root, "import_map.json")));
    assertEquals(
      map.imports[stage.url("exercises/03_relu.ts").href],
      stage.url("given/03_relu.ts").href,
    );
  });

  it("holds the reference, with what it imports, only from when it is put until it is taken", async () => {
    await write("");
    plan = { ...plan, given: ["06_forward"], reference: inFolder(SOLUTIONS) };
    const stage = await make();
    const names = async () => {
      const found = await Array.fromAsync(Deno.readDir(stage.root), ({ name }) => name);
      return found.includes("reference")
        ? Array.from(Deno.readDirSync(join(stage.root, "reference")), ({ name }) => name).toSorted()
        : [];
    };
    assertEquals(await names(), []);
    await stage.putReference();
    assertEquals(await names(), ["03_relu.ts", "04_softmax.ts", "06_forward.ts", "mod.ts"]);
    await stage.takeReference();
    assertEquals(await names(), []);
  });

  it("reads what is replaced from the reference, and does not count it as the student's", async () => {
    await write("");
    plan = { ...plan, given: [], replaced: ["03_relu"], reference: inFolder(SOLUTIONS) };
    const stage = await make();
    assertEquals(
      await Deno.readTextFile(join(stage.root, "exercises", "03_relu.ts")),
      await Deno.readTextFile(join(SOLUTIONS, "03_relu.ts")),
    );
    assertEquals(stage.files.map(({ id }) => id), ["04_softmax"]);
  });

  it("holds a driver at its place in the course, and does not count it as the student's", async () => {
    await write("");
    await Deno.writeTextFile(join(folder, "loop.ts"), "// a loop");
    const file = pathToFileURL(join(folder, "loop.ts"));
    plan = { ...plan, driver: { id: "loop", file, place: "course/deep/loop.ts" } };
    const stage = await make();
    const staged = join(stage.root, "course", "deep", "loop.ts");
    assertEquals(await Deno.readTextFile(staged), "// a loop");
    assertEquals(stage.files.map(({ id }) => id), ["04_softmax"]);
    const entry = await Deno.readTextFile(join(stage.root, "entry.ts"));
    assertEquals(
      entry,
      'export * as "04_softmax" from "./exercises/04_softmax.ts";\n' +
        'export * as "loop" from "./course/deep/loop.ts";\n',
    );
  });

  it("reads of a driver's objects what the driver says, whatever an exercise calls by that name", async () => {
    await write("");
    const loop = { id: "loop", file: new URL(import.meta.url), place: "course/loop.ts" };
    plan = { ...plan, driver: loop };
    assertEquals((await make()).shapeOf("loop", "forward"), undefined);
    plan = { ...plan, driver: { ...loop, shapes: { forward: { loss: {} } } } };
    const stage = await make();
    assertEquals(stage.shapeOf("loop", "forward"), { loss: {} });
    assertEquals(Object.keys(stage.shapeOf("06_forward", "forward")!), ["z1", "a1", "z2", "a2"]);
  });

  it("takes a file of a million bytes, and refuses one more", async () => {
    await write(new Uint8Array(1_000_000));
    await make();
    await write(new Uint8Array(1_000_001));
    const text = "The file 04_softmax.ts has 1000001 bytes, and 1000000 are the most";
    assertEquals(await refusal(), text);
  });

  it("refuses a link, even to a file that it would take", async () => {
    await Deno.writeTextFile(join(folder, "secret.ts"), "export const secret = 1;");
    await Deno.symlink(join(folder, "secret.ts"), join(folder, "04_softmax.ts"));
    assertEquals(await refusal(), "The file 04_softmax.ts is not a regular file");
  });

  it("refuses a link to nothing", async () => {
    await Deno.symlink(join(folder, "nothing.ts"), join(folder, "04_softmax.ts"));
    assertEquals(await refusal(), "The file 04_softmax.ts is not a regular file");
  });

  it("refuses a folder", async () => {
    await Deno.mkdir(join(folder, "04_softmax.ts"));
    assertEquals(await refusal(), "The file 04_softmax.ts is not a regular file");
  });

  it("refuses a file that may not be read", notAsRoot, async () => {
    await write("export const f = 1;");
    await Deno.chmod(join(folder, "04_softmax.ts"), 0);
    assertEquals(
      await refusal(),
      "The file 04_softmax.ts can't be read: look at its permissions",
    );
    assertEquals(await readSources(course, folder), {});
  });

  it("finds the place in the student's file that a stack names, and no other's", async () => {
    await write("");
    const stage = await make();
    const line = (path: string) => `at f (${stage.url(path).href}:12:5)`;
    const stack = ["Error: x", line("given/03_relu.ts"), line("exercises/04_softmax.ts")];
    assertEquals(stage.placeIn(stack.join("\n")), "04_softmax.ts:12:5");
    assertEquals(stage.placeIn("at f (file:///elsewhere/exercises/04_softmax.ts:1:1)"), undefined);
    for (const forged of ["05_forged.ts", ".."]) {
      assertEquals(stage.placeIn(`${stage.url("exercises").href}/${forged}:1:1`), undefined);
    }
  });

  it("hides the folder's name, which differs from run to run", async () => {
    await write("");
    const stage = await make();
    const text = `at ${stage.url("exercises/04_softmax.ts").href} in ${stage.root}/entry.ts`;
    assertEquals(stage.hide(text), "at exercises/04_softmax.ts in entry.ts");
  });

  it("goes away with all that is in it", async () => {
    await write("");
    const stage = await make();
    await stage.remove();
    await assertRejects(() => Deno.stat(stage.root), Deno.errors.NotFound);
  });
});
