import type { ImageSet } from "../../../lib/mod.ts";
import { bars } from "./bars.ts";
import { type Html, html } from "../../page/html.ts";
import type { Material } from "./material.ts";
import { digitUrl, imageAt } from "./figures/pixels.ts";
import { placeholder, section } from "../../page/section.ts";

/** The first test digit of each class, to start from. */
export function starters(test: ImageSet): Uint8Array[] {
  return Array.from(
    { length: 10 },
    (_, digit) => imageAt(test, test.labels.indexOf(digit)).slice(),
  );
}

/** A field to draw in, and what the network says of it at once. */
export function draw(material: Material): Html {
  const { reading: { value, missing = "" }, standIn } = material;
  const instead = standIn
    ? "You have no trained network yet: the one of the solutions reads your writing here until then."
    : "Your own network reads your writing here.";
  return section(
    "draw",
    "Draw a digit",
    !value && placeholder(instead, missing),
    (value || standIn) && body(material),
  );
}

function body(material: Material): Html {
  return html`
    <p>Draw with the mouse, a finger or a pen. By keyboard: arrow keys move the pen, space
    puts it down and lifts it, delete clears.</p>
    <div class="drawing">
      <div>
        <canvas id="pad" width="320" height="320" tabindex="0" role="application"
          aria-label="Field to draw a digit in" aria-describedby="said"></canvas>
        <p class="row"><button type="button" id="clear">Clear</button></p>
      </div>
      <div><p id="said" role="status">Draw a digit.</p>${bars(
        "answer",
        "Probability of each digit",
      )}</div>
      <figure class="seen">
        <canvas id="seen" class="digit" width="28" height="28" role="img"
          aria-label="The drawing as the network sees it"></canvas>
        <figcaption>What the network sees: 28×28, scaled into 20×20 and centred by its mass, as MNIST's
    images were</figcaption>
      </figure>
    </div>
    <p>Or start from a digit of the test set:</p>
    <ul class="starters">${starters(material.mnist.test).map((image, digit) =>
      html`<li><button type="button" data-starter="${digit}"><img class="digit" alt="A written ${digit}" src="${
        digitUrl(image)
      }"></button></li>`
    )}</ul>
  `;
}
