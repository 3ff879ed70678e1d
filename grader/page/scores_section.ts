import { MARKS } from "../report/marks.ts";
import { allPartsOf, bonusPartsOf, type Part, partsOf } from "../report/parts.ts";
import type { CheckResult, Report } from "../report/report.ts";
import { hintOf, isSaid } from "../report/tell.ts";
import { inert } from "../sandbox/inert.ts";
import { breakable, type Html, html } from "./html.ts";
import { type Section, section } from "./section.ts";

const WORDS = {
  passed: "passed",
  failed: "failed",
  broken: "the grader's own fault",
  blocked: "could not be tried",
  missing: "the file is missing",
  "not-started": "not started",
} as const;

/** Each exercise with its points, then what failed and why. */
export function scores(report: Report): Section {
  const [own, bonus] = [partsOf(report), bonusPartsOf(report)];
  const failures = allPartsOf(report)
    .filter(({ status }) => status !== "passed" && status !== "not-started");
  return section(
    "scores",
    "Scores",
    own.length > 0 && table("Exercise", "Points of each exercise", own),
    bonus.length > 0 && table("Deeper, a bonus", "Points of each part of the bonus", bonus),
    failures.length > 0 && html`<h3>What did not pass, and why</h3>`,
    failures.map(failure),
  );
}

function table(heading: string, caption: string, parts: readonly Part[]): Html {
  return html`
    <table class="scores">
      <caption class="hidden">${caption}</caption>
      <thead>
        <tr>
          <th scope="col">${heading}</th>
          <th scope="col">Outcome</th>
          <th scope="col">Points</th>
        </tr>
      </thead>
      <tbody>${parts.map(row)}</tbody>
    </table>
  `;
}

function row({ id, title, status, score, maxScore }: Part): Html {
  const [word, ...words] = WORDS[status].split(" ");
  const mark = html`<span aria-hidden="true" class="mark">${MARKS[status]}</span>`;
  return html`
    <tr class="${status}">
      <th scope="row"><span class="name">${breakable(id)}</span> ${title}</th>
      <td><span class="together">${mark} ${word}</span> ${words.join(" ")}</td>
      <td>${score} of ${maxScore}</td>
    </tr>
  `;
}

function failure({ id, title, checks, typeErrors = [], output }: Part): Html {
  const wanting = checks.filter(({ status }) => status !== "passed");
  return html`<details open><summary>${id}: ${title}</summary>
<ul class="checks">${wanting.map(check)}</ul>
${
    typeErrors.length > 0 && html`
      <p>The compiler says:</p>
      <pre tabindex="0">${typeErrors.join("\n")}</pre>
    `
  }
${
    output.trim() !== "" && html`
      <p>It printed:</p>
      <pre tabindex="0">${output.trimEnd()}</pre>
    `
  }
</details>`;
}

function check(result: CheckResult): Html {
  const { title, status, score, maxScore } = result;
  return html`<li class="${status}"><span aria-hidden="true" class="mark">${MARKS[status]}</span>
${title} <span class="together">(${score} of ${maxScore})</span>${told(result)}</li>`;
}

/** What there is to say about a check that did not pass: in words, as code that lines up, a hint. */
function told(result: CheckResult): Html {
  const { message, counterexample, expected, actual } = result;
  const hint = hintOf(result);
  const isNew = !isSaid(result);
  const code = [
    counterexample,
    isNew && expected && `expected ${aligned(expected)}`,
    isNew && actual && `got      ${aligned(actual)}`,
  ].filter((line) => line);
  const alone = (text: string) => inert(text, Infinity);
  return html`
    ${message && html`<p>${alone(message)}</p>`}
    ${code.length > 0 && html`<pre class="evidence" tabindex="0">${alone(code.join("\n"))}</pre>`}
    ${hint && html`<p><b>Hint</b> ${alone(hint)}</p>`}
  `;
}

/** The lines of a value below each other. */
function aligned(value: string): string {
  return value.replaceAll("\n", "\n         ");
}
