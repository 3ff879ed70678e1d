import { assertEquals } from "@std/assert";
import { senderOf } from "./lms.ts";

/** Name and number by the entry's name, for a file or, with a slash behind it, a folder. */
const SENDERS: Record<string, [name: string, id?: string]> = {
  "Ada Lovelace_123456_assignsubmission_file_/": ["Ada Lovelace", "123456"],
  "Ada Lovelace_123456_assignsubmission_file/": ["Ada Lovelace", "123456"],
  "Ada Lovelace_123456_assignsubmission_file_my digits.zip": ["Ada Lovelace", "123456"],
  "Zoë O'Neill-Ng_7_assignsubmission_file_/": ["Zoë O'Neill-Ng", "7"],
  "Participant_99_assignsubmission_file_/": ["Participant", "99"],
  "lovelaceada_12_345_digits.zip": ["lovelaceada", "12"],
  "lovelaceada_LATE_12_345_digits-1.zip": ["lovelaceada", "12"],
  "lovelaceada_12_345_my_2_digits.zip": ["lovelaceada", "12"],
  "lovelaceada_12_345_hoppergrace_99_assignsubmission_file_a.zip": ["lovelaceada", "12"],
  "Ada Lovelace_12_assignsubmission_file_hoppergrace_99_7_a.zip": ["Ada Lovelace", "12"],
  "anon_x7Gh2_345_digits.zip": ["anon_x7Gh2"],
  "anon_x7Gh2_345_hoppergrace_99_7_a.zip": ["anon_x7Gh2"],
  "LATE_anon_x7Gh2_345_digits.zip": ["anon_x7Gh2"],
  "ada/": ["ada"],
  "digits_1_2_final/": ["digits_1_2_final"],
  "ada.zip": ["ada"],
  "Ada.ZIP": ["Ada"],
  "ada.tar.gz": ["ada"],
};

for (const [entry, [name, id]] of Object.entries(SENDERS)) {
  Deno.test(`${entry} is from ${name}${id ? `, number ${id}` : ""}`, () => {
    const sender = senderOf(entry.replace(/\/$/, ""), entry.endsWith("/"));
    assertEquals([sender.name, sender.id], [name, id]);
  });
}

Deno.test("what the student called the file is kept, without the system's words", () => {
  const names = ["lovelaceada_LATE_12_345_01_normalize-1.ts", "A B_1_assignsubmission_file_x.zip"];
  assertEquals(names.map((name) => senderOf(name, false).file), ["01_normalize-1.ts", "x.zip"]);
});
