import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { ANSWERING, ASKING, Channel } from "./child_channel.ts";

describe("a channel between two threads", () => {
  it("carries a head and bytes to the other side", () => {
    const one = new Channel();
    const other = new Channel(one.memory);
    one.send(ANSWERING, { fn: "softmax" }, [new Uint8Array([1, 2]), new Uint8Array([3])]);
    const { head, body } = other.receive(ANSWERING);
    assertEquals([head, [...body]], [{ fn: "softmax" }, [1, 2, 3]]);
    other.send(ASKING, null, []);
    assertEquals(one.receive(ASKING).body.length, 0);
  });

  it("grows with what it carries, up to an end", () => {
    const one = new Channel();
    const other = new Channel(one.memory);
    one.send(ANSWERING, "many", [new Uint8Array(2 ** 22).fill(7)]);
    assertEquals(other.receive(ANSWERING).body.at(-1), 7);
    assertThrows(() => one.send(ANSWERING, "too many", [new Uint8Array(2 ** 28)]), RangeError);
  });
});
