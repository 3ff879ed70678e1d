import { assert, assertEquals, assertRejects } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { UsageError } from "../files.ts";
import { EXERCISES, REFERENCE, SOLUTIONS_FOLDER } from "../testdata/this_course.ts";
import { referenceOf, SEALED, sealed } from "./reference.ts";

const IDS = EXERCISES.map(({ id }) => id);

describe("the reference of a course", () => {
  let homes = "";
  beforeEach(async () => {
    homes = await Deno.makeTempDir({ prefix: "digits-test-" });
  });
  afterEach(() => Deno.remove(homes, { recursive: true }));

  const withoutFolder = () => referenceOf({ solutions: join(homes, "solutions"), homes });

  it("is its solutions, byte for byte, whether in their folder or sealed", async () => {
    await Deno.writeFile(join(homes, SEALED), await sealed(REFERENCE, IDS));
    const fromFolder = await referenceOf({ solutions: SOLUTIONS_FOLDER, homes });
    const fromSeal = await withoutFolder();
    for (const id of IDS) {
      const bytes = await Deno.readFile(join(SOLUTIONS_FOLDER, `${id}.ts`));
      assertEquals(await fromFolder!.read(id), bytes, id);
      assertEquals(await fromSeal!.read(id), bytes, id);
    }
  });

  it("is not there where neither is", async () => {
    assertEquals(await withoutFolder(), undefined);
  });

  it("says in one line that the sealed file is damaged, whatever byte is", async () => {
    const bytes = await sealed(REFERENCE, ["03_relu"]);
    const broken = [new Uint8Array(), bytes.subarray(0, -9), bytes.subarray(1)];
    for (const at of [3, 25, 200]) {
      broken.push(bytes.map((byte, i) => i === at ? byte ^ 255 : byte));
    }
    for (const damaged of broken) {
      await Deno.writeFile(join(homes, SEALED), damaged);
      const { message } = await assertRejects(withoutFolder, UsageError);
      assertEquals(
        message.split(SEALED)[1],
        " is damaged: put back the one that came with the course.",
      );
    }
  });
});

describe("a sealed reference", () => {
  it("shows none of its code to a search, and is no text to git", async () => {
    const bytes = await sealed(REFERENCE, IDS);
    const seen = new TextDecoder("latin1").decode(bytes);
    for (const id of IDS) {
      for (
        const line of (await Deno.readTextFile(join(SOLUTIONS_FOLDER, `${id}.ts`))).split("\n")
      ) {
        assert(line.length < 8 || !seen.includes(line), line);
      }
    }
    assert(bytes.subarray(0, 8_000).includes(0));
  });
});
