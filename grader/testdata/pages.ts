/** Pages of submissions in each state, for tests. */
import { join } from "node:path";
import { loadMnist, type Mnist } from "../../lib/mod.ts";
import type { Asked } from "../course/page/asked.ts";
import { gather } from "../course/page/material.ts";
import type { Network } from "../course/page/network.ts";
import { page } from "../page/page.ts";
import { trainOwn } from "../course/page/train_own.ts";
import { SOLUTIONS_FOLDER, STUBS_FOLDER } from "../files.ts";
import type { Report } from "../report/report.ts";
import { hostileReport } from "./hostile_report.ts";
import { HALF_SOLVED, SOLVED, STUBS } from "./reports.ts";

/** What would run, load or show something if it were taken for markup. */
export const HOSTILE = `"'></title></script></pre><script>globalThis.forged = 1</script>` +
  `<img src=x onerror="globalThis.forged = 1"><svg onload=alert(1)><a href="javascript:alert(1)">` +
  `<iframe src="https://example.org/"></iframe><style>*{display:none}</style>`;

const THROWS = `export function relu() {
  console.log(${JSON.stringify(HOSTILE)});
  throw new Error(${JSON.stringify(HOSTILE)});
}
export const reluDerivative = relu;
`;

/** The pages by their names: of solutions, of the first three and no more, of stubs, and a hostile one. */
export async function pages(folder: string): Promise<Record<string, string>> {
  const mnist = await loadMnist();
  const half = await copies(join(folder, "half"), ["01_normalize", "02_to_one_hot", "03_relu"]);
  const hostile = await copies(join(folder, "hostile"), []);
  await Deno.writeTextFile(join(hostile, "03_relu.ts"), THROWS);
  const network = await trainOwn(submission(SOLUTIONS_FOLDER), () => Promise.resolve(mnist));
  const missing = { missing: "It needs 04_softmax, which is not started." };
  return {
    solved: await pageOf(SOLUTIONS_FOLDER, SOLVED, mnist, network),
    half: await pageOf(half, HALF_SOLVED, mnist, missing),
    stub: await pageOf(STUBS_FOLDER, STUBS, mnist, missing),
    hostile: await pageOf(hostile, hostileReport(HOSTILE), mnist, network, HOSTILE),
  };
}

async function pageOf(
  folder: string,
  report: Report,
  mnist: Mnist,
  network: Asked<Network>,
  name = "exercises",
): Promise<string> {
  const own = submission(folder);
  return await page(await gather({ submission: own, report, folder: name, mnist, network }));
}

function submission(folder: string) {
  const testDigits = async () => (await loadMnist()).test;
  return { folder, solutions: SOLUTIONS_FOLDER, seed: 1, timeoutScale: 4, testDigits };
}

/** A folder of stubs, some of them solved. */
async function copies(folder: string, solved: string[]): Promise<string> {
  await Deno.mkdir(folder);
  for await (const { name } of Deno.readDir(STUBS_FOLDER)) {
    const isSolved = solved.some((id) => name === `${id}.ts`);
    await Deno.copyFile(join(isSolved ? SOLUTIONS_FOLDER : STUBS_FOLDER, name), join(folder, name));
  }
  return folder;
}
