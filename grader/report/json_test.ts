import { assertEquals } from "@std/assert";
import { assertSnapshot } from "@std/testing/snapshot";
import { HALF_SOLVED } from "../testdata/reports.ts";
import { json } from "./json.ts";

Deno.test("JSON is the report as it is, in a form that programs can rely on", async (t) => {
  await assertSnapshot(t, json(HALF_SOLVED));
});

Deno.test("JSON reads back to the same report", () => {
  assertEquals(JSON.parse(json(HALF_SOLVED)), HALF_SOLVED);
});
