/** Pages of submissions in each state, for tests. */
import { join } from "node:path";
import type { Asked } from "../course/page/asked.ts";
import { gather } from "../course/page/material.ts";
import type { Model } from "../course/page/model.ts";
import type { Network } from "../course/page/network.ts";
import { ownPart } from "../course/page/own_part.ts";
import { referenceNetwork } from "../course/page/reference_network.ts";
import { onceEach } from "../judge/once.ts";
import type { Submission } from "../judge/submission.ts";
import { reportPage } from "../page/report_page.ts";
import type { Report } from "../report/report.ts";
import { course, REFERENCE, SOLUTIONS_FOLDER, STUBS_FOLDER } from "./this_course.ts";
import { hostileReport } from "./hostile_report.ts";
import { untrainedModel, WRITES } from "./language_model.ts";
import { HALF_SOLVED, SOLVED, STUBS } from "./reports.ts";

const MISSING = { missing: "It needs 04_softmax, which is not started." };

/** The digits are read once for all pages. */
const once = onceEach();

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
  const half = await copies(join(folder, "half"), ["01_normalize", "02_to_one_hot", "03_relu"]);
  const hostile = await copies(join(folder, "hostile"), []);
  await Deno.writeTextFile(join(hostile, "03_relu.ts"), THROWS);
  // Trained once and for all: what `deno task report` trains is drawn in the deep tier.
  const { history } = SOLVED.capstone!;
  const network = { value: { params: await referenceNetwork(), history } };
  return {
    solved: await pageOf(SOLUTIONS_FOLDER, WRITES, network, "exercises", await untrainedModel()),
    half: await pageOf(half, HALF_SOLVED, MISSING),
    stub: await stubPage(),
    hostile: await pageOf(hostile, hostileReport(HOSTILE), network, HOSTILE),
    plain: await reportPage({ ...gradedIn(SOLUTIONS_FOLDER), report: SOLVED }),
  };
}

/** The page of a student who has not written anything yet. */
export function stubPage(): Promise<string> {
  return pageOf(STUBS_FOLDER, STUBS, MISSING);
}

/** The page of a student whose language model writes, though it has not learned yet. */
export async function writesPage(): Promise<string> {
  return await pageOf(STUBS_FOLDER, WRITES, MISSING, "exercises", await untrainedModel());
}

/** @param name what the page calls the folder */
async function pageOf(
  folder: string,
  report: Report,
  network: Asked<Network>,
  name = "exercises",
  model?: Model,
): Promise<string> {
  const asked = model && { value: model };
  const part = await ownPart(await gather(submissionIn(folder), report, network, asked));
  const graded = { ...gradedIn(join(folder, name)), report };
  return await reportPage(graded, () => Promise.resolve(part));
}

function gradedIn(folder: string) {
  return { course, folder, reference: REFERENCE, timeoutScale: 4 };
}

function submissionIn(folder: string): Submission {
  return { ...gradedIn(folder), seed: 1, once };
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
