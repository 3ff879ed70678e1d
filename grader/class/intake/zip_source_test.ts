import { assert, assertEquals, assertRejects } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { zipSync } from "fflate";
import { join } from "node:path";
import { course } from "../../testdata/this_course.ts";
import { type Packed, patched, zip, zip64 } from "../../testdata/zips.ts";
import { BadSubmission, fileNamesOf } from "./source.ts";
import { zipSource } from "./zip_source.ts";

let folder = "";
beforeEach(async () => {
  folder = await Deno.makeTempDir({ prefix: "digits-zips-" });
});
afterEach(() => Deno.remove(folder, { recursive: true }));

/** Each item's path, kind, and text where it is a file. */
async function contents(bytes: Uint8Array): Promise<string[]> {
  await Deno.writeFile(join(folder, "a.zip"), bytes);
  using file = await Deno.open(join(folder, "a.zip"));
  const { items, read } = await zipSource(file, fileNamesOf(course));
  const said: string[] = [];
  for (const item of items) {
    const text = item.kind === "file" ? new TextDecoder().decode(await read(item)) : "";
    said.push(`${item.path} ${item.kind} ${text}`.trim());
  }
  return said;
}

async function refusal(bytes: Uint8Array): Promise<string> {
  return (await assertRejects(() => contents(bytes), BadSubmission)).message;
}

const RELU = "exercises/03_relu.ts";
const ONE: Packed = { [RELU]: "x".repeat(5000) };

describe("a zip", () => {
  it("gives what has an exercise's name, and reads nothing else", async () => {
    const packed = { "exercises/README.md": "no", "a/b/c/04_softmax.ts": "deep", [RELU]: "relu" };
    const bytes = zip({ ...packed, "lessons/03_relu.ts": "another's" });
    assertEquals(await contents(bytes), [
      "a/b/c/04_softmax.ts file deep",
      "exercises/03_relu.ts file relu",
    ]);
  });

  it("may have the paths of an old program for Windows", async () => {
    assertEquals(await contents(zip({ "exercises\\03_relu.ts": "1" })), [`${RELU} file 1`]);
  });

  it("may have a comment behind it", async () => {
    const bytes = zip({ [RELU]: "1" });
    const comment = new TextEncoder().encode("packed by hand");
    assertEquals(await contents(Uint8Array.of(...bytes, ...comment)), [`${RELU} file 1`]);
  });

  it("may be in the longer form, zip64, as programs write what they do not know the size of", async () => {
    const stored = zipSync({ [RELU]: new TextEncoder().encode("relu") }, { level: 0 }).slice();
    assertEquals(await contents(zip64(stored)), [`${RELU} file relu`]);
    assertEquals(await contents(zip64(zip(ONE))), [`${RELU} file ${ONE[RELU]}`]);
  });

  it("is refused where the longer form leads nowhere, or says too much", async () => {
    const changed = (fromEnd: number, value: bigint) => {
      const bytes = zip64(zip(ONE));
      new DataView(bytes.buffer).setBigUint64(bytes.length - fromEnd, value, true);
      return refusal(bytes);
    };
    const [place, count, offset] = [22 + 12, 22 + 20 + 24, 22 + 20 + 8];
    const damaged = "The zip is damaged: its directory can't be read.";
    for (const far of [7n, 2n ** 40n, 2n ** 64n - 1n]) {
      assertEquals([await changed(place, far), await changed(offset, far)], [damaged, damaged]);
    }
    const tooMany = "The zip has too many entries: 50000 are the most.";
    assertEquals(await changed(count, 2n ** 40n), tooMany);
  });

  it("in the longer form keeps the numbers that are not too long for their own places", async () => {
    const bytes = zip64(zip(ONE));
    const view = new DataView(bytes.buffer);
    const entry = Number(view.getBigUint64(bytes.length - (22 + 20 + 8), true));
    const extra = entry + 46 + RELU.length;
    const [size, packedSize] = [0, 8].map((at) => view.getBigUint64(extra + 4 + at, true));
    view.setUint32(entry + 24, Number(size), true);
    view.setUint32(entry + 20, Number(packedSize), true);
    view.setBigUint64(extra + 4, view.getBigUint64(extra + 20, true), true); // only where it lies
    assertEquals(await contents(bytes), [`${RELU} file ${ONE[RELU]}`]);
    view.setUint16(extra, 0x5455, true); // a field about times: it says nothing of where it lies
    assertEquals(await refusal(bytes), `The zip is damaged: ${RELU} can't be unpacked.`);
  });

  it("in the longer form is refused where its directory ends before its numbers do", async () => {
    const bytes = zip64(zip(ONE));
    const view = new DataView(bytes.buffer);
    const length = bytes.length - (22 + 20 + 16);
    view.setBigUint64(length, view.getBigUint64(length, true) - 20n, true);
    assertEquals(await refusal(bytes), `${RELU} is larger than 1000000 bytes.`);
  });

  it("is read as far as it goes where a name or a field is said to be longer than the directory", async () => {
    for (const place of [28, 30]) {
      const bytes = zip(ONE);
      const view = new DataView(bytes.buffer);
      view.setUint16(view.getUint32(bytes.length - 6, true) + place, 0xffff, true);
      assertEquals(await contents(bytes), [`${RELU} file ${ONE[RELU]}`]);
    }
  });

  it("is refused at once where a name is longer than any system allows", async () => {
    const message = "The zip has a name that no system allows: ";
    for (const part of [" - ", "a-", "\u0316\u0301", "copy "]) {
      const name = part.repeat(60_000 / new TextEncoder().encode(part).length);
      const started = performance.now();
      const said = await refusal(zip({ ...ONE, [`work/${name}\n`]: "" }));
      assertEquals(said, `${message}${`work/${name}`.slice(0, 100)}…`);
      assert(performance.now() - started < 2_000);
    }
    const longest = `work/${"a".repeat(252)}.ts`;
    assertEquals(await contents(zip({ ...ONE, [longest]: "" })), [`${RELU} file ${ONE[RELU]}`]);
  });

  it("may hold nothing", async () => {
    assertEquals(await contents(zip({})), []);
  });

  it("tells a link by its attributes", async () => {
    assertEquals(await contents(zip({ [RELU]: { link: "../solutions/03_relu.ts" } })), [
      `${RELU} link`,
    ]);
  });

  for (const name of ["../03_relu.ts", "a/../../x", "/etc/x", "C:/x", "c:x", "..\\x", "\\\\x\\y"]) {
    it(`is refused with an entry called ${name}, though nothing is written under it`, async () => {
      assertEquals(
        await refusal(zip({ ...ONE, [name]: "" })),
        `The zip has an entry that leads out of it: ${name.replaceAll("\\", "/")}`,
      );
    });
  }

  it("is refused when it is none, empty, or cut off", async () => {
    const bytes = zip(ONE);
    for (const bad of [new Uint8Array(3000), bytes.slice(0, -10)]) {
      assertEquals(await refusal(bad), "It is not a zip, or was cut off.");
    }
    assertEquals(
      await refusal(new Uint8Array()),
      "It has 0 bytes: download it again, or ask for it again.",
    );
  });

  it("that is something else says what it is", async () => {
    const starts: Record<string, string> = {
      "a RAR archive": "Rar!\x1a\x07\x01\x00",
      "a 7z archive": "7z\xbc\xaf\x27\x1c",
      "a gzip archive": "\x1f\x8b\x08",
      "a web page": "\n<!DOCTYPE html>",
    };
    for (const [what, start] of Object.entries(starts)) {
      const bytes = Uint8Array.from(start + "x".repeat(50), (char) => char.charCodeAt(0));
      assertEquals(await refusal(bytes), `It is ${what} that is called a zip.`);
    }
  });

  it("may have ./ and // in its paths, which mean nothing", async () => {
    const paths = { "./exercises/./03_relu.ts": "", "exercises//04_softmax.ts": "" };
    assertEquals(await contents(zip(paths)), [
      "exercises/03_relu.ts file",
      "exercises/04_softmax.ts file",
    ]);
  });

  it("is refused when its directory is not where it says", async () => {
    assertEquals(
      await refusal(zip(ONE).slice(7)),
      "The zip is damaged: its directory can't be read.",
    );
  });

  it("is refused when a file is not what its sum says", async () => {
    assertEquals(
      await refusal(patched(zip(ONE), "crc", 1)),
      `The zip is damaged: ${RELU} can't be unpacked.`,
    );
  });

  it("is refused when a file that is not packed has another size than it says", async () => {
    const stored = zipSync({ [RELU]: new TextEncoder().encode("relu") }, { level: 0 }).slice();
    assertEquals(await contents(stored), [`${RELU} file relu`]);
    assertEquals(
      await refusal(patched(stored, "size", 3)),
      `The zip is damaged: ${RELU} can't be unpacked.`,
    );
  });

  it("is refused when it is encrypted", async () => {
    assertEquals(
      await refusal(patched(zip(ONE), "flags", 1)),
      `The zip is encrypted: ${RELU} can't be read.`,
    );
  });

  it("is refused when it has more entries than any checkout", async () => {
    const bytes = zip(ONE);
    new DataView(bytes.buffer).setUint16(bytes.length - 12, 50_001, true);
    assertEquals(await refusal(bytes), "The zip has too many entries: 50000 are the most.");
  });

  it("is refused when its directory is longer than any checkout's, before it is read", async () => {
    const bytes = zip(ONE);
    new DataView(bytes.buffer).setUint32(bytes.length - 10, 16_000_001, true);
    assertEquals(await refusal(bytes), "The zip has too many entries: 50000 are the most.");
  });
});

describe("a bomb", () => {
  const bomb = zip({ [RELU]: "\0".repeat(50_000_000) });

  it("says how large it is, and is not read", async () => {
    await Deno.writeFile(join(folder, "a.zip"), bomb);
    using file = await Deno.open(join(folder, "a.zip"));
    const { items, read } = await zipSource(file, fileNamesOf(course));
    assertEquals(items, [{ path: RELU, kind: "file", size: 50_000_000 }]);
    await assertRejects(() => read(items[0]), BadSubmission, "is larger than 1000000 bytes");
  });

  it("that lies about it is stopped where the lie shows", async () => {
    assertEquals(
      await refusal(patched(bomb, "size", 1000)),
      `The zip says that ${RELU} is smaller than it is.`,
    );
  });
});
