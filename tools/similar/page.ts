import { inert } from "../../grader/sandbox/inert.ts";
import { htmlDocument } from "../../grader/page/document.ts";
import { type Content, type Html, html } from "../../grader/page/html.ts";
import { section, whole } from "../../grader/page/section.ts";
import { percent } from "../../grader/report/marks.ts";
import type { Pair, Part } from "./pairs.ts";
import type { Span } from "./passages.ts";

/** What the page shows. */
export interface Findings {
  students: number;
  /** How many tokens make a passage. */
  passage: number;
  /** Pairs of students, those with most in common first. */
  pairs: readonly Pair[];
  /** Students beside the course's own solutions. */
  besideReference: readonly Pair[];
  /** What was not compared, and why. */
  notes: readonly string[];
}

/** The pairs side by side: one file, without a script, which asks nothing of a network. */
export async function similarPage(findings: Findings): Promise<string> {
  const [shared, own] = await Promise.all(
    ["../../grader/page/style.css", "similar.css"].map((file) =>
      Deno.readTextFile(new URL(file, import.meta.url))
    ),
  );
  return htmlDocument("Digits from scratch: passages in common", shared + own, [
    header(findings),
    html`<main>${body(findings)}</main>`,
  ]);
}

function header({ students, passage }: Findings): Html {
  return html`
    <header>
      <p class="course">Digits from scratch</p>
      <h1>Passages in common</h1>
      <p>From the answers of ${whole(students)} students. A passage is ${passage} tokens in a row,
    whatever things are called and however the code is laid out. What the stubs give does not count;
    nor, between students, does what more than a quarter of the class has.</p>
      <p><strong>This says where to look, and not what happened.</strong> There are few good ways to
    write a small function, everybody has read the same lesson, and who may work together is yours to
    say. Read both sides, and ask both students, before you think of more.</p>
    </header>
  `;
}

function body({ pairs, besideReference, notes }: Findings): Content {
  return [
    table("pairs", "Students with most in common", pairs, 0),
    table("reference", "Students beside the course's solutions", besideReference, pairs.length),
    [...pairs, ...besideReference].map(sides),
    notes.length > 0 &&
    section("notes", "Not compared", html`<ul>${notes.map((note) => html`<li>${note}</li>`)}</ul>`),
  ];
}

function table(id: string, title: string, pairs: readonly Pair[], before: number): Html {
  if (pairs.length === 0) return section(id, title, html`<p>There are none.</p>`);
  return section(
    id,
    title,
    html`
      <table class="scores">
        <thead>
          <tr>
            <th scope="col">Pair</th>
            <th scope="col">Most in</th>
            <th scope="col">Passages</th>
          </tr>
        </thead>
        <tbody>${pairs.map((pair, i) => row(pair, before + i))}</tbody>
      </table>
    `,
  );
}

function row({ left, right, parts, common }: Pair, index: number): Html {
  const most = parts.slice(0, 3).map(({ id, share }) => `${id} ${percent(share, 0)}`);
  return html`
    <tr>
      <th scope="row"><a href="#pair-${index}">${left} and ${right}</a></th>
      <td>${most.join(", ")}</td>
      <td>${whole(common)}</td>
    </tr>
  `;
}

function sides({ left, right, parts }: Pair, index: number): Html {
  return section(`pair-${index}`, `${left} and ${right}`, parts.map(part));
}

function part({ id, share, common, left, right, places }: Part): Html {
  const [inLeft, inRight] = places();
  return html`
    <details>
      <summary>${id}: ${whole(common)} passages, ${percent(share, 0)} of both</summary>
      <div class="sides">${side(left.student, left.text, inLeft)}${side(
        right.student,
        right.text,
        inRight,
      )}</div>
    </details>
  `;
}

function side(student: string, text: string, spans: readonly Span[]): Html {
  const pieces = spans.flatMap(({ from, to }, i) => [
    shown(text, spans[i - 1]?.to ?? 0, from),
    html`<mark>${shown(text, from, to)}</mark>`,
  ]);
  const rest = shown(text, spans.at(-1)?.to ?? 0, text.length);
  return html`
    <figure>
      <figcaption>${student}</figcaption>
      <pre tabindex="0">${pieces}${rest}</pre>
    </figure>
  `;
}

/** A student's code as text that can do nothing. */
function shown(text: string, from: number, to: number): string {
  return inert(text.slice(from, to), Infinity);
}
