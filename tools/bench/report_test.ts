import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import {
  doublingTable,
  feedbackTable,
  peersTable,
  summary,
  withResults,
  writersTable,
} from "./report.ts";
import type { Runner } from "./runner.ts";

function ran(name: string, ...updates: number[]): Runner {
  const rounds = updates.map((wall) => ({
    updates: { wall, processor: 10 },
    evaluation: { wall: 1, processor: 5 },
    testAccuracy: 0.95,
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

  it("says what a thousand steps of a language model take, from rounds of fewer", () => {
    const peers = [ran("this course", 1), ran("numpy", 0.25)];
    const row = "| numpy | 1.25 (1.25–1.25) | 0.25 | 50.00 (50.00–50.00) | 1.00 | 0.95 |";
    assertStringIncludes(writersTable(peers, 200), row);
  });

  it("takes the place of the results before, and needs a place", () => {
    const empty = "Above\n<!-- bench -->\n<!-- /bench -->\nBelow\n";
    const first = withResults(empty, "1 s");
    assertEquals(first, "Above\n<!-- bench -->\n\n1 s\n\n<!-- /bench -->\nBelow\n");
    assertEquals(withResults(first, "$1 s"), first.replace("1 s", "$$1 s"));
    assertThrows(() => withResults("Above", "1 s"), Error, "has no place");
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
