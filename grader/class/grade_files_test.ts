import { assertRejects } from "@std/assert";
import { OWN_POINTS } from "../judge/points.ts";
import { gradeFiles } from "./grade_files.ts";

const SETTINGS = {
  seed: 1,
  capstone: false,
  check: false,
  timeoutScale: 1,
  points: OWN_POINTS,
  course: "",
};

Deno.test("a grader that never comes back is ended, and is the grader's own fault", async () => {
  const hangs = new TextEncoder().encode("export function softmax() { while (true); }");
  const files = new Map([["04_softmax" as const, hangs]]);
  const asked = () => gradeFiles(files, { ...SETTINGS, timeoutScale: 100 }, 0.8);
  await assertRejects(asked, Error, "it took more than 0.8 seconds.");
});
