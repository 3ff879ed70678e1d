import { assertEquals, assertInstanceOf, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Matrix } from "../../lib/mod.ts";
import { Strange } from "../sandbox/values.ts";
import { pack, unpack } from "./packed.ts";

/** What becomes of a value that is stored and read back. */
function readBack(value: unknown): unknown {
  return unpack(JSON.parse(JSON.stringify(pack(value))));
}

describe("an observation that is stored and read back", () => {
  const values = {
    "numbers that JSON has no word for": [NaN, Infinity, -Infinity, -0, 0, 0.1],
    "nothing at all": [undefined, null, { value: undefined }],
    "texts and truths": { threw: "a RangeError", always: [true, false, "$"] },
    "lists of numbers of each kind": [new Uint8Array([255]), new Float64Array([0.1, NaN]), []],
  };
  for (const [what, value] of Object.entries(values)) {
    it(`keeps ${what}`, () => assertEquals(readBack(value), value));
  }

  it("keeps a matrix to the last bit", () => {
    const matrix = Matrix.from([[0.1, -0, NaN], [Infinity, 1e-45, 16777216]]);
    const back = readBack({ value: matrix }) as { value: unknown };
    assertInstanceOf(back.value, Matrix);
    assertEquals(back.value, matrix);
  });

  it("keeps the part of a longer buffer that a view shows", () => {
    const view = new Float32Array([1, 2, 3, 4]).subarray(1, 3);
    assertEquals(readBack(view), new Float32Array([2, 3]));
  });

  it("keeps what had no place in an answer", () => {
    const back = readBack([new Strange("a Promise")]) as unknown[];
    assertInstanceOf(back[0], Strange);
    assertEquals(back[0].what, "a Promise");
  });

  it("has no field whose name would be mistaken for a kind of value", () => {
    assertThrows(() => pack({ $matrix: 1 }), RangeError, "$matrix");
  });
});
