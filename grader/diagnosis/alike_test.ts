import { assert } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Matrix } from "../../lib/mod.ts";
import { alike } from "./alike.ts";

describe("what is alike", () => {
  it("is alike but for float32 rounding", () => {
    assert(alike({ loss: 2.30259 }, { loss: 2.302585 }));
    assert(!alike({ loss: 2.31 }, { loss: 2.302585 }));
  });

  it("is alike where both break in the same way, not where one does", () => {
    assert(alike([NaN, Infinity], [NaN, Infinity]));
    assert(!alike([NaN], [Infinity]));
    assert(!alike([Infinity], [3e38]));
  });

  it("has the same shape and kind", () => {
    assert(!alike(Matrix.from([[1, 2]]), Matrix.from([[1], [2]])));
    assert(!alike([1, 2], new Uint8Array([1, 2])));
    assert(!alike(new Float32Array([1]), new Uint8Array([1])));
    assert(!alike([1, 2], [1, 2, 3]));
    assert(!alike(null, {}));
  });

  it("may have fields that the misconception lacks, and none that are wanting", () => {
    assert(alike({ z1: 1, mask: 2 }, { z1: 1 }));
    assert(!alike({ z1: 1 }, { z1: 1, a1: 0 }));
  });
});
