import { assert, assertEquals } from "@std/assert";
import { recognisersFor, senderOf } from "./sender.ts";

/** Name and number by the entry's name, for a file or, with a slash behind it, a folder. */
const SENDERS: Record<string, [name: string, id?: string]> = {
  "Ada Lovelace_123456_assignsubmission_file_/": ["Ada Lovelace", "123456"],
  "Ada Lovelace_123456_assignsubmission_file/": ["Ada Lovelace", "123456"],
  "Ada Lovelace_123456_assignsubmission_onlinetext_/": ["Ada Lovelace", "123456"],
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
  "anon_x7Gh2_text.html": ["anon_x7Gh2"],
  "lovelaceada_12_link.html": ["lovelaceada", "12"],
  "lovelaceada_LATE_12_text.html": ["lovelaceada", "12"],
  "lovelaceada_12_345_hoppergrace_99_text.html": ["lovelaceada", "12"],
  "Ada Lovelace_assignsubmission_file_/": ["Ada Lovelace"],
  "z123_Ada Lovelace_assignsubmission_file_a.zip": ["z123_Ada Lovelace"],
  "ada_l@s.example_12_digits.zip": ["ada_l@s.example"],
  "Digits Lab_jdoe7_attempt_2026-11-20-10-11-12_exercises.zip": ["jdoe7"],
  "Digits Lab_jdoe7_attempt_2026-11-20-10-11-12.txt": ["jdoe7"],
  "Lab_1_jdoe7_attempt_2026-11-20-10-11-12_x_bob_attempt_2026-11-21-10-11-12_y.zip": ["jdoe7"],
  "397063-2557369 - Mary-Ann Smith - Sep 24, 2026 926 PM/": ["Mary-Ann Smith", "397063"],
  "397063-2557369 - Mary-Ann Smith - Sep 24, 2026 926 PM - a - b.zip": ["Mary-Ann Smith", "397063"],
  "397063-2557369 - Mary-Ann Smith - 24 September, 2026 926 PM - a.zip": [
    "Mary-Ann Smith",
    "397063",
  ],
  "397063-2557369 - Mary-Ann Smith- 24 août 2026 21 h 26/": ["Mary-Ann Smith", "397063"],
  "Lovelace, Ada(ada)/": ["ada"],
  "O'Neill, Zoë Ann(zo12)_Submission attachment(s)_x.zip": ["zo12"],
  "ada+ps1+2026-11-20 10:11:12.123456 UTC+x7g/": ["ada"],
  "submission_101234/": ["submission_101234"],
  "ada/": ["ada"],
  "digits_1_2_final/": ["digits_1_2_final"],
  "Lovelace_Ada_ada_12345/": ["ada", "12345"],
  "ada.zip": ["ada"],
  "Ada.ZIP": ["Ada"],
  "ada.tar.gz": ["ada"],
  "ada.zip.zip": ["ada"],
  "ada.7z.001": ["ada"],
  "ada.zip.crdownload": ["ada"],
};

for (const [entry, [name, id]] of Object.entries(SENDERS)) {
  Deno.test(`${entry} is from ${name}${id ? `, number ${id}` : ""}`, () => {
    const sender = senderOf(entry.replace(/\/$/, ""), entry.endsWith("/"));
    assertEquals([sender.name, sender.id], [name, id]);
  });
}

Deno.test("what the student called the file is kept, without the system's words", () => {
  const names = [
    "lovelaceada_LATE_12_345_01_normalize-1.ts",
    "A B_1_assignsubmission_file_x.zip",
    "Lab_jd_attempt_2026-11-20-10-11-12_x_y.zip",
  ];
  assertEquals(names.map((name) => senderOf(name, false).file), [
    "01_normalize-1.ts",
    "x.zip",
    "x_y.zip",
  ]);
});

Deno.test("a name tells when it was handed in, and whether late, where the system says so", () => {
  const said = (name: string, isFolder = false) => {
    const { at, late } = senderOf(name, isFolder);
    return [at, late];
  };
  assertEquals(said("lovelaceada_LATE_12_345_a.zip"), [undefined, true]);
  assertEquals(said("lovelaceada_12_345_a.zip"), [undefined, false]);
  assertEquals(said("Lab_jd_attempt_2026-11-20-10-11-12_a.zip"), [
    "2026-11-20T10:11:12",
    undefined,
  ]);
  assertEquals(said("a@s.example_2_x.zip")[0]! < said("a@s.example_10_x.zip")[0]!, true);
  assertEquals(said("ada+ps1+2026-11-20 10:11:12.123456 UTC", true), [
    "2026-11-20T10:11:12Z",
    undefined,
  ]);
  const brightspace = (clock: string) => said(`1-2 - A B - Sep 4, 2026 ${clock}`, true)[0];
  assertEquals(["926 PM", "1226 AM", "1226 PM", "106 AM"].map(brightspace), [
    "2026-09-04T21:26:00",
    "2026-09-04T00:26:00",
    "2026-09-04T12:26:00",
    "2026-09-04T01:06:00",
  ]);
  const dated = (date: string) => said(`1-2 - A B - ${date}`, true)[0];
  assertEquals(
    ["4 September, 2026 926 PM", "September 4, 2026 9 26 PM", "4 sept. 2026 2126"].map(dated),
    Array(3).fill("2026-09-04T21:26:00"),
  );
  assertEquals(["4 août 2026 2126", "Sept 2026 926 PM"].map(dated), [undefined, undefined]);
});

Deno.test("what stands before a name may be a team's or an assignment's", () => {
  assertEquals(senderOf("Group A-Ada Lovelace_1_assignsubmission_file_", true).names, [
    "Group A-Ada Lovelace",
    "Ada Lovelace",
  ]);
  assertEquals(senderOf("Lab 1_j_doe_attempt_2026-11-20-10-11-12.txt", false).names, [
    "doe",
    "j_doe",
    "Lab 1_j_doe",
  ]);
});

Deno.test("what a system adds to a name in brackets may be left out", () => {
  assertEquals(senderOf("Ada Lovelace (s123)_1_assignsubmission_file_", true).names, [
    "Ada Lovelace (s123)",
    "Ada Lovelace",
  ]);
});

Deno.test("a text or a link in Canvas lies there and is no submission of files", () => {
  const besides = ["a_1_text.html", "a_LATE_1_link.html", "anon_x_link.html", "a_1_2_text.html"];
  assertEquals(besides.map((name) => senderOf(name, false).beside !== undefined), [
    true,
    true,
    true,
    false,
  ]);
});

Deno.test("a form that others use too counts only where all folders have it", () => {
  const has = (...folders: string[]) =>
    recognisersFor(folders).some(({ system }) => system === "ILIAS");
  assert(has("Lovelace_Ada_ada_12345", "Hopper_Grace_Brewster_gh_7"));
  assert(!has("Lovelace_Ada_ada_12345", "my_own_digits_folder"));
  assert(!has());
});
