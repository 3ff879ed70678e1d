import { assertEquals } from "@std/assert";
import { Matrix } from "../../lib/matrix.ts";
import { bytesOf } from "./bytes_of.ts";
import { Callback, Keep, Kept, Repeated, Seeded, View } from "./values.ts";

Deno.test("what a call is given is counted as its child has it", () => {
  const matrix = new Matrix(2, 3);
  assertEquals(bytesOf([1, "two", matrix]), 8 + 8 + 24);
  assertEquals(bytesOf({ params: { W1: matrix, b1: matrix }, more: null }), 24 + 24 + 8);
  assertEquals(bytesOf(new Uint8Array(5)), 5);
  assertEquals(bytesOf(new View(new Uint8Array(50), 1, 3)), 50);
  assertEquals(bytesOf(new Repeated(matrix, 1_000)), 24_000);
  assertEquals(bytesOf(new Repeated(new Uint8Array(2), 1_000)), 8_000);
  assertEquals(bytesOf(new Keep("x", matrix)), 24);
  assertEquals(bytesOf([new Kept("x")]), Infinity);
  assertEquals(bytesOf([new Seeded(1), new Callback()]), 8);
});
