import { assertEquals, assertMatch } from "@std/assert";
import { assertSnapshot } from "@std/testing/snapshot";
import { HALF_SOLVED } from "../testdata/reports.ts";
import { json, parseJson } from "./json.ts";

Deno.test("JSON is the report as it is, in a form that programs can rely on", async (t) => {
  await assertSnapshot(t, json(HALF_SOLVED));
});

Deno.test("JSON reads back to the same report", () => {
  assertEquals(parseJson(json(HALF_SOLVED)), HALF_SOLVED);
});

Deno.test("a number that JSON does not have is told by its name, and no text is taken for one", () => {
  const epoch = { epoch: NaN, trainLoss: Infinity, trainAccuracy: -Infinity };
  const history = [{ ...epoch, testLoss: 1e308, testAccuracy: 0.5 }];
  const report = {
    ...HALF_SOLVED,
    capstone: { ...HALF_SOLVED.capstone!, history, output: "NaN", message: "Infinity" },
  };
  const text = json(report);
  assertMatch(text, /"epoch": "NaN",\s+"trainLoss": "Infinity",\s+"trainAccuracy": "-Infinity"/);
  assertEquals(text.includes("null"), json(HALF_SOLVED).includes("null"));
  assertEquals(parseJson(text), report);
});
