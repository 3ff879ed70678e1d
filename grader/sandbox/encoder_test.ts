import { assert, assertEquals, assertInstanceOf } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import fc from "fast-check";
import { Matrix } from "../../lib/mod.ts";
import { Decoder } from "./decoder.ts";
import { Encoder } from "./encoder.ts";
import type { Shape } from "./shapes.ts";
import { Callback, DTYPES, Kept, Seeded, Strange } from "./values.ts";

/** Sends a value there and back, as a frame would: its head as JSON, its numbers as bytes. */
function thereAndBack(value: unknown, shape?: Shape): unknown {
  const encoder = new Encoder();
  const head = JSON.stringify(encoder.encode(value, shape));
  const body = new Uint8Array(encoder.chunks.flatMap((chunk) => [...chunk]));
  return new Decoder(body).decode(JSON.parse(head));
}

function assertArrivesAsIs(value: unknown): void {
  assertEquals(thereAndBack(value), value);
}

/** What is said of a value that does not travel. */
function strangeness(value: unknown): string {
  const arrived = thereAndBack(value);
  assertInstanceOf(arrived, Strange);
  return arrived.what;
}

describe("what travels there and back", () => {
  it("is any number: NaN, the infinities and −0 too", () => {
    for (const value of [0, 1.5, -7, NaN, Infinity, -Infinity, Number.MIN_VALUE, 2 ** 53]) {
      assertArrivesAsIs(value);
    }
    assert(Object.is(thereAndBack(-0), -0));
    assert(Object.is(thereAndBack(0), 0));
  });

  it("is text, truth, null and undefined", () => {
    for (const value of ["", "a\n\0\u202e", "undefined", true, false, null, undefined]) {
      assertArrivesAsIs(value);
    }
  });

  it("is an array of numbers of every type, empty ones too", () => {
    for (const type of Object.values(DTYPES)) {
      assertArrivesAsIs(new type([1, 2, 200]));
      assertArrivesAsIs(new type());
    }
    assertArrivesAsIs(new Float32Array([NaN, Infinity, -Infinity, -0, 0.1]));
  });

  it("is a window of a larger array, and the window only", () => {
    const window = new Float32Array([1, 2, 3, 4]).subarray(1, 3);
    const arrived = thereAndBack(window) as Float32Array;
    assertEquals(arrived, new Float32Array([2, 3]));
    assertEquals(arrived.buffer.byteLength, 8);
  });

  it("is a matrix, one without rows too", () => {
    assertArrivesAsIs(Matrix.from([[1, NaN], [-0, Infinity]]));
    assertArrivesAsIs(new Matrix(0, 5));
  });

  it("is lists and objects in each other, whatever their names", () => {
    assertArrivesAsIs([]);
    assertArrivesAsIs({});
    assertArrivesAsIs([[1, [2, "x"]], { a: { b: new Uint8Array([1]) }, number: -0 }]);
    assertArrivesAsIs({ undefined: 1, matrix: [], dtype: "x", list: 3, fields: {}, strange: "" });
  });

  it("is any value of these, each beside the others in one frame", () => {
    const value = fc.letrec((tie) => ({
      leaf: fc.oneof(
        fc.double(),
        fc.string({ unit: "binary" }),
        fc.boolean(),
        fc.constantFrom(null, undefined),
        fc.float32Array(),
        fc.uint8Array(),
      ),
      tree: fc.oneof(
        { maxDepth: 3 },
        tie("leaf"),
        fc.array(tie("tree"), { maxLength: 4 }),
        fc.dictionary(fc.string(), tie("tree"), { maxKeys: 4, noNullPrototype: true }),
      ),
    })).tree;
    fc.assert(fc.property(value, assertArrivesAsIs), { seed: 1 });
  });

  it("is what stands for something that stays behind", () => {
    assertArrivesAsIs({ x: new Kept("train.x"), random: new Seeded(7), onEpoch: new Callback() });
  });

  it("is what an object's getters give", () => {
    class Layers {
      get z1() {
        return 1;
      }
      a1 = 2;
    }
    assertEquals(thereAndBack(new Layers()), { a1: 2, z1: 1 });
  });
});

describe("what does not travel", () => {
  it("is called by what it is", () => {
    assertEquals(strangeness(() => 1), "a function");
    assertEquals(strangeness(Symbol("x")), "a symbol");
    assertEquals(strangeness(10n), "a bigint");
    assertEquals(strangeness(Promise.resolve(1)), "a Promise");
    assertEquals(strangeness((function* () {})()), "an iterator");
  });

  it("is a matrix of other numbers than float32", () => {
    const withData = (data: unknown) => Object.assign(new Matrix(1, 1), { data });
    const said = "a Matrix whose data is ";
    assertEquals(strangeness(withData(new Float64Array(1))), `${said}a Float64Array`);
    assertEquals(strangeness(withData([1])), `${said}no Float32Array`);
  });

  it("is a matrix that lies about its size", () => {
    const lie = Object.assign(new Matrix(1, 2), { rows: 3 });
    assertEquals(strangeness(lie), "a Matrix that says 3×2 and holds 2 numbers");
  });

  it("is what contains itself, and what has too many parts", () => {
    const own: unknown[] = [];
    own.push(own);
    let inner = thereAndBack(own);
    while (Array.isArray(inner)) [inner] = inner;
    assertEquals(inner, new Strange("a value nested too deeply"));

    const many = thereAndBack(Array(100_001).fill(0)) as unknown[];
    assertEquals(many.at(-1), new Strange("a value with too many parts"));
  });
});

describe("what is read of an object whose shape is known", () => {
  it("is what its names say, where a list has names as well", () => {
    const tuple = Object.assign([1, 2], { z1: 1, a1: 2 });
    const named = thereAndBack(tuple, { z1: {}, a1: {} }) as Record<string, unknown>;
    assertEquals([named.z1, named.a1], [1, 2]);
    assertEquals(thereAndBack([1, 2], { z1: {}, a1: {} }), [1, 2]);
  });

  it("is a field wherever a reader finds it: inherited, hidden, or behind a getter", () => {
    const value = Object.create({ a: 1 });
    Object.defineProperty(value, "b", { value: 2 });
    Object.defineProperty(value, "c", { get: () => new Uint8Array([3]) });
    const arrived = thereAndBack(value, { a: {}, b: {}, c: {}, missing: {} });
    assertEquals(arrived, { a: 1, b: 2, c: new Uint8Array([3]) });
  });

  it("is no more than a glimpse of any other field, and no getter of it is called", () => {
    class Answer {
      count = 3;
      set = new Float32Array(1e6);
      wanted = { inner: 1, all: [this] };
      get loss(): number {
        throw new Error("not trained yet");
      }
    }
    const another = new Strange("another value");
    const shape = { wanted: { inner: {} } };
    const wanted = { inner: 1, all: another };
    assertEquals(thereAndBack(new Answer(), shape), {
      count: 3,
      set: another,
      wanted,
      loss: another,
    });
    assertEquals(thereAndBack([new Answer()], shape), [
      { count: 3, set: another, wanted, loss: another },
    ]);
  });

  it("does not cut short what is sent after a value with too many parts", () => {
    const encoder = new Encoder();
    encoder.encode(Array(200_000).fill(0));
    assertEquals(encoder.encode([1]), { list: [1] });
  });
});
