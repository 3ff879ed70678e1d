import { assert, assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { callOf } from "./probe.ts";
import { record, sameRecord, twinsIn } from "./record.ts";

const PROBES = [callOf("f", 1), callOf("g", 1), callOf("f", 2)];
const RIGHT = [0, 0, 0];
const behaviour = (id: string, ...observations: number[]) => ({ id, text: `${id}.`, observations });

describe("a record", () => {
  it("holds each observation once, and nothing of a function that is right", () => {
    const { seen, beliefs } = record(PROBES, RIGHT, [
      behaviour("a", 1, 0, 2),
      behaviour("b", 1, 5, 3),
    ]);
    assertEquals(seen, [[1], [5], [2, 3]]);
    assertEquals(beliefs.map(({ shows }) => shows), [[[0, null, 0]], [[0, 0, 1]]]);
  });

  it("is not made of a misconception that answers as is right", () => {
    assertThrows(() => record(PROBES, RIGHT, [behaviour("a", 0, 0, 1e-9)]), RangeError, "a shows");
  });

  it("is not made of a misconception that a right answer fits", () => {
    const probes = [PROBES[0]];
    const lessFields = { id: "a", text: "a.", observations: [{ x: 1 }] };
    assertThrows(
      () => record(probes, [{ x: 1, y: 2 }], [lessFields]),
      RangeError,
      "a right answer shows all that a shows of f: add a probe",
    );
  });

  it("tells which beliefs answer alike, function by function", () => {
    const three = record(PROBES, RIGHT, [
      behaviour("a", 1, 5, 2),
      behaviour("b", 1, 6, 2 + 1e-9),
      behaviour("c", 1, 6, 3),
    ]);
    assertEquals(twinsIn(PROBES, three), [
      { one: "a", other: "b", fn: "f" },
      { one: "b", other: "c", fn: "g" },
    ]);
  });

  it("is the same as another one but for rounding", () => {
    const one = record(PROBES, RIGHT, [behaviour("a", 1, 0, 2)]);
    assert(sameRecord(PROBES, one, record(PROBES, RIGHT, [behaviour("a", 1 + 1e-9, 0, 2)])));
    assert(!sameRecord(PROBES, one, record(PROBES, RIGHT, [behaviour("a", 1.1, 0, 2)])));
    assert(!sameRecord(PROBES, one, record(PROBES, RIGHT, [behaviour("a", 1, 1, 2)])));
    assert(!sameRecord(PROBES, one, record(PROBES, RIGHT, [behaviour("b", 1, 0, 2)])));
  });
});
