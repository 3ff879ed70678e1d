import { assert, assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { course } from "../testdata/course.ts";
import { asking } from "../testdata/asked.ts";
import { onlyMatch } from "./eliminate.ts";
import { callOf, type Probe } from "./probe.ts";
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

/** A probe that keeps what it saw: the answer is the same for each belief. */
function askedOnce(probe: Probe): Probe {
  let seen: ReturnType<Probe["observe"]> | undefined;
  return { ...probe, observe: (ask) => seen ??= probe.observe(ask) };
}

describe("the probes", () => {
  for (const { id, exports, probes, beliefs } of course.exercises) {
    it(`tell every misconception of ${id} from the right answer`, async () => {
      await asking(id, `${course.folders.solutions}/${id}.ts`, async (ask) => {
        assert(beliefs.beliefs.length > 0);
        const asked = probes.map(askedOnce);
        for (const belief of beliefs.beliefs) {
          const alone = { ...beliefs, beliefs: [belief] };
          for (const fn of exports) {
            assertEquals(await onlyMatch(asked, fn, ask, alone), undefined, belief.id);
          }
        }
      });
    });
  }
});
