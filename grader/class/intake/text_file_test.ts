import { assert, assertEquals } from "@std/assert";
import { decode, encode, type Encoding } from "./text_file.ts";

const TEXT = "student,name\r\nzoë,Zoë O’Neill\r\nšm,Müller – Šimon\r\n";

for (const encoding of ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as Encoding[]) {
  for (const hasMark of encoding === "windows-1252" ? [false] : [true, false]) {
    Deno.test(`${encoding} ${hasMark ? "with" : "without"} a mark is read, and written as it was`, () => {
      const bytes = encode({ text: TEXT, encoding, hasMark });
      const file = decode(bytes);
      assertEquals(file, { text: TEXT, encoding, hasMark });
      assertEquals(encode(file!), bytes);
    });
  }
}

Deno.test("a file of any length is written: the grades of a large course are some megabytes", () => {
  const text = "ada,Ada Lovelace,100\r\n".repeat(20_000);
  const bytes = encode({ text, encoding: "utf-8", hasMark: true });
  assertEquals(decode(bytes), { text, encoding: "utf-8", hasMark: true });
});

Deno.test("no letter is ever a replacement: what can't be told is refused", () => {
  const bytes: Record<string, number[]> = {
    "Windows-1250, Łukasz": [0xa3, ..."ukasz".split("").map((c) => c.charCodeAt(0))],
    "Mac Roman, Zoë": [0x5a, 0x6f, 0x91 - 4],
    "Windows-1251, Анна": [0xc0, 0xed, 0xed, 0xe0],
    "Shift-JIS, 田中": [0x93, 0x63, 0x92, 0x86],
    "GBK, 王伟": [0xcd, 0xf5, 0xce, 0xb0],
    "a PNG": [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    "half of a UTF-16 letter": [0xff, 0xfe, 0x41],
    "UTF-8 behind its mark that is cut off": [0xef, 0xbb, 0xbf, 0xc3],
  };
  for (const [what, list] of Object.entries(bytes)) {
    assertEquals(decode(Uint8Array.from(list)), undefined, what);
  }
  assert(decode(new TextEncoder().encode("王伟,Łukasz,Анна"))?.encoding === "utf-8");
});
