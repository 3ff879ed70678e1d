import { assertEquals, assertRejects } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { zipSync } from "fflate";
import { join } from "node:path";
import { UsageError } from "../../files.ts";
import { zip } from "../../testdata/zips.ts";
import { readHandIns } from "./hand_ins.ts";
import { unpackExports } from "./unpack_exports.ts";

let root = "";
beforeEach(async () => {
  root = await Deno.makeTempDir({ prefix: "digits-unpack-" });
  await Deno.mkdir(join(root, "to"));
});
afterEach(() => Deno.remove(root, { recursive: true }));

async function unpack(zips: Record<string, Uint8Array>): Promise<string[]> {
  for (const [name, bytes] of Object.entries(zips)) await Deno.writeFile(join(root, name), bytes);
  return await unpackExports(Object.keys(zips).map((name) => join(root, name)), join(root, "to"));
}

const text = (path: string) => Deno.readTextFile(join(root, "to", path));

describe("the zips that a system gave", () => {
  it("are unpacked into one folder, each file with its time", async () => {
    const modified = new Date(2026, 10, 20, 10, 11, 12);
    const file = [new TextEncoder().encode("a"), { mtime: modified }] as const;
    const folders = { "./": new Uint8Array(), "Lab/Bob M/": new Uint8Array() };
    const part1 = zipSync({ ...folders, "./Lab/Ada L/03_relu.ts": [...file] });
    assertEquals(await unpack({ "1.zip": part1, "2.zip": zip({ "Lab/Bob M/x": "b" }) }), []);
    assertEquals([await text("Lab/Ada L/03_relu.ts"), await text("Lab/Bob M/x")], ["a", "b"]);
    const { mtime } = await Deno.stat(join(root, "to", "Lab/Ada L/03_relu.ts"));
    assertEquals(mtime, modified);
  });

  it("have names that MS-DOS wrote", async () => {
    const bytes = zip({ "Mxller/x": "a" });
    for (const at of [31, bytes.length - 22 - 46 - 8 + 46 + 1]) bytes[at] = 0x81; // ü, in both places
    await unpack({ "1.zip": bytes });
    const { all } = await readHandIns(join(root, "to"), []);
    assertEquals(all.map(({ student }) => student), ["Müller"]);
  });

  it("are unpacked without links, and that is said", async () => {
    const said = await unpack({ "1.zip": zip({ "ada/x": "a", "ada/y": { link: "/etc" } }) });
    assertEquals(said, ["ada/y is a link, and was not unpacked."]);
    assertEquals(Array.from(Deno.readDirSync(join(root, "to/ada")), ({ name }) => name), ["x"]);
  });

  it("are refused in a line when one is none, leads out, or holds what another holds", async () => {
    const refusal = async (zips: Record<string, Uint8Array>) =>
      (await assertRejects(() => unpack(zips), UsageError)).message.replace(root, "ROOT");
    const html = new TextEncoder().encode("<!DOCTYPE html>".padEnd(40));
    const none = `${join("ROOT", "1.zip")} can't be unpacked. `;
    assertEquals(await refusal({ "1.zip": html }), `${none}It is a web page that is called a zip.`);
    assertEquals(
      await refusal({ "1.zip": zip({ "../x": "a" }) }),
      `${none}The zip has an entry that leads out of it: ../x`,
    );
    assertEquals(
      await refusal({ "a.zip": zip({ "03_relu.ts": "a" }), "1.zip": zip({ "03_relu.ts": "b" }) }),
      `${none}A file of it was unpacked before: if each zip is one student's, name the folder that ` +
        "they lie in.",
    );
  });
});
