import { assertEquals, assertStringIncludes } from "@std/assert";
import { loadMnist, Random } from "../../../lib/mod.ts";
import type { Report } from "../../report/report.ts";
import { SOLVED } from "../../testdata/reports.ts";
import { drawnWeights } from "../capstone_conv/conv_capstone.ts";
import { startParams } from "../capstone_conv/params.ts";
import { kernels } from "./kernels_section.ts";

const { test } = await loadMnist();

Deno.test("the kernels of a convolutional capstone are drawn, each above its map, in a few KB", () => {
  const weights = drawnWeights(startParams(new Random(1)), 3);
  const deeperCapstones = [{ ...SOLVED.capstone!, id: "capstone_conv", weights }];
  const report: Report = { ...SOLVED, deeperCapstones };
  const [{ source }] = kernels(report, test);
  assertEquals(source.match(/<img /g)?.length, 2 * weights.kernels.length);
  assertStringIncludes(source, 'alt="The map of kernel 3"');
  assertEquals(source.length < 16_000, true, `${source.length}`);
});

Deno.test("there is nothing to draw where no network of that kind has passed", () => {
  assertEquals(kernels(SOLVED, test), []);
  const deeperCapstones = [{ ...SOLVED.capstone!, id: "capstone_conv" }];
  assertEquals(kernels({ ...SOLVED, deeperCapstones }, test), []);
});
