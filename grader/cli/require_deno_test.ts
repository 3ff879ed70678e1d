import { assertEquals } from "@std/assert";
import { complaintAbout } from "./require_deno.ts";

Deno.test("a Deno that is too old is told what it needs, and a newer one nothing", () => {
  for (const version of ["1.46.3", "2.8.9", "2.8.0-rc.1"]) {
    assertEquals(complaintAbout(version)?.slice(0, 40), "This course needs Deno 2.9.0 or newer, a");
  }
  for (const version of ["2.9.0", "2.9.6", "2.10.0", "3.0.0", "2.9.0+abc"]) {
    assertEquals(complaintAbout(version), undefined, version);
  }
});

Deno.test("the version is looked at before anything else is imported", async () => {
  for (const path of ["../main.ts", "../testdata/toy_course/main.ts"]) {
    const source = await Deno.readTextFile(new URL(path, import.meta.url));
    const imports = Array.from(source.matchAll(/^import .* from "(.*)";$/gm), ([, name]) => name);
    assertEquals(imports.map((name) => name.replace(/.*\//, "")), ["require_deno.ts"], path);
  }
  const own = await Deno.readTextFile(new URL("require_deno.ts", import.meta.url));
  assertEquals(own.match(/^import /m), null);
});
