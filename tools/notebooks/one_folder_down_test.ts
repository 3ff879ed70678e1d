import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { oneFolderDown } from "./one_folder_down.ts";

const moved = (kind: "markdown" | "code", source: string) =>
  oneFolderDown({ id: "a-0", kind, section: "", source }).source;

describe("a piece of a lesson, one folder further down", () => {
  it("finds the same figures and files", () => {
    assertEquals(
      moved("markdown", "![A curve](figures/relu.svg) in [it](../exercises/03_relu.ts)"),
      "![A curve](../figures/relu.svg) in [it](../../exercises/03_relu.ts)",
    );
  });

  it("keeps links to the web and within the page", () => {
    const links = "[Deno](https://deno.com) [below](#below) <mailto:a@b.example>";
    assertEquals(moved("markdown", links), links);
  });

  it("saves a block where its imports lead to the same modules", () => {
    assertEquals(
      moved("markdown", "in the folder `lessons/`:\n\n```sh\ndeno run lessons/try.ts\n```"),
      "in the folder `lessons/notebooks/`:\n\n```sh\ndeno run lessons/notebooks/try.ts\n```",
    );
  });

  it("imports the same modules", () => {
    assertEquals(
      moved(
        "code",
        `import { Matrix } from "../lib/mod.ts";\nimport run from "./figures/run.json";`,
      ),
      `import { Matrix } from "../../lib/mod.ts";\nimport run from "../figures/run.json";`,
    );
  });

  it("leaves what comes from the import map alone", () => {
    const line = `import { assert } from "@std/assert";`;
    assertEquals(moved("code", line), line);
  });
});
