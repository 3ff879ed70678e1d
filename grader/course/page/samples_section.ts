import type { ImageSet } from "../../../lib/mod.ts";
import { html } from "../../page/html.ts";
import { digitUrl, imageAt } from "./figures/pixels.ts";
import { type Section, section } from "../../page/section.ts";

const COUNT = 20;

/** The first training images with their labels. */
export function samples(set: ImageSet): Section {
  const tiles = Array.from(
    { length: COUNT },
    (_, i) =>
      html`<li><img class="digit" alt="Training image ${i}" src="${
        digitUrl(imageAt(set, i))
      }"><span>${set.labels[i]}</span></li>`,
  );
  return section(
    "samples",
    "What the network is shown",
    html`<p>The first ${COUNT} of 60,000 training images, 28×28 pixels each, with their labels.</p>
<ul class="tiles">${tiles}</ul>`,
  );
}
