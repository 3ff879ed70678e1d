import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { FORMATS, isShared, parseFormat, render, requireApart, requireEnv } from "./formats.ts";
import { UsageError } from "../files.ts";
import { STUBS } from "../testdata/reports.ts";

describe("--format", () => {
  it("takes a name, or a name and a file", () => {
    assertEquals(parseFormat("terminal"), { format: "terminal", file: undefined });
    assertEquals(parseFormat("json"), { format: "json", file: undefined });
    assertEquals(parseFormat("json=out/a=b.json"), { format: "json", file: "out/a=b.json" });
  });

  it("suggests the nearest format for an unknown one, and lists them all", () => {
    const { message } = assertThrows(() => parseFormat("jsom=x"), UsageError);
    assertEquals(
      message,
      `There is no format "jsom". Did you mean json? There are: ${FORMATS.join(", ")}.`,
    );
    assertThrows(() => parseFormat(""), UsageError, "There is no format");
    assertThrows(() => parseFormat("toString"), UsageError, "There is no format");
  });

  it("refuses a file without a name, and the terminal in a file", () => {
    assertThrows(() => parseFormat("json="), UsageError, "write --format json=FILE");
    for (const value of ["terminal=x", "terminal="]) {
      assertThrows(() => parseFormat(value), UsageError, "leave out the file");
    }
  });

  it("has a text for every format that can go into a file", async () => {
    const page = () => Promise.resolve("<!doctype html>\n");
    for (const format of FORMATS.filter((name) => name !== "terminal")) {
      const text = await render(STUBS, format, { env: () => "x", sources: {}, page });
      assertEquals([format, text.at(-1)], [format, "\n"]);
    }
  });

  it("refuses two reports in one file, however it is called", () => {
    const twice = (...files: string[]) => () =>
      requireApart(files.map((file) => ({ format: "json", file })), "/home/ada", () => undefined);
    for (const [one, other] of [["a.json", "a.json"], ["a", "./b/../a"], ["a", "/home/ada/a"]]) {
      assertThrows(twice(one, other), UsageError, `into ${other}: give each a file of its own`);
    }
    twice("a", "b")();
    requireApart([{ format: "json" }, { format: "junit" }], "/", () => undefined); // one after the other
  });

  it("knows the files that a whole step of GitHub's writes to", () => {
    const env = (name: string) => ({ GITHUB_STEP_SUMMARY: "/runner/summary" })[name];
    assertEquals(
      ["/runner/summary", "../runner/summary", "/runner/other"].map((file) =>
        isShared(file, "/course", env)
      ),
      [true, true, false],
    );
    assertEquals(isShared("/course", "/course", () => ""), false);
    const both = ["/runner/summary", "/runner/summary"].map((file) => ({
      format: "markdown",
      file,
    }));
    requireApart(both, "/course", env);
  });

  it("asks for what Classroom 50's runner sets, by name, before anything is graded", () => {
    const outputs = [{ format: "json" }, { format: "classroom50" }];
    const env = (name: string) => name === "COMMIT_URL" ? "" : "x";
    assertThrows(() => requireEnv(outputs, env), UsageError, "needs COMMIT_URL in");
    requireEnv(outputs, () => "x");
    requireEnv([{ format: "json" }], () => undefined);
  });
});
