import { assertEquals, assertThrows } from "@std/assert";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { DISPLAY, showPrediction } from "./mod.ts";
import { ownExercises } from "./own_exercises.ts";
import { ownNetwork } from "./own_network.ts";

const ROOT = new URL("../../../", import.meta.url);

Deno.test("an exercise that was changed is read again, without a new process", async () => {
  const folder = await Deno.makeTempDir({ prefix: "own-exercises-" });
  try {
    for await (const { name } of Deno.readDir(new URL("solutions/", ROOT))) {
      await Deno.copyFile(new URL(`solutions/${name}`, ROOT), join(folder, name));
    }
    const url = pathToFileURL(`${folder}/`);
    assertEquals((await ownExercises(url)).accuracy([1, 2], [1, 3]), 0.5);
    await Deno.writeTextFile(
      join(folder, "09_predict.ts"),
      "export const predict = () => new Uint8Array();\nexport const accuracy = () => 7;\n",
    );
    assertEquals((await ownExercises(url)).accuracy([1, 2], [1, 3]), 7);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("without exercises there is no network, and a line says which one is missing", async () => {
  const { value, lines } = await heard(() => ownNetwork(new URL("exercises/", ROOT)));
  assertEquals(value, undefined);
  assertEquals(lines, ["There is no network yet: normalize is not written yet."]);
});

Deno.test("without a network the reference network's picture is shown, and says so", async () => {
  const shown = await showPrediction(undefined, 2325)[DISPLAY]();
  assertEquals(
    shown["text/plain"],
    "The reference network, not yet yours: Test image 2325: the network reads a 7",
  );
});

Deno.test("without a network any other test image is shown, and no probabilities", async () => {
  const shown = await showPrediction(undefined, 0)[DISPLAY]();
  const { "image/svg+xml": svg, "text/plain": title } = shown;
  assertEquals([title, svg.includes("%")], ["Test image 0: label 7", false]);
});

Deno.test("a test image that does not exist is refused by its number", () => {
  for (const index of [-1, 10_000, 1.5]) {
    assertThrows(() => showPrediction(undefined, index), RangeError, String(index));
  }
});

/** What a call returns, and what it prints. */
async function heard<T>(call: () => T): Promise<{ value: Awaited<T>; lines: string[] }> {
  const log = console.log;
  const lines: string[] = [];
  console.log = (line: string) => lines.push(line);
  try {
    return { value: await call(), lines };
  } finally {
    console.log = log;
  }
}
