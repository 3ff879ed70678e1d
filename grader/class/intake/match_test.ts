import { assertEquals } from "@std/assert";
import { senderOf } from "./sender.ts";
import { listed } from "../../testdata/listed.ts";
import { matcher } from "./match.ts";

const ROSTER = [
  listed("al1", "Ada Lovelace", "ada@school.example"),
  listed("12", "Grace Hopper"),
  listed("Wei Zhang_7", "Wei Zhang"),
  listed("wz", "Wei Zhang"),
  listed("zoe", "O'Neill-Ng, Zoë"),
  listed("mgl", "María José García López", "4711"),
  listed("twin", "Lee Kim"),
  listed("kim", "Kim Lee"),
  listed("ob", "Conan O’Brien"),
  listed("jm", "Jörg Müller-Strauß"),
  listed("yk", "كوهن, يوسف"),
  listed("lk", "Łukasz Żółć"),
  listed("bb", "Robert (Bob) Brown", "50"),
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
  "ada@school.example.zip": "al1",
  "garcíalópezmaríajosé_1_2_x.zip": "mgl",
  "lópezmaríajoségarcía_1_2_x.zip": "mgl",
  "garcialopezmariajose_1_2_x.zip": "mgl",
  "someoneelse_4711_345_digits.zip": "mgl",
  "García López María José_5_assignsubmission_file_x.zip": "mgl",
  "Lovelace Ada_5_assignsubmission_file_x.zip": "al1",
  "leekim_1_2_x.zip": "kim",
  "Lee Kim_5_assignsubmission_file_x.zip": "twin",
  "Conan OBrien_5_assignsubmission_file_x.zip": "ob",
  "Conan O'Brien.zip": "ob",
  "Joerg  Mueller-Strauss.zip": "jm",
  "\u202bكوهن, يوسف\u202c.zip": "yk",
  "Lukasz Zolc.zip": "lk",
  "Robert Brown_6_assignsubmission_file_x.zip": "bb",
  "brownrobertbob_6_345_x.zip": "bb",
  "someoneelse_50_345_x.zip": "bb",
  "Lukasz Zolc_50_assignsubmission_file_x.zip": undefined,
  "Robert Brown_12_assignsubmission_file_x.zip": undefined,
  "Ada Lovelace (old).zip": undefined,
  "nobody.zip": undefined,
};

for (const [entry, student] of Object.entries(FOUND)) {
  Deno.test(`${entry} is ${student ? `the roster's ${student}` : "nobody's on the roster"}`, () => {
    assertEquals(matcher(ROSTER)(senderOf(entry, false))?.listed.student, student);
  });
}
