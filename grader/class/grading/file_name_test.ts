import { assert, assertEquals, assertMatch } from "@std/assert";
import { fileNameOf } from "./file_name.ts";

const KEYS = [
  ..."ada|Ada|ADA|Zoë Brontë|../ada|a/b|a\\b|con|CON|nul.txt|aux|com1|.hidden|a.|a |~|".split("|"),
  ..."=cmd|calc|a:b|王伟|👩‍💻|ada~1234|-rf".split("|"),
  "x".repeat(61),
  "x".repeat(300),
  "Ada Lovelace_123",
];

Deno.test("a folder's name is safe on every system, and no two are the same in any case", async () => {
  const names = await Promise.all(KEYS.map(fileNameOf));
  for (const name of names) {
    assertMatch(name, /^[a-z0-9][a-z0-9._~-]*$/);
    assert(name.length <= 60 && !name.endsWith("."), name);
    assert(!/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/.test(name), name);
  }
  assertEquals(new Set(names).size, new Set(KEYS).size);
});

Deno.test("a key that is safe stays as it is", async () => {
  for (const key of ["ada", "al1", "my-school_digits-ada", "20241234"]) {
    assertEquals(await fileNameOf(key), key);
  }
});
