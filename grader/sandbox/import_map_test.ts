import { assert, assertEquals } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
import { inFolder } from "../judge/reference.ts";
import { importMap } from "./import_map.ts";
import { Stage } from "./stage.ts";
import { course } from "../testdata/this_course.ts";

const ROOT = new URL("../..", import.meta.url).href;
const SOLUTIONS = new URL("solutions/", ROOT).href;
const copies = ["copy1", "copy2", "copy3"];

describe("the import map of 06_forward", () => {
  let stage: Stage;
  let map: ReturnType<typeof importMap>;
  beforeAll(async () => {
    const solutions = fileURLToPath(SOLUTIONS).replace(/\/$/, "");
    stage = await Stage.make({
      load: ["06_forward"],
      own: ["06_forward"],
      given: ["03_relu", "04_softmax"],
      folder: solutions,
      reference: inFolder(solutions),
      course: course.exercises,
    });
    map = importMap(stage.plan, (path) => stage.url(path).href);
  });
  afterAll(() => stage.remove());

  /** A URL without the machine's part of it. */
  function short(url: string): string {
    return url.replace(`${stage.url("").href}/`, "stage:").replace(ROOT, "course:")
      .replace(/^file:.*\/(pure-rand|ts-pattern)\/[\d.]+\//, "npm:$1/");
  }

  /** What is allowed: each specifier with what it stands for. */
  function allowed(imports: Record<string, string>): string[] {
    return Object.entries(imports)
      .filter(([, target]) => !target.startsWith("blocked:"))
      .map(([from, to]) => from === to ? short(from) : `${short(from)} -> ${short(to)}`)
      .toSorted();
  }

  it("forbids every file", () => {
    assertEquals(map.imports["file:///"], "blocked:///");
  });

  it("forbids every builtin", () => {
    for (const name of builtinModules) {
      const key = name.startsWith("node:") ? name : `node:${name}`;
      assertEquals(map.imports[key], `blocked:${key}`);
    }
    assert(builtinModules.includes("fs"));
  });

  it("allows these and nothing else", () => {
    const lib = [
      "language_model.ts",
      "matmul.ts",
      "matmul.wasm",
      "matrix.ts",
      "mnist.ts",
      "mod.ts",
      "random.ts",
      "take_rows.ts",
      "todo.ts",
      "transpose.ts",
      "types.ts",
    ];
    const pureRand = [
      "distribution/uniformFloat64",
      "distribution/uniformInt",
      "generator/xoroshiro128plus",
    ];
    const given = ["03_relu", "04_softmax"].map((id) =>
      `stage:exercises/${id}.ts -> stage:given/${id}.ts`
    );
    const packaged = allowed(map.imports).filter((entry) => entry.includes("pure-rand"));
    assertEquals(packaged.length, 2 * pureRand.length); // by name, and by file
    for (const name of pureRand) {
      assertEquals(packaged.filter((entry) => entry.includes(name)).length, 2);
    }
    assertEquals(
      allowed(map.imports).filter((entry) => !packaged.includes(entry)),
      [
        "course:grader/sandbox/runner.ts",
        ...lib.map((name) => `course:lib/${name}`),
        "exercises -> stage:entry.ts",
        ...copies.map((name) => `${name} -> stage:${name}.ts`),
        ...copies.map((name) => `stage:${name}.ts`),
        "stage:entry.ts",
        "stage:exercises/06_forward.ts",
        "stage:reference/mod.ts",
        ...given,
        ...lib.map((name) => `stage:lib/${name} -> course:lib/${name}`),
      ].toSorted(),
    );
  });

  it("allows a driver of the course's own at its place, and nothing of the folder that it lies in", () => {
    const file = new URL("./elsewhere.ts", import.meta.url);
    const plan = { ...stage.plan, driver: { id: "loop", file, place: "course/loop.ts" } };
    const withDriver = importMap(plan, (path) => stage.url(path).href);
    const before = allowed(map.imports);
    const more = allowed(withDriver.imports).filter((entry) => !before.includes(entry));
    assertEquals(more, ["stage:course/loop.ts"]);
    assertEquals(Object.keys(withDriver.scopes[stage.url("copy1.ts").href]).map(short), [
      "stage:exercises/06_forward.ts?1",
      "stage:course/loop.ts?1",
    ]);
  });

  it("has no place for the reference where it lies, whoever asks for it", () => {
    const all = [map.imports, ...Object.values(map.scopes)].flatMap(Object.entries).flat();
    assertEquals(all.filter((it) => it.startsWith(SOLUTIONS)), []);
  });

  it("allows what asks the reference to the shims of neighbours alone", () => {
    assertEquals(allowed(map.scopes[stage.url("given/").href]), [
      "neighbours -> course:grader/sandbox/child_neighbours.ts",
    ]);
  });

  it("allows the copied reference to itself alone", () => {
    assertEquals(allowed(map.scopes[stage.url("reference/").href]), [
      "reference -> course:grader/sandbox/reference.ts",
      "stage:reference/03_relu.ts",
      "stage:reference/04_softmax.ts",
    ]);
  });

  it("has no other scope but the runner's, for files of the sandbox and the parent's packages", () => {
    const own = new URL("grader/sandbox/", ROOT).href;
    const scopes = Object.keys(map.scopes).map(short).toSorted();
    const ofCopies = copies.map((name) => `stage:${name}.ts`);
    assertEquals(
      scopes,
      ["course:grader/sandbox/", ...ofCopies, "stage:given/", "stage:reference/"],
    );
    for (const [i, name] of ofCopies.entries()) {
      const [scope] = Object.entries(map.scopes).find(([scope]) => short(scope) === name)!;
      assertEquals(Object.keys(map.scopes[scope]).map(short), [
        `stage:exercises/06_forward.ts?${i + 1}`,
      ]);
    }
    for (const entry of allowed(map.scopes[own])) {
      assert(/^(course:grader\/sandbox\/\w+\.ts$|ts-pattern|npm:ts-pattern)/.test(entry), entry);
    }
  });
});
