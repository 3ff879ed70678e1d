import { assertEquals } from "@std/assert";
import { fakeIo } from "../testdata/fake_io.ts";
import { PAPER } from "../testdata/paper_course.ts";
import type { FolderOptions } from "./folder.ts";
import { withEpochLine } from "./live.ts";

const EPOCH = { epoch: 3, trainLoss: 0, trainAccuracy: 0, testLoss: 0, testAccuracy: 0.934 };
const course = { ...PAPER, capstone: { ...PAPER.capstone, epochs: 10 } };

/** What is said during one epoch of a training. */
async function during(options: FolderOptions, screen = {}): Promise<string> {
  const io = { ...fakeIo(), ...screen, out: (text: string) => said += text };
  let said = "";
  await withEpochLine(course as never, io, options, (onEpoch) => Promise.resolve(onEpoch(EPOCH)));
  return said;
}

Deno.test("a training says whose network it is", async () => {
  const rest = "epoch 3 of 10, accuracy 93.40 %\n";
  assertEquals(await during({}), `  training your network: ${rest}`);
  assertEquals(await during({ solutions: true }), `  training the solutions' network: ${rest}`);
  assertEquals(await during({ exercises: "d" }), `  training the network of that folder: ${rest}`);
});

Deno.test("a training that is not the capstone's says how many epochs it has", async () => {
  const io = { ...fakeIo(), out: (text: string) => said += text };
  let said = "";
  await withEpochLine(
    course as never,
    io,
    {},
    (onEpoch) => Promise.resolve(onEpoch(EPOCH, { epochs: 5 })),
  );
  assertEquals(said, "  training your network: epoch 3 of 5, accuracy 93.40 %\n");
});

Deno.test("a line that is written over is no wider than the terminal, and is gone in the end", async () => {
  const said = await during({ solutions: true }, { isTerminal: true, columns: 40 });
  assertEquals(said, "\r\x1b[K  training the solutions' network: epoc\r\x1b[K");
});
