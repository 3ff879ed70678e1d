import { assertEquals, assertThrows } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { UsageError } from "../../files.ts";
import { type About, rowOf } from "./gradebook.ts";
import { fillIn } from "./grades_back.ts";
import { withoutReport } from "../grading/outcome.ts";
import { readRoster } from "../intake/roster.ts";
import { encode, type TextFile } from "../intake/text_file.ts";

let path = "";
beforeEach(async () => {
  path = join(await Deno.makeTempDir({ prefix: "digits-grades-" }), "a.csv");
});
afterEach(() => Deno.remove(join(path, ".."), { recursive: true }));

const ABOUT: About = {
  name: "",
  isListed: true,
  overrides: [],
  max: 100,
  more: {},
  lateness: null,
};
function graded(student: string, total: number, name = "") {
  const outcome = { ...withoutReport(student, "graded", ""), scores: { capstone: total } };
  return rowOf(outcome, { ...ABOUT, name });
}
const CLASS = [graded("ada", 87.5, "Ada Lovelace"), graded("wei", 0, "Wei Zhang")];

async function fill(
  file: string | TextFile,
  column: string,
  rows = CLASS,
): Promise<{ bytes: Uint8Array; text: string; filled: number; left: string[] }> {
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : encode(file);
  await Deno.writeFile(path, bytes);
  const done = fillIn(await readRoster(path), column, rows);
  return { ...done, text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(done.bytes) };
}

/** Each system's file with a hole in each of its two grades, and how the grades stand in it. */
const FILES: Record<string, [file: string, column: string, grades?: [string, string]]> = {
  "Canvas": [
    "Student,ID,SIS User ID,SIS Login ID,Section,Digits (4711),Other (12)\r\n" +
    "    Points Possible,,,,,100,10\r\n" +
    '"Lovelace, Ada",12,00123,ada,S1,§,3\r\n"Zhang, Wei",13,00124,wei,S1,§,\r\n' +
    '"Student, Test",99,,77aa,S1,,\r\n',
    "Digits",
  ],
  "Moodle": [
    "\uFEFFIdentifier,Full name,Email address,Status,Grade,Maximum Grade,Feedback comments\n" +
    '"Participant 7",Ada Lovelace,ada,Submitted,§,"100,00",\n' +
    '"Participant 8",Wei Zhang,wei,"No submission",§,"100,00","<p>a ""b""</p>"\n',
    "grade",
    ['"87,5"', "0"],
  ],
  "Brightspace": [
    "OrgDefinedId,Username,Digits Points Grade <Numeric MaxPoints:100>,End-of-Line Indicator\n" +
    "#00123,#ada,§,#\n#00124,#wei,§,#\n",
    "Digits Points",
  ],
  "Blackboard": [
    '"Last Name"\t"First Name"\t"Username"\t"Student ID"\t"Digits [Total Pts: 100 Score] |12"\n' +
    '"Lovelace"\t"Ada"\t"ada"\t"1"\t"§"\n"Zhang"\t"Wei"\t"wei"\t"2"\t"§"\n',
    "Digits",
  ],
  "Sakai": [
    "Digits,Points\n\nDisplay ID,ID,Last Name,First Name,grade\nada,a1,Lovelace,Ada,§\n" +
    "wei,w1,Zhang,Wei,§\n",
    "grade",
  ],
  "a table in a country of decimal commas": [
    "sep=;\r\nstudent;name;old;new\r\nada;Ada;1,5;§\r\n\r\nwei;Wei;2,5;§\r\n;;;\r\n",
    "new",
    ["87,5", "0"],
  ],
};

describe("the grades of a class", () => {
  for (const [system, [file, column, grades = ["87.5", "0"]]] of Object.entries(FILES)) {
    it(`go into the own file of ${system}, and nothing else in it changes`, async () => {
      const [first, second, third] = file.split("§");
      const { text, filled, left } = await fill(file.replaceAll("§", ""), column);
      assertEquals(text, first + grades[0] + second + grades[1] + third);
      assertEquals([filled, left], [2, []]);
      const again = await fill(text, column);
      assertEquals(again.text, text, "and again into what is filled in");
    });
  }

  for (
    const [encoding, hasMark] of [["utf-16le", true], ["windows-1252", false]] as const
  ) {
    it(`go into a file in ${encoding}, in its own encoding`, async () => {
      const text = "student\tname\tgrade\r\nada\tZoë\t\r\n";
      const { bytes } = await fill({ text, encoding, hasMark }, "grade");
      const filled = encode({ text: text.replace("Zoë\t", "Zoë\t87.5"), encoding, hasMark });
      assertEquals(bytes, filled);
    });
  }

  it("have ILIAS's mark beside them, without which it passes a row over", async () => {
    const file = "update;usr_id;login;lastname;firstname;mark\n0;12;ada;L;Ada;\n" +
      '"0";13;wei;Zhang;Wei;\n0;14;bob;B;Bob;7\n';
    const { text } = await fill(file, "mark");
    assertEquals(
      text,
      file.replace("0;12", "1;12").replace('"0";13', '"1";13').replace("Ada;", "Ada;87.5")
        .replace("Wei;", "Wei;0"),
    );
    assertEquals((await fill("login;lastname;firstname;mark\nada;L;Ada;\n", "mark")).filled, 1);
  });

  it("go behind rows whose empty cells at the end are left out", async () => {
    const { text } = await fill("student,name,other,grade\nada\nwei,Wei\n", "grade");
    assertEquals(text, "student,name,other,grade\nada,,,87.5\nwei,Wei,,0\n");
  });

  it("leave the cell where a grade is not known, and say whose", async () => {
    const rows = [
      rowOf(withoutReport("ada", "unreadable", ""), ABOUT),
      graded("wei", 50),
      graded("bob", 50),
    ];
    const { text, filled, left } = await fill("student,grade\nada,12\nwei,\n", "grade", rows);
    assertEquals(text, "student,grade\nada,12\nwei,50\n");
    assertEquals([filled, left], [1, ["ada is unreadable.", "bob is not in the file."]]);
  });

  it("are compared with the most points that the file has for the column", async () => {
    const files: Record<string, string> = {
      "Student,ID,Section,Digits (4711)\n    Points Possible,,,10\n": "Lovelace,12,S1,\n",
      "Identifier,Full name,Status,Digits,Maximum Grade\n": 'Participant 7,Ada,x,,"10,00"\n',
      'Last Name,First Name,Username,"Digits [Total Pts: 10 Score] |12"\n': "L,Ada,ada,\n",
      "OrgDefinedId,Digits Points Grade <Numeric MaxPoints:10>\n": "#1,\n",
      "Last Name,First Name,Email,Digits\nPoints,,,10\n": "L,Ada,ada@x,\n",
    };
    for (const [header, row] of Object.entries(files)) {
      await Deno.writeTextFile(path, header + row);
      assertEquals(fillIn(await readRoster(path), "Digits", []).most, 10, header);
    }
    await Deno.writeTextFile(path, "student,Digits\nada,7\n");
    assertEquals(fillIn(await readRoster(path), "Digits", []).most, undefined);
  });

  it("are not compared with a row of means below the students, or a test student's points", async () => {
    const most = async (text: string, column: string) => {
      await Deno.writeTextFile(path, text);
      return fillIn(await readRoster(path), column, []).most;
    };
    assertEquals(await most("student,name,grade\nada,Ada,\n,Average,55\n", "grade"), undefined);
    const canvas = 'Student,ID,Section,Digits (1)\n"L, Ada",12,S1,\n"Student, Test",9,S1,3\n';
    assertEquals(await most(canvas, "Digits"), undefined);
    assertEquals(await most("Student ID,Name,Lab [100],* Lab\nada,Ada,,\n", "Lab"), 100);
  });

  it("are those less the penalty, and none where it is not known", async () => {
    const lateness = { deadline: "2026-11-20T12:00:00.000Z", extensions: [], penaltyPerDay: 10 };
    const late = { at: "2026-11-21T13:00:00.000Z", by: "list" as const };
    const row = (student: string, more: object) =>
      rowOf({ ...withoutReport(student, "graded", ""), scores: { capstone: 50 }, ...more }, {
        ...ABOUT,
        lateness,
      });
    const rows = [row("ada", { submitted: late }), row("wei", { isLate: true })];
    const { text, left } = await fill("student,grade\nada,\nwei,\n", "grade", rows);
    assertEquals(text, "student,grade\nada,40\nwei,\n");
    assertEquals(left, ["wei is late, and nobody knows how much."]);
  });

  it("find the students of a class that was listed by another system", async () => {
    const rows = [graded("20241", 60, "Lovelace, Ada"), graded("x@y", 70, "Wei Zhang")];
    const { text, left } = await fill(
      "student,name,grade\nal1,Ada Lovelace,\nwz,Wei Zhang,\n",
      "grade",
      rows,
    );
    assertEquals([text, left], [
      "student,name,grade\nal1,Ada Lovelace,60\nwz,Wei Zhang,70\n",
      [],
    ]);
  });

  it("go into each row of a student who has several", async () => {
    const rows = [graded("ada", 60, "Ada"), graded("wei", 70, "Wei")];
    const text = "login,name,section,grade\nada,Ada,1,\nwei,Wei,1,\nada,Ada,2,\n";
    const filled = await fill(text, "grade", rows);
    assertEquals(
      filled.text,
      "login,name,section,grade\nada,Ada,1,60\nwei,Wei,1,70\nada,Ada,2,60\n",
    );
    assertEquals(filled.left, []);
  });

  it("go into the assignment that is called so, and not into one with a longer name", async () => {
    const behind = ["§ (4711)", "§ [Total Pts: 100 Score] |12", "§ [100]", "§"];
    for (const form of [...behind, "§ Points Grade <Numeric MaxPoints:100 Weight:10>"]) {
      const [longer, own] = ["Lab 1 extra", "Lab 1"].map((name) => form.replace("§", name));
      const { text } = await fill(`student,${longer},${own}\nada,,\nwei,,\n`, "lab 1");
      assertEquals(text, `student,${longer},${own}\nada,,87.5\nwei,,0\n`);
    }
  });

  it("go into no column that says who the students are, or that the system sums up itself", async () => {
    const canvas = "Student,ID,SIS Login ID,Section,Digits (1),Final Score\n" +
      ",,,,Manual Posting,\n    Points Possible,,,,100,(read only)\nL,12,ada,S1,,\n";
    await Deno.writeTextFile(path, canvas);
    const roster = await readRoster(path);
    const refused = (name: string) =>
      assertThrows(() => fillIn(roster, name, []), UsageError).message.replace(path, "FILE");
    assertEquals(
      refused("SIS Login ID"),
      'The column "SIS Login ID" of FILE says who the students are: --column names that of the grades.',
    );
    assertEquals(
      refused("Final"),
      'The column "Final Score" of FILE takes no grades: "(read only)" stands below its name.',
    );
    assertEquals(fillIn(roster, "Digits", []).most, 100);
  });

  it("want one column, and say which there are", async () => {
    await Deno.writeTextFile(path, "student,Digits (1),Digits (2)\nada,,\n");
    const roster = await readRoster(path);
    const refused = (name: string) =>
      assertThrows(() => fillIn(roster, name, []), UsageError).message.replace(path, "FILE");
    assertEquals(
      refused("digits"),
      'FILE has several columns that begin with "digits": "Digits (1)", "Digits (2)".',
    );
    assertEquals(
      refused("Grade"),
      'FILE has no column "Grade". It has "student", "Digits (1)", "Digits (2)".',
    );
    assertEquals(fillIn(roster, "Digits (2)", []).filled, 0);
  });
});
