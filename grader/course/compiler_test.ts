import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { typeCheck } from "../judge/type_check.ts";
import { Submission } from "../testdata/submissions.ts";
import { compiler } from "./compiler.ts";
import { course } from "./mod.ts";

/** What people write who know NumPy or plain arrays, a line each, and how what it means begins. */
const TRIED: [source: string, meaning: string][] = [
  ["const z1 = x * w;", "`+`, `-`, `*` and `/` work on numbers"],
  ["const z2 = x + w;", "`+`, `-`, `*` and `/` work on numbers"],
  ["const halved = x / 2;", "`+`, `-`, `*` and `/` work on numbers"],
  ["const mask = x > 0;", "Matrices can't be compared"],
  ["new M(1, 2);", "'M' is imported as a type alone"],
  ["transpose(x);", "'transpose' is not imported"],
  ["bytes([1, 2]);", "A Uint8Array is wanted here"],
  ["bytes(x.data);", "A Uint8Array is wanted here"],
  [
    "new Matrix(1, 1, new Uint8Array(1).map((b) => b / 255));",
    "A Float32Array is wanted here: make",
  ],
  ["matmul([[1]], x);", "An array is not a Matrix"],
  ["const m: Matrix = x.data;", "A Float32Array is not a Matrix"],
  ["Matrix.from(x.data);", "A Float32Array is one long list"],
  ["const rows: number[][] = x;", "A Matrix is not an array of rows"],
  ["Math.exp(x);", "A Matrix is not a number"],
  ["x[0];", "m[i] is not there"],
  ["for (const v of x) console.log(v);", "A Matrix can't be looped over"],
  ["x.map((v: number) => v);", "A Matrix has no map"],
  ["Matrix.zeros(1, 2);", "There is no Matrix.zeros"],
  ["r.random();", "A Random has no random"],
  ["function nothing(): Matrix {}", "Nothing is returned here"],
];

const HEAD = 'import { matmul, Matrix, type Matrix as M, type Random } from "../lib/mod.ts";' +
  "declare const x: Matrix, w: Matrix, r: Random; declare function bytes(b: Uint8Array): void;";

/** As many errors of a file as are told: the lines are dealt out to several files. */
const MOST = 5;
const FILES = ["01_normalize", "02_to_one_hot", "03_relu", "04_softmax"];

describe("what the compiler says of matrices", () => {
  it("is told in the course's own words, a line each", async () => {
    const sources = FILES.map((_, i) => TRIED.slice(MOST * i, MOST * (i + 1)));
    const files = sources.map((lines) => [HEAD, ...lines.map(([line]) => line)].join("\n"));
    const changes = Object.fromEntries(FILES.map((id, i) => [id, files[i]]));
    await using submission = await Submission.of("exercises", changes);
    const errors = await typeCheck(course, submission.folder, FILES, 200);
    const told = FILES.flatMap((id) => errors[id] ?? []).map((said) => said.replace(/^\S+ /, ""));
    assertEquals(
      told.map((text, i) => text.slice(0, TRIED[i]?.[1].length)),
      TRIED.map(([, meaning]) => meaning),
    );
    assertEquals(new Set(told).size, compiler.length);
  });
});
