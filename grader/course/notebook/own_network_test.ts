import { assert, assertEquals } from "@std/assert";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { showPrediction } from "./mod.ts";
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

Deno.test("without exercises there is no network, and nothing is shown", async () => {
  const log = console.log;
  const lines: string[] = [];
  console.log = (line: string) => lines.push(line);
  try {
    const own = await ownNetwork(new URL("exercises/", ROOT));
    assert(own === undefined);
    assertEquals(showPrediction(own, 0), undefined);
    assertEquals(lines, ["There is no network yet: normalize is not written yet."]);
  } finally {
    console.log = log;
  }
});
