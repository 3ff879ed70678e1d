/** A class as an instructor finds it: right and wrong answers, odd archives, and some who try it on. */
import { join } from "node:path";
import { CORE, EXERCISES, MAX_WITHOUT_CAPSTONE, POINTS, ROOT } from "./this_course.ts";
import { writeFiles } from "./course_copy.ts";
import { git } from "./git.ts";
import { patched, zip } from "./zips.ts";

/** What the gradebook must say of a student. */
export interface Expected {
  status: "graded" | "missing" | "unreadable";
  /** The least and the most points. */
  total: [number, number];
}

/** What ReLU alone brings: no less and no more. */
const RELU_ALONE: [number, number] = [POINTS["03_relu"], POINTS["03_relu"]];

/** Who is on the roster and hands in nothing. */
export const MISSING = "zed";
/** Students whose submission is that of `honest`, and more that is to change the grader. */
export const TAMPERED: Record<string, Record<string, string>> = {
  "tampers-with-grader": {
    "grader/main.ts": 'console.log("Score 100 / 100"); Deno.exit(0);',
    "grader/course/mod.ts": "export const course = {};",
    "grader/class/book/gradebook.ts": "export const gradebook = () => 'forged';",
  },
  "tampers-with-deno-json": {
    "deno.json": '{"tasks": {"grade": "echo forged"}, "imports": {"ts-pattern": "./evil.ts"}}',
    "deno.lock": '{"version": "5"}',
    "exercises/deno.json": '{"imports": {"../lib/mod.ts": "./evil.ts"}}',
    "exercises/evil.ts": "throw new Error('forged');",
  },
  "tampers-with-data": { "data/mnist.zip": "not a zip", "lib/mod.ts": "throw 'forged';" },
  "tampers-with-workflows": {
    ".github/workflows/grade-class.yml": "on: push\njobs: {}\n",
    "outcome.json": '{"scores": {"capstone": 5}}',
    "class.json": "{}",
  },
};

const HOSTILE = [
  "ansi/html",
  "exits/at_load",
  "exits/kill_parent",
  "imports/absolute_path",
  "protocol/second_answer",
  "syntax/unclosed",
  "throws/huge_message",
  "values/nan",
  "values/one_matrix_for_all",
];

/** Makes the class's folder; each student's key, and what must come of it. */
export async function makeClass(folder: string): Promise<Map<string, Expected>> {
  const students = new Map<string, Expected>();
  const add = async (
    student: string,
    files: Record<string, string>,
    total: Expected["total"],
    status: Expected["status"] = "graded",
  ) => {
    await Deno.mkdir(join(folder, student), { recursive: true });
    await writeFiles(join(folder, student), files);
    students.set(student, { status, total });
  };
  for (const { id, points } of CORE) {
    for (const [i, source] of (await sources(`grader/course/${id}/misconceptions`, 2)).entries()) {
      await add(`believes-${id}-${i}`, { [`exercises/${id}.ts`]: source }, [0, points - 1]);
    }
    const [right] = await sources(`grader/course/${id}/right`, 1);
    await add(`finds-${id}`, { [`${id}.ts`]: right }, [points, points]);
  }
  for (const name of HOSTILE) {
    const source = await read(`grader/sandbox/hostile/${name}.ts`);
    const student = `tries-${name.replace("/", "-")}`;
    await add(student, { "exercises/04_softmax.ts": source }, [0, 10]);
  }
  const relu = { "exercises/03_relu.ts": await read("solutions/03_relu.ts") };
  await add("honest", relu, RELU_ALONE);
  for (const [student, files] of Object.entries(TAMPERED)) {
    await add(student, { ...relu, ...files }, RELU_ALONE);
  }
  await add("stubs", await all("exercises"), [0, 0]);
  await add("empty", {}, [0, 0], "unreadable");
  await add("two-sets", { ...relu, "03_relu.ts": "" }, [0, 0], "unreadable");
  await add("checkout", relu, RELU_ALONE);
  await git(join(folder, "checkout"), "init", "--quiet");
  await git(join(folder, "checkout"), "add", ".");
  await git(join(folder, "checkout"), "commit", "--quiet", "-m", "my work");
  for (const [student, expected] of await addZips(folder, relu)) students.set(student, expected);
  students.set(MISSING, { status: "missing", total: [0, 0] });
  return students;
}

/** By their entries' names: a zip, and what must come of it; the student is who sent it. */
async function addZips(
  folder: string,
  relu: Record<string, string>,
): Promise<[string, Expected][]> {
  const right: Expected = { status: "graded", total: RELU_ALONE };
  const bad: Expected = { status: "unreadable", total: [0, 0] };
  const bomb = zip({ "exercises/03_relu.ts": "\0".repeat(20_000_000) });
  const solved = zip(await all("solutions", "digits-main/exercises/"));
  const wrapped = zip({ "digits/exercises/03_relu.ts": relu["exercises/03_relu.ts"] });
  const moodle = "Grace Hopper_7_assignsubmission_file_";
  await Deno.mkdir(join(folder, moodle));
  const zips: Record<string, [Uint8Array, string, Expected]> = {
    "lovelaceada_LATE_12_345_digits-1.zip": [solved, "lovelaceada", {
      status: "graded",
      total: [MAX_WITHOUT_CAPSTONE, MAX_WITHOUT_CAPSTONE],
    }],
    [`${moodle}/digits.zip`]: [wrapped, "Grace Hopper", right],
    "Wei Zhang_8_assignsubmission_file_my digits.zip": [wrapped, "Wei Zhang", right],
    "escape.zip": [zip({ ...relu, "../../escaped.ts": "" }), "escape", bad],
    "bomb.zip": [patched(bomb, "size", 1000), "bomb", bad],
    "not-a-zip.zip": [new TextEncoder().encode("a zip"), "not-a-zip", bad],
    "rar.rar": [new TextEncoder().encode("Rar!"), "rar", bad],
    "link.zip": [
      zip({ ...relu, "exercises/04_softmax.ts": { link: "../../../solutions/04_softmax.ts" } }),
      "link",
      right,
    ],
  };
  for (const [name, [bytes]] of Object.entries(zips)) {
    await Deno.writeFile(join(folder, name), bytes);
  }
  return Object.values(zips).map(([, student, expected]) => [student, expected]);
}

function read(path: string): Promise<string> {
  return Deno.readTextFile(join(ROOT, path));
}

/** The first files of a folder, by their names. */
async function sources(folder: string, count: number): Promise<string[]> {
  const names = Array.from(Deno.readDirSync(join(ROOT, folder)), ({ name }) => name).sort();
  return await Promise.all(names.slice(0, count).map((name) => read(`${folder}/${name}`)));
}

async function all(folder: string, to = "exercises/"): Promise<Record<string, string>> {
  const files = EXERCISES.map(async (
    { id },
  ) => [`${to}${id}.ts`, await read(`${folder}/${id}.ts`)]);
  return Object.fromEntries(await Promise.all(files));
}
