import { assertEquals, assertStringIncludes } from "@std/assert";
import { DataError } from "../../lib/mnist.ts";
import type { Check } from "./check.ts";
import { broken } from "./tried.ts";

const CHECK: Check = {
  id: "digits",
  title: "Digits",
  points: 2,
  catches: "Digits that are none.",
  uses: [],
  run: () => Promise.resolve(undefined),
};
const SAID = "The grader itself failed here, which is no fault of yours: ";

Deno.test("a fault that the reader can mend is said in a line, any other with its stack", () => {
  const message = (error: unknown) => broken(CHECK, error).result.message ?? "";
  assertEquals(
    message(new DataError("data/mnist.zip is missing")),
    `${SAID}data/mnist.zip is missing`,
  );
  assertStringIncludes(message(new Error("no oracle")), `${SAID}Error: no oracle\n    at `);
  assertEquals(message("no error"), `${SAID}no error`);
});
