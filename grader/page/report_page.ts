import { basename } from "node:path";
import type { EpochMetrics } from "../../lib/types.ts";
import type { Course } from "../judge/course.ts";
import type { Reference } from "../judge/reference.ts";
import type { TotalClock } from "../judge/total_clock.ts";
import { percent } from "../report/marks.ts";
import { scoreText } from "../report/parts.ts";
import { NEXT, stepsAfter } from "../report/next_step.ts";
import type { Report } from "../report/report.ts";
import { htmlDocument } from "./document.ts";
import { figureColours } from "./figure_colours.ts";
import { type Content, Html, html } from "./html.ts";
import { scores } from "./scores_section.ts";
import { contents, type Section, section } from "./section.ts";
import { trainingCharts } from "./training.ts";
import { writing } from "./writing_section.ts";

/** A grading that is done, and what was graded. */
export interface Graded {
  course: Course;
  report: Report;
  /** The folder of the student's files. */
  folder: string;
  /** The option by which a command is told of that folder, with a space before it, where it needs one. */
  option?: string;
  reference: Reference | undefined;
  timeoutScale: number;
  /** How long the grading and the page may take together, where that matters. */
  clock?: TotalClock;
}

/** What a course adds to the page. */
export interface OwnPart {
  /** What the header says after the name of the folder. */
  intro?: string;
  /** Sections above the scores. */
  before?: readonly Section[];
  /** Sections below the scores. */
  after?: readonly Section[];
  /** What the footer says at its end, such as whose the data are. */
  credit?: string;
  /** Rules that follow those of the page. */
  style?: string;
  /** The one script that runs. */
  script?: string;
  /** What the script works with: it reads it as JSON from the element `material`. */
  data?: unknown;
}

/**
 * Draws a course's part of the page.
 *
 * @param onEpoch called after each epoch, if a network has to be trained again
 */
export type DrawOwn = (graded: Graded, onEpoch?: OnEpoch) => Promise<OwnPart>;

/**
 * Told of each epoch of a training.
 *
 * @param of how many epochs it has, where it is not the capstone's training
 */
export type OnEpoch = (metrics: EpochMetrics, of?: { epochs: number }) => void;

/**
 * The page of a grading that is done: one file that loads nothing, and runs no script but its own.
 * Nothing is graded again.
 *
 * @param draw adds what the course has to show; without it, the scores and the training are drawn
 */
export async function reportPage(
  graded: Graded,
  draw: DrawOwn = drawTraining,
  onEpoch?: OnEpoch,
): Promise<string> {
  const { course, report } = graded;
  const own = await draw(graded, onEpoch);
  const shared = await Deno.readTextFile(new URL("style.css", import.meta.url));
  const written = (report.deeperCapstones ?? []).flatMap(writing);
  const sections = [...own.before ?? [], scores(report), ...written, ...own.after ?? []];
  const body = [
    header(graded, own),
    contents(sections),
    html`<main>${sections}</main>`,
    footer(report, own),
    material(own),
  ];
  const style = shared + (own.style ?? "") + figureColours();
  return htmlDocument(`${course.title}: ${scoreText(report)}`, style, body, own.script);
}

function header(graded: Graded, { intro }: OwnPart): Html {
  const { course, report, folder } = graded;
  return html`
    <header>
      <p class="course">${course.title}</p>
      <h1>${scoreText(report)}</h1>
      <p>From the files in ${basename(folder)}.</p>
      ${intro && html`<p>${intro}</p>`}
      ${next(graded)}
    </header>
  `;
}

/** What to do now, as the terminal says it, but for what the page itself shows. */
function next({ course, report, folder, option }: Graded): Html[] {
  const { see, next } = stepsAfter(report, {
    paint: (_, text) => text,
    pathOf: (id) => `${basename(folder)}/${id}.ts`,
    course,
    folder: option,
    columns: Infinity,
    isPage: true,
  });
  const lines = next ? [...see, NEXT + next.join(" ")] : see;
  return lines.map((line) => html`<p class="next">${unbroken(line.replace(/\s+/g, " "))}</p>`);
}

/** A text in which no option is parted from its hyphens at the end of a line. */
function unbroken(text: string): Content[] {
  return text.split(/(--[\w-]+)/).map((part) =>
    part.startsWith("--") ? html`<span class="together">${part}</span>` : part
  );
}

function footer({ seed, startedAt, versions }: Report, { credit }: OwnPart): Html {
  return html`
    <footer>
      <p>Graded on ${startedAt.slice(0, 10)}. Seed ${seed} replays the grading. Course
    ${versions.course}, Deno ${versions.deno}.${credit && ` ${credit}`}</p>
    </footer>
  `;
}

/** What the script works with: no markup, and nothing in it can end the element. */
function material({ data }: OwnPart): Html | undefined {
  if (data === undefined) return undefined;
  const json = new Html(JSON.stringify(data).replaceAll("<", "\\u003c"));
  return html`<script type="application/json" id="material">${json}</script>`;
}

/** What a course shows that draws nothing of its own. */
function drawTraining({ report: { capstone } }: Graded): Promise<OwnPart> {
  if (!capstone?.history.length) return Promise.resolve({});
  const { title, testAccuracy, history } = capstone;
  const intro = testAccuracy === null
    ? undefined
    : `The capstone's accuracy is ${percent(testAccuracy, 2)}.`;
  const after = [section("training", title, trainingCharts(history))];
  return Promise.resolve({ intro, after });
}
