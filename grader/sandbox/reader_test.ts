import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { ExactReader } from "./reader.ts";

function readerOf(...chunks: number[][]): ExactReader {
  return new ExactReader(ReadableStream.from(chunks.map((chunk) => new Uint8Array(chunk))));
}

describe("the exact reader", () => {
  it("puts chunks together and takes them apart", async () => {
    const reader = readerOf([1], [2, 3, 4, 5], [], [6]);
    assertEquals(await reader.read(3), new Uint8Array([1, 2, 3]));
    assertEquals(await reader.read(1), new Uint8Array([4]));
    assertEquals(await reader.read(2), new Uint8Array([5, 6]));
  });

  it("reads nothing without waiting for anything", async () => {
    const silent = new ExactReader(new ReadableStream());
    assertEquals(await silent.read(0), new Uint8Array());
  });

  it("says when the stream ends before", async () => {
    assertEquals(await readerOf([1, 2]).read(3), undefined);
    assertEquals(await readerOf().read(1), undefined);
  });
});
