/** What the files of the grader import of each other, read from their text. */
import { dirname, join, relative } from "node:path";

/** Files, each with the files that it imports. */
export type Graph = ReadonlyMap<string, readonly string[]>;

const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*)"(\.{1,2}\/[^"]+\.ts)"/g;
/** Answers, stubs and hostile files are nobody's imports; tests and their helpers may reach anywhere. */
const LEFT_OUT =
  /_(test|deep)\.ts$|\/testdata\/|\/(misconceptions|right|wrong|two_bugs|reworded|hostile)\/|\/stub\.ts$/;

/**
 * Reads the imports of all files below a folder.
 *
 * @returns paths relative to the folder
 */
export function importsBelow(root: string): Graph {
  const graph = new Map<string, string[]>();
  for (const path of filesBelow(root)) {
    const source = Deno.readTextFileSync(path);
    const targets = Array.from(source.matchAll(IMPORT), ([, to]) => join(dirname(path), to));
    graph.set(relative(root, path), targets.map((to) => relative(root, to)));
  }
  return graph;
}

function filesBelow(folder: string): string[] {
  return [...Deno.readDirSync(folder)].flatMap(({ name, isDirectory }) => {
    const path = join(folder, name);
    if (LEFT_OUT.test(isDirectory ? `${path}/` : path)) return [];
    if (isDirectory) return filesBelow(path);
    return name.endsWith(".ts") ? [path] : [];
  });
}

/** The same graph, of what `roomOf` calls the place of a file; nothing leads into itself. */
export function between(graph: Graph, roomOf: (path: string) => string): Graph {
  const rooms = new Map<string, Set<string>>();
  for (const [from, targets] of graph) {
    const room = roomOf(from);
    const known = rooms.get(room) ?? new Set();
    for (const to of targets.map(roomOf)) if (to !== room) known.add(to);
    rooms.set(room, known);
  }
  return new Map(Array.from(rooms, ([room, targets]) => [room, [...targets]]));
}

/** The first way found that leads back to where it began; empty where there is none. */
export function circleIn(graph: Graph): string[] {
  const done = new Set<string>();
  const visit = (at: string, way: readonly string[]): string[] => {
    if (way.includes(at)) return [...way.slice(way.indexOf(at)), at];
    if (done.has(at)) return [];
    done.add(at);
    for (const to of graph.get(at) ?? []) {
      const circle = visit(to, [...way, at]);
      if (circle.length > 0) return circle;
    }
    return [];
  };
  for (const start of graph.keys()) {
    const circle = visit(start, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
