import { assertEquals } from "@std/assert";
import { unzlibSync } from "fflate";
import { png, pngUrl } from "./png.ts";

Deno.test("a picture is a PNG whose pixels read back", () => {
  const url = pngUrl(Uint8Array.from([0, 255, 128, 7]), 2, 1).source;
  const file = Uint8Array.fromBase64(url.replace("data:image/png;base64,", ""));
  assertEquals(new TextDecoder("latin1").decode(file.subarray(1, 4)), "PNG");
  const length = new DataView(file.buffer).getUint32(33);
  const lines = unzlibSync(file.subarray(41, 41 + length));
  assertEquals([...lines], [0, 0, 255, 0, 128, 7]); // each line after its filter
  // The check sum of an empty IEND chunk, as the specification's readers know it.
  assertEquals(file.subarray(-4).toHex(), "ae426082");
});

Deno.test("a picture may be wider than it is high", () => {
  const view = new DataView(png(new Uint8Array(2 * 3 * 3), 3, 3).buffer);
  assertEquals([view.getUint32(16), view.getUint32(20)], [3, 2]);
});
