import { Html, html } from "../../page/html.ts";
import { type Section, section } from "../../page/section.ts";
import type { Report } from "../../report/report.ts";
import { CAPSTONE } from "../capstone_text/settings.ts";
import type { Asked } from "./asked.ts";
import type { Model } from "./model.ts";

/** So many of the likeliest characters have a bar. */
const SHOWN = 10;
/** So long a text may become. */
const LONGEST = 1_000;
/** What is typed in at first, where the report has no beginning. */
const BEGINNING = "The ship";

/** A text to go on with, what may come next, and where each head looks; nothing where no model passed. */
export function languageModel(
  { deeperCapstones = [] }: Report,
  model: Asked<Model> | undefined,
): Section[] {
  if (!model) return [];
  const written = deeperCapstones.find(({ id }) => id === CAPSTONE.id)?.written;
  const body = model.value
    ? live(model.value, written?.beginning || BEGINNING)
    : html`<p>It can't be shown here. ${model.missing}</p>`;
  return [section("model", "Your language model", body)];
}

function live({ size, characters }: Model, beginning: string): Html {
  return html`
    <p>Your language model was trained once more for this page, on the text without its disguise. It sees the last
    ${size.context} characters and says how likely each of the ${characters
      .length} that it knows is to come next.
    Change the text and watch.</p>
    <div class="writer">
      <div>
        <label for="beginning">A beginning, and what the model writes</label>
        ${field(beginning)}
        <p id="unknown" role="status"></p>
        <p class="row"><button type="button" id="one-more">Write a character</button>
            <button type="button" id="run-on">Run on</button>
            <button type="button" id="start-over">Start over</button></p>
        <p
          class="row"><label class="temperature">Temperature <input type="range" id="temperature" min="0" max="2"
              step="0.1" value="0.7"> <output id="degrees">0.7</output></label></p>
        <p class="unit">At 1 these are the model's own probabilities. Lower, and what is likely becomes
            likelier; at 0 it always writes the likeliest.</p>
      </div>
      <div>
        <p id="likeliest" role="status"></p>
        <ol class="bars" id="next" aria-label="The likeliest next characters">${Array.from({
          length: SHOWN,
        }, bar)}</ol>
        <p class="unit" id="rest"></p>
      </div>
    </div>
    <div id="attention">
      <h3>Where it looks</h3>
      <p>For each character, a head mixes in something from the characters up to it. Point at a character,
      or choose it: the stronger the colour of another, the more that one gives. The small picture shows
      the same for every character, one row per character. Grey is what the mask hides: the characters that come later.</p>
      <fieldset>
        <legend>The character that looks</legend>
        <div class="letters" id="looks"></div>
      </fieldset>
      <ul class="heads" id="heads">${headsOf(size)}</ul>
    </div>
  `;
}

/** Begins with a line end, as the first one in such an element is not part of its text. */
function field(text: string): Html {
  const attributes = new Html(
    `id="beginning" rows="6" maxlength="${LONGEST}" spellcheck="false" autocomplete="off" autocapitalize="off"`,
  );
  return html`<textarea ${attributes}>${"\n" + text}</textarea>`;
}

function bar(): Html {
  return html`<li><span class="sign">–</span><span class="track"><span class="fill"></span></span>
<span class="share">–</span></li>`;
}

/** A place for each head of each layer; the page's script fills it. */
function headsOf({ layers, heads }: Model["size"]): Html[] {
  const names = Array.from({ length: layers * heads }, (_, i) => {
    const head = `head ${i % heads}`;
    return layers === 1 ? `Head ${i}` : `Layer ${Math.floor(i / heads)}, ${head}`;
  });
  return names.map((name) =>
    html`
      <li>
        <h4>${name}</h4>
        <canvas role="img" aria-label="${name}: all its weights, a row for each character"></canvas>
        <div>
          <p class="letters" aria-hidden="true"></p>
          <p class="says"></p>
        </div>
      </li>
    `
  );
}
