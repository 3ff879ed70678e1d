import { assertEquals, assertRejects } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { select } from "../../cli/select.ts";
import { UsageError } from "../../files.ts";
import { ownPoints } from "../../judge/points.ts";
import { PAPER } from "../../testdata/paper_course.ts";
import { readOverrides } from "./overrides.ts";
import { readRoster } from "./roster.ts";

let path = "";
beforeEach(async () => {
  path = join(await Deno.makeTempDir({ prefix: "digits-tables-" }), "a.csv");
});
afterEach(() => Deno.remove(join(path, ".."), { recursive: true }));

async function roster(text: string) {
  await Deno.writeTextFile(path, text);
  return (await readRoster(path)).students.map(({ student, name }) => ({ student, name }));
}

async function overrides(text: string) {
  await Deno.writeTextFile(path, `student,exercise,score,reason\n${text}`);
  return await readOverrides(path, ownPoints(PAPER), (word) => {
    const { exercises: [id], capstones: [capstone] } = select(PAPER, [word], { capstone: true });
    return capstone ?? id;
  });
}

/** The one line that a wrong table brings, without its path. */
async function complaint(read: () => Promise<unknown>): Promise<string> {
  return (await assertRejects(read, UsageError)).message.replace(path, "FILE");
}

describe("a roster", () => {
  it("has students, perhaps with names, and other columns that nobody reads", async () => {
    assertEquals(await roster("Email,Student,Name\na@x,ada,Ada\nb@x, bob ,\n"), [
      { student: "ada", name: "Ada" },
      { student: "bob", name: "" },
    ]);
    assertEquals(await roster("student\nada\n\n"), [{ student: "ada", name: "" }]);
  });

  it("may come from a spreadsheet: with a mark before it, CRLF, quotes, or semicolons", async () => {
    const expected = [{ student: "ada", name: "Lovelace, Ada" }];
    assertEquals(await roster('\uFEFFstudent,name\r\nada,"Lovelace, Ada"\r\n'), expected);
    assertEquals(await roster("student;name\nada;Lovelace, Ada\n"), expected);
  });

  it("may have a student in several rows, one for each section", async () => {
    const text = "login,name,section\nada,Ada,1\nbob,Bob,1\nada,Ada,2\n";
    assertEquals(await roster(text), [{ student: "ada", name: "Ada" }, {
      student: "bob",
      name: "Bob",
    }]);
  });

  it("has nothing alive in its names", async () => {
    assertEquals((await roster("student,name\nada,\x1b[31mAda\n"))[0].name, "\\u{1b}[31mAda");
  });

  const wrong: Record<string, [text: string, said: string]> = {
    "without the column": [
      "name\nAda\n",
      "FILE has no column that says who a student is. Its first line names the columns: one of them",
    ],
    "of groups, below a title that is narrower": [
      "Digits lab,Points\n\nGroup,Members,Grade,Late\nTeam A,Grace; Alan,,On time\n",
      "FILE has no column that says who a student is. Its first line names the columns: one of them",
    ],
    "that is empty": [
      "",
      "FILE has no column that says who a student is. Its first line names the columns: one of them",
    ],
    "with a line too long": [
      "student,name\nada,Lovelace, Ada\n",
      'FILE, row 1 has 3 cells, and there are 2 columns: is there a "," in a cell without quotes?',
    ],
    "with a quote that has no end": [
      'student,name\nada,"Ada\n',
      'FILE is not a CSV file: the quote before "Ada\\n" has no end.',
    ],
    "with text behind a quote": [
      'student,name\nada,"Ada" L\n',
      'FILE is not a CSV file: there is text behind the quote that ends "Ada".',
    ],
    "that has nobody in it": ["student,name\n,\n\n", "FILE has nobody in it, below its header."],
    "with its column twice": ["student,name,Student\n", 'FILE has the column "student" twice.'],
    "with a name twice, which may be that of two": [
      "student,section\nWei,1\nWei,2\n",
      "FILE, row 2: Wei is there twice.",
    ],
    "with two students of one key": [
      "student,name\nada,Ada\nada,Bob\n",
      "FILE, row 2: ada is there twice.",
    ],
    "with an empty student": ["student,name\n,Ada\n", "FILE, row 1: the column student is empty."],
  };
  for (const [what, [text, said]] of Object.entries(wrong)) {
    it(`${what} is refused in a line`, async () => {
      assertEquals((await complaint(() => roster(text))).slice(0, said.length), said);
    });
  }

  it("that is not there is refused in a line", async () => {
    const said = await complaint(() => readRoster(path));
    assertEquals(said.slice(0, 20), "FILE can't be read: ");
  });
});

describe("overrides", () => {
  it("name an exercise as the command line does", async () => {
    const read = await overrides("ada,4,2.5,seen\nada,capstone,5,rerun\nbob,softmax,0,copied\n");
    assertEquals(read.map(({ exercise, score }) => [exercise, score]), [
      ["04_softmax", 2.5],
      ["capstone", 5],
      ["04_softmax", 0],
    ]);
  });

  const wrong: Record<string, [text: string, said: string]> = {
    "for no exercise": ["ada,sofmax,2,x\n", 'FILE, row 1: There is no exercise "sofmax". Did you'],
    "without a reason": ["ada,4,2, \n", "FILE, row 1: the override needs a reason."],
    "above the points": [
      "ada,4,11,x\n",
      'FILE, row 1: "11" is not a score of 04_softmax, which has 0 to 10 points.',
    ],
    "below 0": ["ada,4,-1,x\n", 'FILE, row 1: "-1" is not a score'],
    "that are no numbers": ["ada,4,ten,x\n", 'FILE, row 1: "ten" is not a score'],
    "without a number": ["ada,4,,x\n", 'FILE, row 1: "" is not a score'],
    "that are there twice": ["ada,4,1,x\nada,softmax,2,y\n", "FILE, row 2: 04_softmax of ada is"],
  };
  for (const [what, [text, said]] of Object.entries(wrong)) {
    it(`${what} are refused in a line`, async () => {
      assertEquals((await complaint(() => overrides(text))).slice(0, said.length), said);
    });
  }
});
