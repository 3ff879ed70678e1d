import { assertEquals, assertNotEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { between, circleIn, type Graph, importsBelow } from "./testdata/imports.ts";

const GRADER = fileURLToPath(new URL(".", import.meta.url));
/** The course itself, and what hands it on. */
const MAY_KNOW = /^(course\/|main\.ts$)/;
/** Folders are as rooms in a house; a file beside them is a room of its own. */
const roomOf = (path: string) => path.includes("/") ? path.split("/")[0] : path;

/** Imports of the course by what must not know it. */
function breachesIn(graph: Graph): string[] {
  return [...graph].filter(([from]) => !MAY_KNOW.test(from)).flatMap(([from, targets]) =>
    targets.filter((to) => to.startsWith("course/")).map((to) => `${from} imports ${to}`)
  );
}

/** A copy of the graph in which a file imports one more. */
function planted(graph: Graph, from: string, to: string): Graph {
  return new Map([...graph, [from, [...graph.get(from)!, to]]]);
}

describe("the imports of the grader", () => {
  const graph = importsBelow(GRADER);

  it("leave the engine without a course", () => assertEquals(breachesIn(graph), []));

  it("run in no circle of files", () => assertEquals(circleIn(graph), []));

  it("run in no circle of folders", () => assertEquals(circleIn(between(graph, roomOf)), []));

  it("run in no circle of the course's own folders", () => {
    const own = new Map([...graph].filter(([from]) => from.startsWith("course/")));
    assertEquals(circleIn(between(own, dirname)), []);
  });

  it("run in no circle of the class's own folders", () => {
    const own = new Map([...graph].filter(([from]) => from.startsWith("class/")));
    const room = (path: string) => path.split("/").length > 2 ? dirname(path) : path;
    assertEquals(circleIn(between(own, room)), []);
  });

  it("would be told of: a planted breach and planted circles are seen", () => {
    const breach = planted(graph, join("sandbox", "stage.ts"), join("course", "mod.ts"));
    assertEquals(breachesIn(breach), ["sandbox/stage.ts imports course/mod.ts"]);
    const files = planted(graph, join("sandbox", "frame.ts"), join("sandbox", "connection.ts"));
    assertNotEquals(circleIn(files), []);
    const folders = planted(graph, join("sandbox", "frame.ts"), join("judge", "pool.ts"));
    assertNotEquals(circleIn(between(folders, roomOf)), []);
  });
});
