import { assert, assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import fc from "fast-check";
import { matmul, type MatmulOptions } from "./matmul.ts";
import { Matrix } from "./matrix.ts";
import { Random } from "./random.ts";
import { transpose } from "./transpose.ts";

const WAYS: MatmulOptions[] = [
  {},
  { transposeA: true },
  { transposeB: true },
  { transposeA: true, transposeB: true },
];

/** An n×m matrix of normal numbers, a share of them zero. */
function randomMatrix(n: number, m: number, random: Random, zeros = 0): Matrix {
  const draw = () => random.uniform() < zeros ? 0 : random.normal();
  return new Matrix(n, m, Float32Array.from({ length: n * m }, draw));
}

/** Multiplies the way asked for, so that the product is a·b whatever the way. */
function multiplied(a: Matrix, b: Matrix, way: MatmulOptions): Matrix {
  return matmul(way.transposeA ? transpose(a) : a, way.transposeB ? transpose(b) : b, way);
}

/** Fails unless c is a·b within float32 rounding: k roundings, each of half a unit, for each sum. */
function assertProduct(c: Matrix, a: Matrix, b: Matrix, message = ""): void {
  assertEquals([c.rows, c.cols], [a.rows, b.cols]);
  for (let i = 0; i < c.rows; i++) {
    for (let j = 0; j < c.cols; j++) {
      const [sum, size] = float64Dot(a, b, i, j);
      const got = c.data[i * c.cols + j];
      const isRight = Number.isFinite(sum)
        ? Math.abs(got - sum) <= (a.cols + 2) * 2 ** -24 * size + 1e-37
        : Object.is(got, sum);
      assert(isRight, `c[${i}][${j}] is ${got}, not ${sum} ${message}`);
    }
  }
}

/** Row i of a times column j of b in float64, and the same of their absolute values. */
function float64Dot(a: Matrix, b: Matrix, i: number, j: number): [sum: number, size: number] {
  let [sum, size] = [0, 0];
  for (let p = 0; p < a.cols; p++) {
    const term = a.data[i * a.cols + p] * b.data[p * b.cols + j];
    sum += term;
    size += Math.abs(term);
  }
  return [sum, size];
}

describe("matmul", () => {
  it("agrees with a float64 product, whatever the shapes, zeros and transposes", () => {
    const size = fc.integer({ min: 0, max: 70 });
    const zeros = fc.constantFrom(0, 0.5, 0.95, 1);
    fc.assert(
      fc.property(size, size, size, zeros, fc.nat(), (n, k, m, share, seed) => {
        const random = new Random(seed);
        const a = randomMatrix(n, k, random, share);
        const b = randomMatrix(k, m, random);
        for (const way of WAYS) assertProduct(multiplied(a, b, way), a, b, JSON.stringify(way));
      }),
      { seed: 1 },
    );
  });

  const large = [[270, 1030, 270], [600, 1, 600], [1, 1, 270_000], [1, 270_000, 1], [
    270_000,
    1,
    1,
  ]];
  for (const [n, k, m] of large) {
    it(`agrees when ${n}×${k} by ${k}×${m} takes several tiles`, () => {
      const random = new Random(n);
      const a = randomMatrix(n, k, random, 0.8);
      const b = randomMatrix(k, m, random);
      for (const way of WAYS) assertProduct(multiplied(a, b, way), a, b, JSON.stringify(way));
    });
  }

  it("carries NaN and infinities as IEEE 754 has it, even beside zeros", () => {
    const entry = fc.constantFrom(0, 0, 0, -0, 1, -2, NaN, Infinity, -Infinity);
    const size = fc.integer({ min: 1, max: 20 });
    const entries = (rows: number, cols: number) =>
      fc.array(entry, { minLength: rows * cols, maxLength: rows * cols })
        .map((data) => new Matrix(rows, cols, new Float32Array(data)));
    const pair = fc.tuple(size, size, size)
      .chain(([n, k, m]) => fc.tuple(entries(n, k), entries(k, m)));
    fc.assert(
      fc.property(pair, ([a, b]) => {
        for (const way of WAYS) assertProduct(multiplied(a, b, way), a, b, JSON.stringify(way));
      }),
      { seed: 1 },
    );
  });

  it("finds a single NaN or infinity, wherever in b it stands", () => {
    for (const special of [NaN, Infinity, -Infinity]) {
      for (let at = 0; at < 15; at++) {
        const b = new Matrix(5, 3);
        b.data[at] = special;
        const column = matmul(new Matrix(1, 5), b).data;
        assertEquals(Array.from(column, Number.isNaN), [0, 1, 2].map((j) => j === at % 3));
      }
    }
  });

  it("gives the same bits for a zero that is skipped and one that is not", () => {
    const random = new Random(5);
    const a = randomMatrix(9, 40, random, 0.7);
    const b = randomMatrix(40, 21, random);
    const withNaN = new Matrix(40, 22); // b, and a column that forbids skipping
    for (let p = 0; p < 40; p++) withNaN.row(p).set([...b.row(p), NaN]);
    for (const way of WAYS) {
      const c = multiplied(a, withNaN, way).toRows().map((row) => row.slice(0, 21));
      assertEquals(multiplied(a, b, way).toRows(), c);
    }
  });

  it("forgets the product before", () => {
    const random = new Random(6);
    matmul(new Matrix(40, 40, new Float32Array(1600).fill(NaN)), randomMatrix(40, 40, random));
    const [a, b] = [randomMatrix(5, 7, random, 0.5), randomMatrix(7, 3, random)];
    for (const way of WAYS) assertProduct(multiplied(a, b, way), a, b);
  });

  it("reads matrices that are views into larger arrays", () => {
    const numbers = Float32Array.from({ length: 50 }, (_, i) => i);
    const a = new Matrix(3, 5, numbers.subarray(7, 22));
    const b = new Matrix(5, 4, numbers.subarray(23, 43));
    for (const way of WAYS) assertProduct(multiplied(a, b, way), a, b);
    assertEquals(matmul(a, b, {}), matmul(Matrix.from(a.toRows()), Matrix.from(b.toRows())));
  });

  it("leaves its arguments as they are and returns memory of its own", () => {
    const random = new Random(8);
    const [a, b] = [randomMatrix(6, 6, random), randomMatrix(6, 6, random)];
    const before = [a.data.slice(), b.data.slice()];
    for (const way of WAYS) {
      const first = matmul(a, b, way);
      const kept = first.data.slice();
      matmul(b, a, way).data.fill(0);
      assertEquals(first.data, kept);
    }
    assertEquals([a.data, b.data], before);
  });

  it("names both shapes when they do not fit", () => {
    const [a, b] = [new Matrix(3, 4), new Matrix(5, 2)];
    const message = "Cannot multiply 3×4 by 5×2: 4 and 5 differ";
    assertThrows(() => matmul(a, b), RangeError, message);
    const way = { transposeA: true, transposeB: true };
    assertThrows(() => matmul(transpose(a), transpose(b), way), RangeError, message);
  });
});

Deno.test("matmul needs no permission, and no global once it is loaded", async () => {
  const program = `
    import { Matrix, matmul } from "${new URL("mod.ts", import.meta.url)}";
    const print = console.log;
    for (const name of ["WebAssembly", "Deno", "process", "Worker"]) delete globalThis[name];
    const ones = (n, m) => new Matrix(n, m, new Float32Array(n * m).fill(1));
    const c = matmul(ones(600, 2000), ones(2000, 600));
    print(typeof WebAssembly, c.data.every((sum) => sum === 2000));
  `;
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-prompt", "--no-check", "--cached-only", "--ext=js", "-"],
    stdin: "piped",
    stdout: "piped",
    cwd: new URL("..", import.meta.url),
  }).spawn();
  const stdin = child.stdin.getWriter();
  await stdin.write(new TextEncoder().encode(program));
  await stdin.close();
  const { stdout } = await child.output();
  assertEquals(new TextDecoder().decode(stdout).trim(), "undefined true");
});
