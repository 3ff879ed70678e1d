import { assertEquals, assertMatch, assertRejects, assertStringIncludes } from "@std/assert";
import { Random } from "../../../lib/mod.ts";
import { initParams } from "../../../solutions/05_init_params.ts";
import { UsageError } from "../../files.ts";
import { keyOfFolder, NetworkStore } from "../page/network_store.ts";
import { painter } from "../../report/paint.ts";
import { barLines, showCommand } from "./show.ts";
import { course, SOLUTIONS_FOLDER, STUBS_FOLDER } from "../../testdata/this_course.ts";
import { fakeIo } from "../../testdata/fake_io.ts";

const args = (...words: string[]) => [words, { from: "user" }] as const;

async function withStore(act: (store: NetworkStore) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  await act(new NetworkStore(folder)).finally(() => Deno.remove(folder, { recursive: true }));
}

Deno.test("bars are as long as the probabilities, and all lines as wide", () => {
  const lines = barLines([0, 0.5, 0.5, 0, 0, 0, 0, 0, 0, 0], painter(false));
  assertEquals(lines[1], `1 ${"█".repeat(15)}${"░".repeat(15)}  50.0 %`);
  assertEquals(new Set(lines.map((line) => line.length)).size, 1);
});

Deno.test("show prints a digit, and says why there is no network", () =>
  withStore(async (store) => {
    const io = fakeIo();
    await showCommand(course, io, store).parseAsync(...args("0", "--exercises", STUBS_FOLDER));
    assertStringIncludes(io.said, "Test digit 0: a 7");
    assertStringIncludes(io.said.replaceAll("\n", " "), "initParams is not written yet.");
  }));

Deno.test("show asks the network that was kept for these very files", () =>
  withStore(async (store) => {
    const params = initParams(784, 128, 10, new Random(1));
    await store.write(await keyOfFolder({ course, folder: SOLUTIONS_FOLDER }), {
      params,
      history: [],
    });
    const io = fakeIo();
    await showCommand(course, io, store).parseAsync(...args("0", "--solutions"));
    assertStringIncludes(io.said, "The network reads a ");
    assertEquals(io.said.match(/^\d .* %$/gm)?.length, 10);
    const worst = fakeIo();
    await showCommand(course, worst, store).parseAsync(...args("--mistakes", "--solutions"));
    assertEquals(worst.said.match(/✗ The network/g)?.length, 3);
    assertMatch(worst.said, /Of [\d,]+ mistakes, the right digit came second in \d+ %\./);
    const five = fakeIo();
    await showCommand(course, five, store).parseAsync(...args("--mistakes", "5", "--solutions"));
    assertEquals(five.said.match(/✗ The network/g)?.length, 5);
  }));

Deno.test("show draws what a wrong normalize makes of the digit", () =>
  withStore(async (store) => {
    const folder = await Deno.makeTempDir();
    const wrong = new URL("../01_normalize/misconceptions/inverted_ink.ts", import.meta.url);
    await Deno.copyFile(wrong, `${folder}/01_normalize.ts`);
    const io = fakeIo();
    await showCommand(course, io, store).parseAsync(...args("0", "--exercises", folder))
      .finally(() => Deno.remove(folder, { recursive: true }));
    assertStringIncludes(io.said, "Your normalize makes this of it, from 0 to 1");
    assertEquals(io.said.match(/^@{10}/gm)?.length, 28); // paper is ink
  }));

Deno.test("show refuses a digit that there is not", async () => {
  const asked = () => showCommand(course, fakeIo()).parseAsync(...args("10000"));
  await assertRejects(asked, UsageError, "they are numbered 0 to 9999");
});
