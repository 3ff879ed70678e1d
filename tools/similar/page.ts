import { inert } from "../../grader/sandbox/inert.ts";
import { htmlDocument } from "../../grader/page/document.ts";
import { breakable, type Content, type Html, html } from "../../grader/page/html.ts";
import { contents, type Section, section, whole } from "../../grader/page/section.ts";
import { counted } from "../../grader/report/counted.ts";
import { inCommon, type Likeness, linesInCommon, type Pair } from "./pairs.ts";
import type { Span } from "./passages.ts";

/** What the page shows. */
export interface Findings {
  students: number;
  /** Students of earlier years. */
  earlier: number;
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
  return htmlDocument("Digits from scratch: answers alike", shared + own, [
    header(findings),
    ...body(findings),
  ]);
}

function header({ students, earlier }: Findings): Html {
  return html`
    <header>
      <p class="course">Digits from scratch</p>
      <h1>Answers alike</h1>
      <p>From the answers of ${counted(students, "student")}${earlier > 0 &&
        `, and of ${
          whole(earlier)
        } of earlier years`}. Code is alike whatever things are called in it and however it is laid out. Imports and what the
    stubs give do not count; nor, between students, does what more than a quarter of them have, or
    less than a line or two.</p>
      <p><strong>This says where to look, and not what happened.</strong> There are few good ways to
    write a small function, everybody has read the same lesson, and who may work together is yours to
    say. Read both sides, and ask both students, before you think of more.</p>
    </header>
  `;
}

function body({ pairs, besideReference, notes }: Findings): Content[] {
  const tables = [
    table("pairs", "Students with most in common", pairs, 0),
    table("reference", "Students beside the course's solutions", besideReference, pairs.length),
  ];
  const notCompared = notes.length === 0 ? [] : [section(
    "notes",
    "Not compared",
    html`<ul>${notes.map((note) => html`<li>${note}</li>`)}</ul>`,
  )];
  const beside = [...pairs, ...besideReference].map(sides);
  return [
    contents([...tables, ...notCompared]),
    html`<main>${[...tables, ...beside, ...notCompared]}</main>`,
  ];
}

function table(id: string, title: string, pairs: readonly Pair[], before: number): Section {
  if (pairs.length === 0) return section(id, title, html`<p>There are none.</p>`);
  return section(
    id,
    title,
    html`
      <table class="scores">
        <thead>
          <tr>
            <th scope="col">Pair</th>
            <th scope="col">Most alike</th>
            <th scope="col">Lines alike</th>
          </tr>
        </thead>
        <tbody>${pairs.map((pair, i) => row(pair, before + i))}</tbody>
      </table>
    `,
  );
}

function row({ left, right, parts }: Pair, index: number): Html {
  const most = parts.slice(0, 3).map((part) =>
    html`<div>${breakable(part.id)}: ${shares(part)}</div>`
  );
  return html`
    <tr>
      <th scope="row"><a href="#pair-${index}">${breakable(left)} and ${breakable(right)}</a></th>
      <td>${most}</td>
      <td>${whole(linesInCommon(parts))}</td>
    </tr>
  `;
}

/** A number stays on the line of its percent sign. */
function shares(part: Likeness): string {
  return inCommon(part).replaceAll(" %", "\u00a0%");
}

function sides({ left, right, parts }: Pair, index: number): Html {
  return section(`pair-${index}`, `${left} and ${right}`, parts.map(part));
}

function part(part: Likeness): Html {
  const { id, left, right } = part;
  const [inLeft, inRight] = part.places();
  return html`
    <details>
      <summary>${id}: ${inCommon(part)}, ${counted(linesInCommon([part]), "line")}</summary>
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
