import { DIVERGING } from "./charts/diverging.ts";
import { htmlDocument } from "./document.ts";
import { figureColours } from "./figure_colours.ts";
import { Html, html } from "./html.ts";
import { interesting } from "../course/page/interesting.ts";
import type { Material } from "../course/page/material.ts";
import { packed } from "../course/page/network.ts";
import { script } from "../course/page/script.ts";
import { percent } from "./section.ts";
import { chosen } from "../course/page/chosen_section.ts";
import { confusion } from "../course/page/confusion_section.ts";
import { draw, starters } from "../course/page/draw_section.ts";
import { neurons } from "../course/page/neurons_section.ts";
import { predictions } from "../course/page/predictions_section.ts";
import { relu } from "../course/page/relu_section.ts";
import { rowProfile } from "../course/page/row_profile_section.ts";
import { samples } from "../course/page/samples_section.ts";
import { scores } from "./scores_section.ts";
import { training } from "./training_section.ts";

/** The page: one file that asks nothing of a network and runs no script but its own. */
export async function page(material: Material): Promise<string> {
  const ramp = `.ramp{background:linear-gradient(90deg,${DIVERGING.join()})}\n`;
  const style = await Deno.readTextFile(new URL("style.css", import.meta.url)) + ramp +
    figureColours();
  const { score, maxScore } = material.report;
  const title = `Digits from scratch: ${score} of ${maxScore} points`;
  const sections = html`
    ${draw(material)}${scores(material.report)}${samples(material.mnist.train)}${rowProfile(
      material,
    )}
    ${relu(material)}${training(material)}${predictions(material)}${confusion(material)}
    ${chosen(material)}${neurons(material)}
  `;
  const body = [header(material), html`<main>${sections}</main>`, footer(material), data(material)];
  return htmlDocument(title, style, body, await script());
}

function header({ report, folder, reading }: Material): Html {
  const { score, maxScore, capstone } = report;
  const accuracy = capstone?.testAccuracy ?? null;
  const read = accuracy === null
    ? ""
    : `, ${percent(accuracy, 2)} of the test digits in the capstone`;
  const network = reading.value
    ? ""
    : " There is no trained network yet: each part that needs one says so.";
  return html`
    <header>
      <p class="course">Digits from scratch</p>
      <h1>${score} of ${maxScore} points</h1>
      <p>From the files in ${folder}${read}.${network}</p>
    </header>
  `;
}

function footer({ report: { seed, startedAt, versions } }: Material): Html {
  return html`
    <footer>
      <p>Graded on ${startedAt.slice(0, 10)}. Seed ${seed} replays the grading. Course
    ${versions.course}, Deno ${versions.deno}. The digits are MNIST's, by Y. LeCun, C. Cortes and
    C. J. C. Burges.</p>
    </footer>
  `;
}

/** What the script works with: no markup, and nothing in it can end the element. */
function data(material: Material): Html | undefined {
  const { value } = material.reading;
  if (!value) return undefined;
  const indices = interesting(value, material.mnist.test).flatMap((group) => group.indices);
  const json = JSON.stringify({
    weights: packed(value.params),
    starters: starters(material).map((image) => image.toBase64()),
    shares: indices.map((i) => Array.from(value.shares.row(i), (p) => Number(p.toFixed(6)))),
  });
  return html`<script type="application/json" id="material">${new Html(
    json.replaceAll("<", "\\u003c"),
  )}</script>`;
}
