import { assertEquals, assertMatch } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { HOSTILE_TEXTS, hostileReport } from "../testdata/hostile_report.ts";
import { BROKEN, HALF_SOLVED, SOLVED, STUBS } from "../testdata/reports.ts";
import { validate } from "../testdata/validate.ts";
import { ctrf } from "./ctrf.ts";
import { junit } from "./junit.ts";

const REPORTS = {
  STUBS,
  HALF_SOLVED,
  SOLVED,
  BROKEN,
  ...Object.fromEntries(
    Object.entries(HOSTILE_TEXTS).map(([name, text]) => [name, hostileReport(text)]),
  ),
};

describe("reports and the schemas of those who read them", () => {
  it("fit, whatever a student wrote: JUnit by Jenkins's schema, CTRF by its own", async () => {
    const names = Object.keys(REPORTS);
    const reports = Object.values(REPORTS);
    const problems = await validate([
      ...reports.map((report) => ({ form: "junit" as const, text: junit(report) })),
      ...reports.map((report) => ({ form: "ctrf" as const, text: ctrf(report) })),
    ]);
    const wrong = problems.flatMap((found, i) =>
      found.length === 0 ? [] : [[names[i % names.length], found]]
    );
    assertEquals(wrong, []);
  });

  it("are looked at: a planted fault is found in each form", async () => {
    const [xml, attribute, json] = await validate([
      { form: "junit", text: junit(SOLVED).replace("</testsuites>", "") },
      { form: "junit", text: junit(SOLVED).replace("<testcase ", '<testcase line="1" ') },
      { form: "ctrf", text: ctrf(SOLVED).replace('"passed"', '"solved"') },
    ]);
    assertMatch(xml.join(), /Premature end|end of data/i);
    assertMatch(attribute.join(), /line/);
    assertMatch(json.join(), /status|enum|required|passed/);
  });
});
