import type { ImageSet } from "../../../lib/mod.ts";
import { bars } from "./bars.ts";
import { type Html, html } from "../../page/html.ts";
import type { Material } from "./material.ts";
import { digitUrl, imageAt } from "./figures/pixels.ts";
import { type Section, section } from "../../page/section.ts";

/** The first test digit of each class, to start from. */
export function starters(test: ImageSet): Uint8Array[] {
  return Array.from(
    { length: 10 },
    (_, digit) => imageAt(test, test.labels.indexOf(digit)).slice(),
  );
}

/** A field to draw in, and what the network says of it at once. */
export function draw(material: Material): Section {
  return section("draw", "Draw a digit", body(material));
}

function body(material: Material): Html {
  return html`
    ${!material.reading.value && html`
      <p class="borrowed">The reference network of the lessons reads here until yours can be trained:
      exercises 1 to 10 build it.</p>
    `}
    <p>Draw with the mouse, a finger or a pen, as large or small as you like and anywhere in the
    field. By keyboard: arrow keys move the pen, space puts it down and lifts it, backspace takes back
    the last stroke, delete clears. MNIST was written in the United States, where a 1 is a single
    stroke: a 1 with a flag is mostly read as another digit.</p>
    <div class="drawing">
      <div>
        <canvas id="pad" width="640" height="640" tabindex="0" role="application"
          aria-label="Field to draw a digit in" aria-describedby="said"></canvas>
        <p class="row"><button type="button" id="undo" disabled>Undo</button>
        <button type="button" id="eraser" aria-pressed="false">Eraser</button>
        <button type="button" id="clear">Clear</button></p>
      </div>
      <div><div role="status"><p id="said">Draw a digit.</p><p id="doubt"></p></div>${bars(
        "answer",
        "Probability of each digit",
      )}</div>
      <figure class="seen">
        <canvas id="seen" class="digit" width="28" height="28" tabindex="0" role="application"
          aria-label="The drawing as the network sees it, in 7 by 7 patches. Arrow keys choose one, space covers it."></canvas>
        <figcaption>What the network sees: scaled into 20×20 pixels, written there with a stroke as
    thick as MNIST's, and centred by its mass in 28×28</figcaption>
      </figure>
    </div>
    <p>Or start from a digit of the test set:</p>
    <ul class="starters">${starters(material.mnist.test).map((image, digit) =>
      html`<li><button type="button" data-starter="${digit}"><img class="digit" alt="A written ${digit}" src="${
        digitUrl(image)
      }"></button></li>`
    )}</ul>
    <div id="explained" hidden>
      <h3>Why?</h3>
      <p>The hidden neurons that move this reading most. Each picture is the ink times the neuron's
      weights: red makes it fire, blue holds it back. The bars are what it adds to each digit's sum,
      before softmax.</p>
      <p>Damage it and see: click a neuron to silence it, or the picture of what the network sees to
      cover a patch.</p>
      <p class="row"><span id="damage" role="status"></span>
      <button type="button" id="restore" hidden>Restore all</button></p>
      <ul class="why" id="why">${neuron()}</ul>
    </div>
  `;
}

/** The model of what is shown of a neuron; the page's script fills it and its copies. */
function neuron(): Html {
  return html`
    <li hidden><button type="button" aria-pressed="false"><canvas class="weights" width="28"
    height="28"></canvas><span class="name"></span></button>
    <div><ol class="adds" aria-hidden="true">${Array.from(
      { length: 10 },
      (_, digit) => html`<li><span class="track"><span class="rise"></span></span>${digit}</li>`,
    )}</ol>
    <p class="says"></p></div></li>
  `;
}
