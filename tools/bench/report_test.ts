import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import {
  doublingTable,
  feedbackTable,
  peersTable,
  productsTable,
  stepsTable,
  summary,
  withResults,
} from "./report.ts";
import { PARTS } from "./parts.ts";
import type { Runner } from "./runner.ts";

function ran(name: string, ...updates: number[]): Runner {
  const rounds = updates.map((wall) => ({
    updates: { wall, processor: 10 },
    evaluation: { wall: 1, processor: 5 },
    measured: 0.95,
  }));
  const idle = () => Promise.resolve();
  return { name, version: "", rounds, runRound: idle, stop: idle };
}

describe("the benchmark's report", () => {
  it("takes the middle time, or the mean of the two in the middle", () => {
    assertEquals(summary([3, 1, 2]), { median: 2, min: 1, max: 3 });
    assertEquals(summary([4, 1, 3, 2]), { median: 2.5, min: 1, max: 4 });
  });

  it("compares each peer with the first, without and with evaluation", () => {
    const peers = [ran("this course", 2), ran("a peer", 8)];
    const updates = "| a peer | 8.00 (8.00–8.00) | 4.00 | 10.00 (10.00–10.00) | 1.00 | 95.00 % |";
    assertStringIncludes(peersTable(peers, "updates"), updates);
    const epoch = "| a peer | 9.00 (9.00–9.00) | 3.00 | 15.00 (15.00–15.00) | 1.00 | 95.00 % |";
    assertStringIncludes(peersTable(peers, "epoch"), epoch);
  });

  it("says what a thousand steps take, from rounds of fewer", () => {
    const peers = [ran("this course", 1), ran("numpy", 0.25)];
    const row = "| numpy | 1.25 (1.25–1.25) | 0.25 | 50.00 (50.00–50.00) | 1.00 | 0.950 |";
    assertStringIncludes(stepsTable(peers, 200), row);
  });

  it("says how many millionths of a second a product takes, from rounds of many", () => {
    const product = { name: "a·b", rows: 2, inner: 3, cols: 4 };
    const row = "| a·b | 2×3 · 3×4 | 1000.0 | 1000.0 | 1.00 |";
    assertStringIncludes(productsTable([[product, ran("", 1), ran("", 2)]], 10_000), row);
  });

  it("puts a part's results in the place of those before, and needs a place", () => {
    const others = "<!-- bench other -->\n<!-- /bench other -->\n";
    const empty = `${others}<!-- bench speed -->\n<!-- /bench speed -->\nBelow\n`;
    const first = withResults(empty, "speed", "1 s");
    const place = "<!-- bench speed -->\n\n1 s\n\n<!-- /bench speed -->";
    assertEquals(first, `${others}${place}\nBelow\n`);
    assertEquals(withResults(first, "speed", "$1 s"), first.replace("1 s", "$$1 s"));
    assertThrows(() => withResults(others, "speed", "1 s"), Error, "has no place");
  });

  it("has a place in docs/benchmarks.md for each part", async () => {
    const document = await Deno.readTextFile(new URL("../../docs/benchmarks.md", import.meta.url));
    for (const part of Object.keys(PARTS)) withResults(document, part, "");
  });

  it("compares twice the work with once", () => {
    const doubled = doublingTable([["images", ran("half", 1), ran("whole", 3)]]);
    const row = "| images | 1.00 (1.00–1.00) | 3.00 (3.00–3.00) | 3.00 | 10.00 (10.00–10.00) |";
    assertStringIncludes(doubled, row);
  });

  it("compares what a command takes with its own training, where it trains", () => {
    const waits = [
      { name: "short", seconds: [0.5], training: [], megabytes: 80.4 },
      { name: "long", seconds: [4, 6], training: [2.5], megabytes: 320 },
    ];
    const rows = "| short | 0.50 (0.50–0.50) |  |  | 80 |\n" +
      "| long | 5.00 (4.00–6.00) | 2.50 (2.50–2.50) | 2.00 | 320 |";
    assertStringIncludes(feedbackTable(waits), rows);
  });
});
