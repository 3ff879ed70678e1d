import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { PAPER } from "../testdata/paper_course.ts";
import { SOLVED, STUBS } from "../testdata/reports.ts";
import { nextStep } from "./next_step.ts";
import { painter } from "./paint.ts";
import type { CapstoneResult, Report } from "./report.ts";
import type { View } from "./view.ts";

const STEPS = {
  "03_relu": [{ what: "See your ReLU", how: { task: "report" } }],
  "10_train": [{ what: "Train it", how: { task: "grade capstone" } }],
};

const VIEW: View = {
  paint: painter(false),
  pathOf: (id) => `exercises/${id}.ts`,
  course: {
    ...PAPER,
    exercises: PAPER.exercises.map(({ id, title }) => ({
      id,
      title,
      onceDone: STEPS[id as keyof typeof STEPS],
    })),
    capstone: {
      ...PAPER.capstone,
      done: "It reads digits.",
      onceDone: [{ what: "Look inside", how: { lesson: "12_look_inside" } }],
    },
  },
  columns: 80,
};

/** What follows a grading of some exercises, of which the first so many pass. */
function after(
  { from = 0, to = 11, pass = 11, capstone = null }: {
    from?: number;
    to?: number;
    pass?: number;
    capstone?: Partial<CapstoneResult> | null;
  },
  view: Partial<View> = {},
): string[] {
  const all = SOLVED.exercises.map((solved, i) => i < pass ? solved : STUBS.exercises[i]);
  const whole = capstone && { ...SOLVED.capstone!, ...capstone };
  const report: Report = { ...SOLVED, exercises: all.slice(from, to), capstone: whole };
  return nextStep(report, { ...VIEW, ...view }).flatMap((part) => part.split("\n"));
}

describe("what comes next", () => {
  it("is the next exercise, and what the one before it has to show", () => {
    const next = [
      "See your ReLU: run deno task report",
      "Next: read lessons/04_softmax.md,",
      "      open exercises/04_softmax.ts, then run deno task grade 4",
    ];
    assertEquals(after({ pass: 3 }), next);
    assertEquals(after({ from: 2, to: 3 }), next);
    assertEquals(after({ from: 1, to: 3 }), next);
    assertEquals(after({ pass: 4 })[0], "Next: read lessons/05_init_params.md,");
  });

  it("is to save the file, where the one exercise that was asked for is not written in it", () => {
    const hint = "exercises/04_softmax.ts still says todo: if you have written it, save the file";
    assertEquals(after({ pass: 3, from: 3, to: 4 })[0], hint);
    assertEquals(after({ pass: 3 }).includes(hint), false);
  });

  it("is the training after the last exercise", () => {
    assertEquals(after({ from: 9, to: 10 })[0], "Train it: run deno task grade capstone");
    assertEquals(after({ from: 10 }), ["Next: run deno task grade, which grades the whole course"]);
    assertEquals(after({}), ["Next: run deno task grade, which grades the whole course"]);
  });

  it("does not send a reader of the page to the page", () => {
    const page = { isPage: true };
    assertEquals(after({ pass: 3 }, page)[0], "Next: read lessons/04_softmax.md,");
    const course = {
      ...VIEW.course,
      capstone: {
        ...VIEW.course.capstone,
        onceDone: [
          { what: "See what it learned", how: { task: "report --open" } },
          { what: "See its mistakes", how: { task: "show --mistakes" } },
        ],
      },
    };
    assertEquals(after({ capstone: {} }, { ...page, course }), [
      "It reads digits.",
      "See its mistakes: run deno task show --mistakes",
    ]);
    assertEquals(after({ capstone: { status: "failed" } }, page), []);
  });

  it("is what the course says when all is done", () => {
    assertEquals(after({ capstone: {} }), [
      "It reads digits.",
      "Look inside: read lessons/12_look_inside.md",
    ]);
  });

  it("is the whole bonus, where a part of it that trains was graded alone and passes", () => {
    const { capstone } = VIEW.course;
    const course = { ...VIEW.course, deeperCapstones: [{ ...capstone, id: "writer" }] };
    const alone = { ...SOLVED, exercises: [], capstone: null, deeper: [] };
    const graded = { ...alone, deeperCapstones: [{ ...SOLVED.capstone!, id: "writer" }] };
    const whole = {
      ...VIEW,
      course: {
        ...course,
        exercises: course.exercises.map((one) => ({ ...one, deeper: true as const })),
      },
    };
    const last = (report: Report, view: View) => nextStep(report, view).at(-1);
    const next = "Next: run deno task grade --deeper, which grades the whole bonus";
    assertEquals(last(graded, whole), next);
    const all = { ...graded, deeper: SOLVED.exercises };
    assertEquals(last(all, whole), "It reads digits.\nLook inside: read lessons/12_look_inside.md");
  });

  it("is what is left, where the capstone was graded alone or before the last exercise", () => {
    const alone = after({ to: 0, capstone: {} });
    assertEquals(alone.at(-1), "Next: run deno task grade, which grades the whole course");
    const early = after({ pass: 10, capstone: {} });
    assertEquals([early[0], early[2]], [
      "It reads digits.",
      "Next: read lessons/11_confusion_matrix.md,",
    ]);
  });

  it("is the exercise that breaks the chain, or what shows how it learned", () => {
    const failed = { status: "failed", blame: "06_forward" } as const;
    const open = "Next: open exercises/06_forward.ts, then run deno task grade 6";
    assertEquals(after({ capstone: failed }), [open]);
    assertEquals(after({ to: 0, capstone: failed }), [open]);
    const unknown = { status: "failed", blame: null } as const;
    assertEquals(after({ capstone: unknown }), [
      "Next: run deno task report, which draws how it learned",
    ]);
    assertEquals(after({ capstone: { ...unknown, history: [] } }), [
      "Next: run deno task grade, which tries each exercise alone",
    ]);
    const blocked: Partial<CapstoneResult> = { status: "blocked", blame: null, history: [] };
    assertEquals(after({ to: 0, capstone: blocked }), [
      "Next: run deno task grade, which shows what to write first",
    ]);
    assertEquals(after({ capstone: blocked }), [
      "Next: run deno task grade capstone, which trains by itself",
    ]);
  });

  it("writes a stub in the place of a missing file in the reader's own folder alone", () => {
    const [first, ...rest] = SOLVED.exercises;
    const report = { ...SOLVED, exercises: [{ ...first, status: "missing" as const }, ...rest] };
    const said = (view: Partial<View>) => nextStep(report, { ...VIEW, ...view }).join("\n");
    const named = "Next: exercises/01_normalize.ts is missing: give yours this name";
    assertEquals(said({}), `${named},\n      or run deno task reset 1, which writes the stub`);
    assertEquals(said({ folder: " --submission work" }), named);
  });

  it("breaks no command, however narrow the terminal is, and names the folder that is graded", () => {
    const view = { columns: 60, deno: "npx -y deno@2.9.6", folder: " --exercises mine" };
    assertEquals(after({ pass: 3 }, view), [
      "See your ReLU:",
      "  run npx -y deno@2.9.6 task report --exercises mine",
      "Next: read lessons/04_softmax.md,",
      "      open exercises/04_softmax.ts,",
      "      then run npx -y deno@2.9.6 task grade 4 --exercises mine",
    ]);
  });
});
