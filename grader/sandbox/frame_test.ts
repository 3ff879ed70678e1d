import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { frame, PREFIX_BYTES, readPrefix } from "./frame.ts";

function bytesOf(pieces: Uint8Array[]): Uint8Array {
  return new Uint8Array(pieces.flatMap((piece) => [...piece]));
}

describe("a frame", () => {
  it("says whose it is and how long its head and body are, then has both", () => {
    const bytes = bytesOf(frame(7, { ü: 1 }, [new Uint8Array([1, 2]), new Uint8Array([3])]));
    assertEquals(readPrefix(bytes), { id: 7, headBytes: 8, bodyBytes: 3 });
    const head = bytes.subarray(PREFIX_BYTES, PREFIX_BYTES + 8);
    assertEquals(new TextDecoder().decode(head), '{"ü":1}');
    assertEquals([...bytes.subarray(PREFIX_BYTES + 8)], [1, 2, 3]);
  });

  it("holds ids and lengths of 32 bits", () => {
    const bytes = bytesOf(frame(2 ** 32 - 1, 0, []));
    assertEquals(readPrefix(bytes), { id: 2 ** 32 - 1, headBytes: 1, bodyBytes: 0 });
    bytes.fill(255, 8, 16);
    assertEquals(readPrefix(bytes)?.headBytes, 2 ** 32 - 1);
    assertEquals(readPrefix(bytes)?.bodyBytes, 2 ** 32 - 1);
  });

  it("is none when it begins otherwise", () => {
    const bytes = bytesOf(frame(7, {}, []));
    for (const at of [0, 1, 2, 3]) {
      const other = bytes.slice();
      other[at] ^= 1;
      assertEquals(readPrefix(other), undefined);
    }
    assertEquals(readPrefix(new TextEncoder().encode("Hello, I printed this")), undefined);
  });
});
