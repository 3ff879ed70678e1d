import { assert, assertEquals } from "@std/assert";
import { PAPER } from "../../testdata/paper_course.ts";
import { isNumbered, isText, resembled } from "./resembled.ts";
import { fileNamesOf } from "./source.ts";

const NAMES = fileNamesOf(PAPER);

Deno.test("a name that somebody chose resembles the exercise's whose words it has", () => {
  const names: Record<string, string> = {
    "04-softmax.ts": "04_softmax.ts",
    "4 Softmax.ts": "04_softmax.ts",
    "04softmax.ts": "04_softmax.ts",
    "softmax.ts": "04_softmax.ts",
    "toOneHot.ts": "02_to_one_hot.ts",
    "04_softmax_v2.ts": "04_softmax.ts",
    "04_softmax [2].ts": "04_softmax.ts",
    "04_softmax - Ada Lovelace.ts": "04_softmax.ts",
    "lovelace_04_softmax_final (1).ts": "04_softmax.ts",
    "04_softmax.ts.ts": "04_softmax.ts",
    " 04_softmax .ts": "04_softmax.ts",
    "04_softmax.txt": "04_softmax.ts",
    "04_softmax.ts.download": "04_softmax.ts",
    "04_softmax.docx": "04_softmax.ts",
    "04_softmax.ts.bak": "04_softmax.ts",
  };
  for (const [name, meant] of Object.entries(names)) {
    assertEquals(resembled(name, NAMES), meant, name);
  }
});

Deno.test("a test, a helper, or a file of two exercises resembles none", () => {
  for (
    const name of [
      "04_softmax_test.ts",
      "04_softmax.test.ts",
      "mysoftmax.ts",
      "softmax_helper.ts",
      "14_softmax.ts",
      "4.ts",
      "03_relu and 04_softmax.ts",
    ]
  ) {
    assertEquals(resembled(name, NAMES), undefined, name);
  }
});

Deno.test("a name may have an exercise's number", () => {
  assert(
    ["04-softmax.ts", "4softmax.ts", "ada 4 softmax.ts", "04_softmax_v2.ts"].every(isNumbered),
  );
  assert(!["softmax.ts", "conv2d.ts", "softmax 1.ts", "toOneHot.ts"].some(isNumbered));
});

Deno.test("only a text is taken for an exercise", () => {
  assert(["a.ts", "a.TXT", "a.ts.download"].every(isText));
  assert(!["a.docx", "a.js", "a.ts.bak", "a.ts.pdf", "ts"].some(isText));
});
