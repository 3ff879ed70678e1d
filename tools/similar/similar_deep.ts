import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { dirname, join } from "node:path";
import { callTask } from "../../grader/testdata/call_task.ts";
import {
  EXERCISES,
  ROOT,
  SOLUTIONS_FOLDER,
  STUBS_FOLDER,
} from "../../grader/testdata/this_course.ts";
import { inBrowser, NEEDS_BROWSER } from "../../grader/testdata/in_browser.ts";
import { ignoredIf } from "../../grader/testdata/ignored.ts";
import { HOSTILE } from "../../grader/testdata/pages.ts";
import { zip } from "../../grader/testdata/zips.ts";

const notAsRoot = ignoredIf(
  Deno.build.os === "windows" || Deno.uid() === 0,
  "this user may read any file",
);
const IDS = EXERCISES.map(({ id }) => id);
/** What a class hands in: exercises with at least five right answers that share nothing. */
const HANDED_IN = IDS.filter((id) => /^0[2-8]|^10/.test(id));

let folder = "";
beforeEach(async () => {
  folder = await Deno.makeTempDir({ prefix: "digits-similar-" });
});
afterEach(() => Deno.remove(folder, { recursive: true }));

/** Calls the command from the test's folder. */
function call(...words: string[]) {
  return callTask("similar", words, { env: { INIT_CWD: folder, NO_COLOR: "1" } });
}

/** The page of a class. */
async function similar(...words: string[]) {
  const { code, out, error } = await call("class", ...words);
  assertEquals([code, error], [0, ""]);
  return { out, page: await Deno.readTextFile(join(folder, "similar.html")) };
}

async function handIn(student: string, id: string, text: string) {
  const path = join(folder, "class", student, "exercises", `${id}.ts`);
  await Deno.mkdir(dirname(path), { recursive: true });
  await Deno.writeTextFile(path, text);
}

/** A right answer, the n-th of those that are written in ways of their own. */
async function right(id: string, n: number): Promise<string> {
  const path = join(ROOT, "grader", "course", id, "right");
  const names = Array.from(Deno.readDirSync(path), ({ name }) => name).sort();
  return await Deno.readTextFile(join(path, names[n % names.length]));
}

/** The same with other names, layout and comments. */
function disguised(text: string): string {
  return text.replace(/\/\/.*$/gm, "").replace(/\b(row|i|j|max|sum|out|order)\b/g, "$1Of")
    .replaceAll("  ", "      ").replaceAll(";", " ; // mine\n");
}

/** The pairs as the terminal names them, with how many lines are alike. */
function pairsIn(out: string): [string, number][] {
  return Array.from(
    out.matchAll(/^ {2}(.*): \d+ % of .*, (\d+) lines? in all$/gm),
    ([, pair, n]) => [pair, Number(n)],
  );
}

describe("deno task similar", () => {
  it("puts a disguised copy first, then two copied exercises, and all others far behind", async () => {
    for (const id of HANDED_IN) {
      for (const [n, student] of ["ada", "bob", "cyd", "dan"].entries()) {
        await handIn(student, id, await right(id, n));
      }
      await handIn("eve", id, disguised(await right(id, 1)));
      const isCopied = id === "06_forward" || id === "10_train";
      await handIn("fay", id, isCopied ? disguised(await right(id, 2)) : await right(id, 4));
    }
    const { out, page } = await similar();
    const [[first, most], [second, some], [, rest]] = pairsIn(out);
    assertEquals([first, second], ["bob and eve", "cyd and fay"]);
    assert(most > 2 * some && some > 1.5 * rest, `${most}, ${some}, ${rest}`);
    assertMatch(out, /^Most alike:\n {2}bob and eve: 100 % of both in \w+, /);
    assertEquals(page.match(/: 100 % of both, \d+ line/g)?.length, HANDED_IN.length + 2);
    assert(
      !/passage|token|window/i.test(out + page),
      "what is compared inside says nothing to a reader",
    );
    assertStringIncludes(page, "This says where to look, and not what happened.");
  });

  it("finds who has the course's own solution, apart from the pairs of students", async () => {
    const solution = await Deno.readTextFile(join(SOLUTIONS_FOLDER, "10_train.ts"));
    await handIn("ada", "10_train", disguised(solution));
    await handIn("bob", "10_train", await right("10_train", 1));
    const { out, page } = await similar();
    assert(!out.includes("solutions/"));
    assertMatch(
      page,
      /ada and solutions\/<\/a><\/th>\s*<td><div>10_<wbr>train: 100\u00a0% of both/,
    );
  });

  it("finds the course's own solution however many have it", async () => {
    const solution = await Deno.readTextFile(join(SOLUTIONS_FOLDER, "10_train.ts"));
    for (let n = 0; n < 8; n++) await handIn(`${n}`, "10_train", solution);
    const { page } = await similar();
    const row = /\d and solutions\/<\/a><\/th>\s*<td><div>10_<wbr>train: 100\u00a0% of both/g;
    assertEquals(page.match(row)?.length, 8);
  });

  it("does not count what the stubs give", async () => {
    for (const id of IDS) {
      const untouched = await Deno.readTextFile(join(STUBS_FOLDER, `${id}.ts`));
      for (const student of ["ada", "bob"]) await handIn(student, id, untouched);
    }
    const { out, page } = await similar();
    assertStringIncludes(out, "No two students have anything in common that counts.");
    assert(!page.includes("<mark>"));
  });

  it("takes earlier years beside this one, and does not compare those with each other", async () => {
    const copied = await right("10_train", 1);
    const more = (await right("11_confusion_matrix", 1)).replaceAll(/^import.*$/gm, "");
    await handIn("ada", "10_train", copied);
    await handIn("../2025/bob", "10_train", disguised(copied));
    await handIn("../2025/cyd", "10_train", copied + more);
    const { out, page } = await similar("2025");
    assertEquals(pairsIn(out).map(([pair]) => pair), ["ada and 2025/bob", "ada and 2025/cyd"]);
    assertMatch(out, /bob: 100 % of both in [^]* 100 % of the first, \d\d % of the second in/);
    assertStringIncludes(page, "From the answers of 1 student, and of 2 of earlier years.");
    assert(!page.includes("2025/bob and solutions"));
  });

  it("does not count what more than a quarter of the class has", async () => {
    for (let n = 0; n < 8; n++) await handIn(`${n}`, "10_train", await right("10_train", 3));
    const { out } = await similar();
    assertStringIncludes(out, "No two students have anything in common that counts.");
  });

  it("marks on both sides what is in common, and nothing else", async () => {
    const common =
      "function half(v: number[]) {\n  return v.map((x) => x > 0 ? x * (x - 1) / 2 : 0);\n}\n";
    await handIn("ada", "03_relu", `const a = [1, 2];\n${common}`);
    await handIn("bob", "03_relu", `${common.replaceAll("half", "h")}class B extends Array {}\n`);
    const { page } = await similar();
    const marks = Array.from(page.matchAll(/<mark>([^]*?)<\/mark>/g), ([, text]) => text);
    assertEquals(marks.length, 2);
    for (const [i, name] of ["half", "h"].entries()) {
      assertEquals(marks[i], common.trim().replace("half", name).replaceAll(">", "&#62;"));
    }
  });

  it("shows what students wrote as text that can do nothing", async () => {
    const text = 'const a = "</pre><script>alert(1)</script>"; // \u202e \x1b[31m';
    for (const student of ["ada", "<img src=x>"]) {
      await handIn(student, "04_softmax", `${text}\n${await right("04_softmax", 2)}`);
    }
    const { page } = await similar();
    for (const live of ["<script", "<img", "\u202e", "\x1b"]) assert(!page.includes(live), live);
    assertStringIncludes(page, "\\u{202e} \\u{1b}[31m");
    assertStringIncludes(page, "default-src &#39;none&#39;");
  });

  it("holds in a real browser", NEEDS_BROWSER, async () => {
    for (const student of ["a_name_that_is_longer_than_a_telephone_is_wide", "<img src=x>"]) {
      await handIn(student, "04_softmax", `// </pre>${HOSTILE}\n${await right("04_softmax", 2)}`);
    }
    await inBrowser({ similar: (await similar()).page }, "plain_page_checks.ts");
  });

  it("says what it does not compare, and compares the rest", async () => {
    for (const student of ["ada", "bob"]) {
      await handIn(student, "10_train", await right("10_train", 1));
    }
    await handIn("bob", "03_relu", "export function relu( {");
    await handIn("bob", "04_softmax", "a\n".repeat(3_001));
    await handIn("bob", "05_init_params", `//${"&".repeat(30_000)}`);
    await Deno.mkdir(join(folder, "class", "cyd"));
    const { out, page } = await similar();
    assertEquals(pairsIn(out).map(([pair]) => pair), ["ada and bob"]);
    assertStringIncludes(page, "cyd: None of the ");
    assertStringIncludes(page, "bob: 03_relu.ts can&#39;t be read as TypeScript.");
    assertStringIncludes(page, "bob: 04_softmax.ts has 3001 tokens, too many to compare.");
    const long = "bob: 05_init_params.ts has 30002 characters, too many to compare.";
    assertStringIncludes(page, long);
  });

  it("says whose work nobody may read, as some programs unpack it", notAsRoot, async () => {
    for (const student of ["ada", "bob", "cyd"]) {
      await handIn(student, "10_train", await right("10_train", 1));
    }
    const closed = join(folder, "class", "cyd", "exercises");
    await Deno.chmod(closed, 0);
    const { out, page } = await similar().finally(() => Deno.chmod(closed, 0o700));
    assertEquals(pairsIn(out).map(([pair]) => pair), ["ada and bob"]);
    assertStringIncludes(page, "cyd: It can&#39;t be read: ");
  });

  it("takes the zip that a system gave in place of a folder, of an earlier year too", async () => {
    const answer = await right("10_train", 1);
    const one = (name: string) => ({ [`${name}_1_assignsubmission_file_/10_train.ts`]: answer });
    await Deno.writeFile(join(folder, "now.zip"), zip({ ...one("Ada L"), ...one("Bob B") }));
    await Deno.writeFile(join(folder, "2024.zip"), zip(one("Cyd C")));
    const { code, out } = await call("now.zip", "2024.zip");
    assertEquals(code, 0);
    const pairs = pairsIn(out).map(([pair]) => pair).sort();
    assertEquals(pairs, ["Ada L and 2024/Cyd C", "Ada L and Bob B", "Bob B and 2024/Cyd C"]);
  });

  it("shows as many pairs as it is told to", async () => {
    for (const student of ["ada", "bob", "cyd"]) {
      await handIn(student, "10_train", await right("10_train", 1));
    }
    assertEquals(pairsIn((await similar()).out).length, 3);
    assertEquals(pairsIn((await similar("--most", "1")).out).length, 1);
  });

  it("says in one line what is wrong with a call", async () => {
    await handIn("ada", "03_relu", "");
    const calls: [string[], string][] = [
      [[], "Name a folder that holds one submission per student, or a system's zip."],
      [["class", "./class/"], "is named twice"],
      [["nowhere"], "There is no folder"],
      [["class"], "holds 1 submission that can be read: it takes two to compare"],
      [["class", "--moost", "3"], "--moost"],
      [["class", "--most", "1.5"], "--most is a whole number from 1, not 1.5."],
    ];
    for (const [words, said] of calls) {
      const { code, out, error } = await call(...words);
      assertEquals([code, out], [2, ""], words.join(" "));
      assertMatch(error, /^[^\n]+\n$/);
      assertStringIncludes(error, said);
    }
    await handIn("bob", "03_relu", "");
    const { code, error } = await call("class", "--out", "no/where.html");
    assertEquals(code, 2);
    assertMatch(error, /^The page can't be written to [^\n]+\n$/);
  });
});
