import { BOX, chart } from "../../page/chart.ts";
import { dots, line, plot, trace } from "../../page/charts/plot.ts";
import { COLOUR, el } from "../../page/charts/svg.ts";
import { ticks } from "../../page/charts/ticks.ts";
import { htmlDocument } from "../../page/document.ts";
import { figureColours } from "../../page/figure_colours.ts";
import { Html, html } from "../../page/html.ts";
import { section } from "../../page/section.ts";
import { type Group, nameOf, variedIn } from "./groups.ts";
import { chosenBy, rowsOf } from "./table.ts";

/** A wide table scrolls by itself; its numbers stand below each other. */
const STYLE = `.wide { overflow-x: auto; margin-bottom: 1rem; font-size: 0.9rem; }
.wide th, .wide td { padding: 0.2rem 0 0.2rem 0.8rem; text-align: right; white-space: nowrap; }
.legend { list-style: none; padding: 0; font-size: 0.9rem; }
.legend svg { display: inline; width: 48px; height: 12px; margin: 0 0.5rem 0 0; }
`;
const COLOURS = [COLOUR.blue, COLOUR.orange, COLOUR.green, COLOUR.amber, COLOUR.sky];
const DASHES = ["", "7 4", "2 4"];
/** More curves can't be told apart. */
const MOST_CURVES = COLOURS.length * DASHES.length;

/** A line of the legend. */
interface Entry {
  name: string;
  colour: string;
  dash: string;
}

/** A page with the table and the curves of an experiment: one file that loads nothing. */
export async function experimentPage(groups: readonly Group[]): Promise<string> {
  const shared = await Deno.readTextFile(new URL("../../page/style.css", import.meta.url));
  const body = html`
    <header>
      <h1>Experiment</h1>
    </header>
    <main>
      ${section("curves", "How they learned", curves(groups))}
      ${section("table", "What they came to", table(groups))}
    </main>
  `;
  return await htmlDocument("Experiment", `${shared}${figureColours()}${STYLE}`, body);
}

function table(groups: readonly Group[]): Html {
  const [head, ...rows] = rowsOf(groups);
  return html`
    <div class="wide" tabindex="0" role="group" aria-labelledby="table-title">
      <table>
        <thead>
          <tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr>
        </thead>
        <tbody>${rows.map((row) =>
          html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`
        )}</tbody>
      </table>
    </div>
    ${chosenBy(groups).map((sentence) => html`<p>${sentence}</p>`)}
  `;
}

/** The accuracy on the images set aside after each epoch, a curve for each group. */
function curves(groups: readonly Group[]): Html {
  const shown = groups.slice(0, MOST_CURVES).map((group, i) => ({
    group,
    // From the first epoch on: an untrained network reads a tenth, and would flatten the rest.
    points: group.curve.slice(1).map(({ accuracy }, i) => [i + 1, 100 * accuracy]),
    colour: COLOURS[i % COLOURS.length],
    dash: DASHES[Math.floor(i / COLOURS.length)],
  }));
  const all = shown.flatMap(({ points }) => points.map(([, percent]) => percent));
  const epochs = Math.max(2, ...shown.map(({ points }) => points.length));
  const marks = ticks(Math.min(...all), Math.max(...all), 6);
  const axes = plot(
    BOX,
    { domain: [1, epochs], ticks: ticks(1, epochs, 8).filter(Number.isInteger), label: "epoch" },
    { domain: [marks[0], marks[marks.length - 1]], ticks: marks, label: "accuracy in %" },
  );
  const drawn = shown.map(({ points, colour, dash }) =>
    trace(axes, points, colour, 2.5, dash) + dots(axes, points, colour).join("")
  );
  const varied = variedIn(groups);
  const spoken = shown.map(({ group, points }) =>
    `${nameOf(group, varied)}: ${points.map(([, percent]) => percent.toFixed(1)).join(", ")}`
  );
  return html`
    <div class="charts">
    ${chart(
      "Accuracy on images that no training saw",
      `accuracy in % after each epoch. ${spoken.join("; ")}`,
      axes.frame,
      ...drawn,
    )}
    ${legend(
      shown.map(({ group, colour, dash }) => ({ name: nameOf(group, varied), colour, dash })),
      shown.length === groups.length,
    )}
    </div>
  `;
}

/** What each line stands for, and whether there are groups without one. */
function legend(entries: readonly Entry[], isAll: boolean): Html {
  return html`
    <figure
      class="chart"><figcaption>The curves</figcaption><ul class="legend">${entries.map((
        { name, colour, dash },
      ) => html`<li>${sample(colour, dash)}${name}</li>`)}</ul>${!isAll &&
        html`<p>The rest is in the table alone.</p>`}</figure>
  `;
}

/** A short piece of a line. */
function sample(colour: string, dash: string): Html {
  const root = { viewBox: "0 0 48 12", "aria-hidden": "true" };
  return new Html(el("svg", root, line([[2, 6], [46, 6]], colour, 3, dash)));
}
