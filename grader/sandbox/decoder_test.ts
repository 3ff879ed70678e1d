import { assert, assertEquals, assertInstanceOf, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import fc from "fast-check";
import { Decoder, WireError } from "./decoder.ts";
import { Kept, Seeded, Strange } from "./values.ts";

const BODY = new Uint8Array(16);
const NUMBERS = { dtype: "Float32Array", at: 0, bytes: 16 };

/** An object that can be turned neither into text nor into a number. */
const STUBBORN = { fields: [["toString", null], ["valueOf", null]] };
const RAW_STUBBORN = { toString: null, valueOf: null };

function decode(json: unknown): unknown {
  return new Decoder(BODY).decode(json);
}

describe("the decoder refuses", () => {
  const refused: Record<string, unknown> = {
    "an object of no known kind": { what: 1 },
    "an empty object": {},
    "a bare array": [1, 2],
    "a list that is none": { list: { length: 2 } },
    "fields that are none": { fields: "name" },
    "a field that is no pair": { fields: ["name"] },
    "a field whose name is no text": { fields: [[RAW_STUBBORN, 1]] },
    "a number that is no text": { number: RAW_STUBBORN },
    "a number in other words": { number: "0x10" },
    "a value beside undefined": { undefined: 1 },
    "a pair of three": { fields: [["name", 1, 2]] },
    "a matrix of two parts": { matrix: [2, NUMBERS] },
    "a strangeness that is no text": { strange: RAW_STUBBORN },
    "a name that is no text": { kept: RAW_STUBBORN },
    "a seed that is no number": { seed: RAW_STUBBORN },
    "a matrix that is no list": { matrix: 5 },
    "a matrix without numbers": { matrix: [1, 1] },
    "a matrix of a list": { matrix: [1, 1, { list: [1] }] },
    "a matrix of other numbers": { matrix: [1, 2, { ...NUMBERS, dtype: "Float64Array" }] },
    "a type of numbers that there is not": { ...NUMBERS, dtype: "Float16Array" },
    "a type of numbers that every object has": { ...NUMBERS, dtype: "constructor" },
    "a type of numbers that is no text": { ...NUMBERS, dtype: RAW_STUBBORN },
    "numbers before the frame": { ...NUMBERS, at: -4 },
    "numbers behind the frame": { ...NUMBERS, at: 4 },
    "numbers of a huge length": { ...NUMBERS, bytes: 2 ** 52 },
    "numbers of a negative length": { ...NUMBERS, bytes: -4 },
    "numbers of half an entry": { ...NUMBERS, bytes: 6 },
    "numbers of half a byte": { ...NUMBERS, bytes: 0.5 },
    "a part of what is no array": { view: { list: [1] }, from: 0, to: 1 },
    "a part without an end": { view: NUMBERS, from: 0 },
    "a repeated number": { repeated: 1, length: 2 },
    "a repeated array without a length": { repeated: NUMBERS },
    "a sample without numbers": { sampled: [1, 4] },
    "a sample of rows that are text": { sampled: ["1", 4, { matrix: [1, 4, NUMBERS] }] },
    "a length that is text": { ...NUMBERS, bytes: "16" },
    "a place that is missing": { dtype: "Float32Array", bytes: 16 },
  };
  for (const [what, json] of Object.entries(refused)) {
    it(what, () => {
      assertThrows(() => decode(json), WireError);
      assertThrows(() => decode({ list: [1, { fields: [["x", json]] }] }), WireError);
    });
  }

  it("what is nested too deeply", () => {
    const nested = (depth: number): unknown => depth === 0 ? 1 : { list: [nested(depth - 1)] };
    decode(nested(9));
    assertThrows(() => decode(nested(11)), WireError, "nested too deeply");
    assertThrows(() => decode(nested(5_000)), WireError, "nested too deeply");
  });

  it("with a WireError, and never another, whatever was made up", () => {
    const kinds = ["undefined", "number", "matrix", "dtype", "list", "fields", "strange", "kept"];
    const names = fc.constantFrom(...kinds, "at", "bytes", "seed", "callback", "toString");
    const { made } = fc.letrec((tie) => ({
      made: fc.oneof(
        { maxDepth: 5, withCrossShrink: true },
        fc.constantFrom(null, true, 0, 4, -1, 1e300, "Float32Array", "toString", "NaN"),
        fc.array(tie("made"), { maxLength: 4 }),
        fc.dictionary(names, tie("made"), { maxKeys: 3, noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(made, (json) => {
        try {
          decode(JSON.parse(JSON.stringify(json)));
        } catch (error) {
          assertInstanceOf(error, WireError);
        }
      }),
      { seed: 2, numRuns: 5_000 },
    );
  });
});

describe("the decoder", () => {
  it("calls a matrix strange whose sizes are not its own, or no numbers at all", () => {
    const says = (rows: unknown, cols: unknown) => {
      const value = decode({ matrix: [rows, cols, NUMBERS] });
      assertInstanceOf(value, Strange);
      return value.what;
    };
    assertEquals(says(3, 3), "a Matrix that says 3×3 and holds 4 numbers");
    assertEquals(says({ number: "NaN" }, 4), "a Matrix that says NaN×4 and holds 4 numbers");
    assertEquals(says("2", 2), "a Matrix that says ?×2 and holds 4 numbers");
    assertEquals(says(STUBBORN, STUBBORN), "a Matrix that says ?×? and holds 4 numbers");
  });

  it("copies numbers: the frame may be used again", () => {
    const body = new Uint8Array([1, 2, 3, 4]);
    const copy = new Decoder(body).decode({ dtype: "Uint8Array", at: 1, bytes: 2 });
    body.fill(9);
    assertEquals(copy, new Uint8Array([2, 3]));
  });

  it("gives the bytes of a frame away once: the same ones, named often, would fill the memory", () => {
    const decoder = new Decoder(new Uint8Array(4));
    const half = { dtype: "Uint8Array", at: 0, bytes: 2 };
    assertEquals(decoder.decode({ list: [half, half] }), [new Uint8Array(2), new Uint8Array(2)]);
    assertThrows(() => decoder.decode(half), WireError);
  });

  it("reads so many parts and no more, in a moment: others wait meanwhile", () => {
    const started = performance.now();
    const list = decode({ list: Array(200_000).fill({ fields: [] }) }) as unknown[];
    assertEquals(list.at(-1), new Strange("a value with too many parts"));
    assert(performance.now() - started < 1000);
  });

  it("cuts a strangeness that is told at length", () => {
    const strange = decode({ strange: "x".repeat(1_000_000) });
    assertEquals(strange, new Strange("x".repeat(80)));
  });

  it("takes what is strange for it, where a part of a matrix should be", () => {
    const strange = decode({ sampled: [9, 4, { strange: "a Matrix without data" }] });
    assertEquals(strange, new Strange("a Matrix without data"));
  });

  it("makes fields that can't reach a prototype", () => {
    const value = decode({ fields: [["__proto__", { fields: [["polluted", 1]] }]] }) as object;
    assertEquals(Object.getPrototypeOf(value), Object.prototype);
    assert(!("polluted" in {}));
  });

  it("revives what stands for something else, where it is told how", () => {
    const decoder = new Decoder(BODY, (standIn) => standIn instanceof Kept ? "revived" : standIn);
    assertEquals(decoder.decode({ kept: "x" }), "revived");
    assertEquals(decoder.decode({ seed: 3 }), new Seeded(3));
  });
});
