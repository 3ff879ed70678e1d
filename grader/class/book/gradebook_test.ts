import { assertEquals, assertStringIncludes } from "@std/assert";
import { parse } from "@std/csv";
import { describe, it } from "@std/testing/bdd";
import { ownPoints } from "../../judge/points.ts";
import { PAPER } from "../../testdata/paper_course.ts";
import { HALF_SOLVED, SOLVED } from "../../testdata/reports.ts";
import { type About, gradebook, maxOf, rowOf } from "./gradebook.ts";
import { outcomeOf, withoutReport } from "../grading/outcome.ts";

const OWN_POINTS = ownPoints(PAPER);
const ABOUT: About = {
  name: "",
  isListed: true,
  overrides: [],
  max: 100,
  more: {},
  lateness: null,
};
const REST = { note: "", commit: "", fingerprint: "f" };
const solved = await outcomeOf("ada", SOLVED, REST);

/** The gradebook's only row, by columns. */
function row(...[outcome, about]: [Parameters<typeof rowOf>[0], Partial<About>?]) {
  const text = gradebook(PAPER, [rowOf(outcome, { ...ABOUT, ...about })]);
  const [header, cells] = parse(text, { fieldsPerRecord: 0 });
  return Object.fromEntries(header.map((name, i) => [name, cells[i]]));
}

describe("the gradebook", () => {
  it("has a column for each exercise and the capstone, and lines as RFC 4180 wants them", () => {
    const [header, line, end] = gradebook(PAPER, [rowOf(solved, ABOUT)]).split("\r\n");
    assertEquals(
      header,
      "\uFEFFstudent,name,01_normalize,02_to_one_hot,03_relu,04_softmax,05_init_params,06_forward," +
        "07_compute_loss,08_backward,09_predict,10_train,11_confusion_matrix,capstone," +
        "total,max,bonus,status,note,commit,receipt,overrides," +
        "submitted,submitted by,late,days late,penalty,after penalty",
    );
    assertEquals(
      line,
      `ada,,4,6,5,10,6,10,10,18,5,15,6,5,100,100,0,graded,,,${solved.receipt},,,,,,,100`,
    );
    assertEquals(end, "");
  });

  it("has the sum of the receipt as sha256sum would list it", () => {
    assertEquals(
      solved.receipt,
      "87be984234027a15859553269fee030f95065eadb6fdf593a17e8336cfc2c094",
    );
  });

  it("has the course's points at most, and without the capstone fewer", () => {
    const of = (capstone: boolean, points = OWN_POINTS) => maxOf(PAPER, { capstone, points });
    assertEquals([of(true), of(false)], [100, 95]);
    const points = { ...OWN_POINTS, "04_softmax": 20, capstone: 0 };
    assertEquals([of(true, points), of(false, points)], [105, 105]);
    assertEquals(row(solved, { max: 105 }).max, "105");
  });

  it("says who is missing, and who is not on the roster", () => {
    const missing = row(withoutReport("zed", "missing", ""), { isListed: true, name: "Zed" });
    assertEquals([missing.name, missing.status, missing.total], ["Zed", "missing", "0"]);
    assertEquals(missing["04_softmax"], "");
    assertEquals(row(solved, { isListed: false }).status, "graded, not on the roster");
  });

  for (const status of ["unreadable", "not-fetched", "broken"] as const) {
    it(`has no total where somebody is ${status}: nobody knows that it is 0`, () => {
      assertEquals(row(withoutReport("ada", status, "It failed.")).total, "");
    });
  }

  it("has neither points nor a total where the grader failed in an exercise", async () => {
    const [first, ...rest] = SOLVED.exercises;
    const broken = { ...SOLVED, exercises: [{ ...first, status: "broken" as const }, ...rest] };
    const outcome = await outcomeOf("ada", broken, REST);
    const { total, status, ...cells } = row(outcome);
    assertEquals([status, total, cells["01_normalize"], cells["02_to_one_hot"]], [
      "broken",
      "",
      "",
      "6",
    ]);
    const overrides = [{ student: "ada", exercise: "01_normalize", score: 4, reason: "right" }];
    assertEquals(row(outcome, { overrides }).total, "100");
  });

  it("has the instructor's score in place of the grader's, with the reason", () => {
    const reason = "seen on paper";
    const overrides = [
      { student: "ada", exercise: "04_softmax", score: 2.5, reason },
      { student: "ada", exercise: "capstone", score: 0, reason: "copied" },
    ];
    const { total, overrides: said, ...cells } = row(solved, { overrides });
    assertEquals([cells["04_softmax"], cells.capstone, total], ["2.5", "0", "87.5"]);
    assertEquals(said, "04_softmax: seen on paper; capstone: copied");
  });

  it("gives a student who handed in nothing what the instructor gives", () => {
    const overrides = [{ student: "zed", exercise: "04_softmax", score: 7, reason: "on paper" }];
    assertEquals(row(withoutReport("zed", "missing", ""), { overrides }).total, "7");
  });

  for (const sign of ["=", "+", "-", "@", "\t", "\r", " =", "＝"]) {
    it(`takes ${JSON.stringify(sign)} at a text's beginning for no formula`, () => {
      const text = `${sign}cmd|' /C calc'!A0`;
      const note = row({ ...solved, student: text, note: text }, { name: text });
      assertEquals([note.student, note.name, note.note], [`'${text}`, `'${text}`, `'${text}`]);
    });
  }

  it("takes a sign behind a semicolon for none, at which some spreadsheets cut", () => {
    const student = "ada; =cmd|' /C calc'!A0;b";
    assertEquals(row({ ...solved, student }).student, "ada;' =cmd|' /C calc'!A0;b");
  });

  it("has the roster's other columns behind its own, and none of them twice", () => {
    const cells = row(solved, { more: { Section: "B", total: "12", Email: "=a@x" } });
    assertEquals([cells.Section, cells["roster total"], cells.Email], ["B", "12", "'=a@x"]);
    assertEquals(cells.total, "100");
  });

  it("has numbers of students that a spreadsheet leaves as they are", () => {
    for (const id of ["00123", "123456789012345678", "1e5", "3-4", "2026/11"]) {
      assertEquals(row({ ...solved, student: id }).student, `="${id}"`);
    }
    assertEquals(row({ ...solved, student: "20241234" }).student, "20241234");
  });

  it("quotes commas and quotes, and leaves numbers numbers", () => {
    const text = gradebook(PAPER, [rowOf({ ...solved, student: 'a "b", c' }, ABOUT)]);
    assertStringIncludes(text, '\r\n"a ""b"", c",,4,6,');
  });
});

describe("an outcome", () => {
  it("tells the checks that failed and the beliefs behind them, with their exercise", async () => {
    const { status, failures, misconceptions } = await outcomeOf("ada", HALF_SOLVED, REST);
    assertEquals(status, "graded");
    assertEquals(failures, [{
      id: "04_softmax/large-inputs",
      text: "Stays right for any finite input, however large",
    }]);
    assertEquals(misconceptions, [{
      id: "04_softmax/no_max_subtraction",
      text: "exp never overflows.",
    }]);
  });
});
