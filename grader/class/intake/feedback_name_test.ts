import { assertEquals } from "@std/assert";
import type { Entry } from "./entries.ts";
import { feedbackNames, isMoodles } from "./feedback_name.ts";
import { senderOf } from "./sender.ts";

/** What the folder of feedback is called for an entry. */
function nameFor(...names: string[]): (string | undefined)[] {
  const all = names.map((name, i) => {
    const entry: Entry = { name, kind: "folder", sender: senderOf(name, true) };
    return { student: `${i}`, entries: [entry] };
  });
  const found = feedbackNames(all);
  return names.map((_, i) => found.get(`${i}`));
}

Deno.test("a folder of feedback is called as the system called the submission", () => {
  const moodle = "Ada Lovelace_123_assignsubmission_file_";
  assertEquals(nameFor(moodle, `Team A-${moodle}my digits.zip`, `${moodle.slice(0, -1)}`), [
    moodle,
    `Team A-${moodle}`,
    undefined,
  ]);
  assertEquals(isMoodles(moodle), true);
  assertEquals(nameFor("lovelaceada_12_345_digits.tar.gz", "Lab 1/Lovelace, Ada(ada)"), [
    "lovelaceada_12_345_digits",
    "Lovelace, Ada(ada)",
  ]);
});

Deno.test("a folder of feedback is called as the files are, where a text lies beside them", () => {
  const folder = (kind: string) => `Zoë B_7_assignsubmission_${kind}_`;
  const entryOf = (name: string): Entry => ({ name, kind: "folder", sender: senderOf(name, true) });
  for (const kinds of [["file", "onlinetext"], ["onlinetext"]]) {
    const entries = kinds.map((kind) => entryOf(folder(kind)));
    assertEquals(feedbackNames([{ student: "zoe", entries }]).get("zoe"), folder("file"));
  }
});

Deno.test("a folder of feedback leads nowhere else, and no two are one on any system", () => {
  assertEquals(nameFor("..\\..\\evil", "ADA", "ada", "..."), [
    undefined,
    "ADA",
    undefined,
    undefined,
  ]);
});
