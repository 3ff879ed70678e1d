import { assertEquals } from "@std/assert";
import { senderOf } from "./sender.ts";
import { matcher } from "./match.ts";

const ROSTER = [
  { student: "al1", name: "Ada Lovelace" },
  { student: "12", name: "Grace Hopper" },
  { student: "Wei Zhang_7", name: "Wei Zhang" },
  { student: "wz", name: "Wei Zhang" },
  { student: "zoe", name: "O'Neill-Ng, Zoë" },
];

/** Whom an entry is from, by the roster. */
const FOUND: Record<string, string | undefined> = {
  "al1.zip": "al1",
  "AL1.zip": "al1",
  "Ada Lovelace_5_assignsubmission_file_x.zip": "al1",
  "lovelaceada_99_345_digits.zip": "al1",
  "hoppergrace_12_345_digits.zip": "12",
  "someoneelse_12_345_digits.zip": "12",
  "Wei Zhang_7_assignsubmission_file_x.zip": "Wei Zhang_7",
  "Wei Zhang_8_assignsubmission_file_x.zip": undefined,
  "oneillngzoë_1_2_x.zip": "zoe",
  "nobody.zip": undefined,
};

for (const [entry, student] of Object.entries(FOUND)) {
  Deno.test(`${entry} is ${student ? `the roster's ${student}` : "nobody's on the roster"}`, () => {
    assertEquals(matcher(ROSTER)(senderOf(entry, false))?.listed.student, student);
  });
}
