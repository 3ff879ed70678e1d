// @ts-check
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { largest, nameOf, signOf } from "./characters.js";
import { Heads } from "./heads.js";
import { drawn, sharesAt } from "./language_model.js";
import { percent } from "./words.js";

/** Between two characters when it runs on, in milliseconds. */
const PACE = 70;
/** It runs on for so many characters; at once for those who want nothing to move. */
const RUN = 200;

/** A text that the model goes on with, and what it says of the next character. */
export class Writer {
  #text;
  #heads;
  #temperature;
  /** How many characters are still to be written. */
  #left = 0;
  #timer = 0;
  /** The probabilities of the next one; none where there is nothing to go on with. @type {number[] | undefined} */
  #shares;

  /**
   * @param {(id: string) => HTMLElement} one the element of a name
   * @param {import("./language_model.js").LanguageModel} model
   * @param {() => number} random from 0 to 1
   */
  constructor(one, model, random) {
    this.one = one;
    this.model = model;
    this.random = random;
    this.#text = /** @type {HTMLTextAreaElement} */ (one("beginning"));
    this.#temperature = /** @type {HTMLInputElement} */ (one("temperature"));
    this.#heads = new Heads(one);
    this.#listen();
    this.#show();
  }

  #listen() {
    const { one } = this;
    this.#text.addEventListener("input", () => this.#stop());
    this.#text.addEventListener("focus", () => this.#stop()); // or it would write into what is typed
    this.#temperature.addEventListener("input", () => this.#show());
    one("one-more").addEventListener("click", () => {
      this.#write();
      this.#stop();
    });
    one("run-on").addEventListener("click", () => this.#left > 0 ? this.#stop() : this.#run());
    one("start-over").addEventListener("click", () => {
      this.#text.value = this.#text.defaultValue;
      this.#stop();
    });
  }

  /** What the model sees: the last characters, those that it has no token for left out. */
  #seen() {
    return this.model.tokensOf(this.#text.value).slice(-this.model.size.context);
  }

  /** Reads the text, and says what may come next at the temperature that is set. */
  #read() {
    const tokens = this.#seen();
    const { logits, weights } = this.model.read(tokens);
    const last = logits.at(-1);
    this.#shares = last && sharesAt(last, this.#temperature.valueAsNumber);
    return { tokens, weights };
  }

  /** Writes one character, where there is something to go on with and room. */
  #write() {
    const hasRoom = this.#text.value.length < this.#text.maxLength;
    if (!this.#shares || !hasRoom) return false;
    this.#text.value += this.model.characters[drawn(this.#shares, this.random())];
    this.#text.scrollTop = this.#text.scrollHeight;
    return true;
  }

  #run() {
    this.#left = RUN;
    this.#label();
    if (!matchMedia("(prefers-reduced-motion: reduce)").matches) return this.#step();
    for (; this.#left > 0 && this.#write(); this.#left--) this.#read();
    this.#stop();
  }

  #step() {
    this.#left = this.#write() ? this.#left - 1 : 0;
    if (this.#left === 0) return this.#stop();
    this.#show();
    this.#timer = setTimeout(() => this.#step(), PACE);
  }

  /** Says at the end what it has kept to itself while it ran. */
  #stop() {
    clearTimeout(this.#timer);
    this.#left = 0;
    this.#label();
    this.#show();
  }

  #label() {
    this.one("run-on").textContent = this.#left > 0 ? "Stop" : "Run on";
  }

  #show() {
    const { tokens, weights } = this.#read();
    this.#bars(this.#shares);
    this.one("degrees").textContent = this.#temperature.valueAsNumber.toFixed(1);
    this.one("attention").hidden = tokens.length === 0;
    this.#heads.show(tokens.map((token) => this.model.characters[token]), weights);
    const unknown = [...new Set(this.#text.value)].filter((char) =>
      !this.model.characters.includes(char)
    );
    this.one("unknown").textContent = unknown.length > 0
      ? `Not in the text it learned, so left out: ${unknown.map(nameOf).join(", ")}`
      : "";
  }

  /** @param {number[] | undefined} shares none where there is nothing to go on with */
  #bars(shares) {
    const items = Array.from(this.one("next").querySelectorAll("li"));
    const best = shares ? largest(shares, items.length) : [];
    items.forEach((item, i) => {
      const share = shares?.[best[i]] ?? 0;
      const char = this.model.characters[best[i]];
      const [sign, fill, label] = ["sign", "fill", "share"].map((
        name,
      ) => /** @type {HTMLElement} */ (item.querySelector(`.${name}`)));
      sign.textContent = char === undefined ? "–" : signOf(char);
      fill.style.width = `${100 * share}%`;
      label.textContent = shares ? percent(share) : "–";
    });
    const rest = 1 - best.reduce((sum, token) => sum + (shares?.[token] ?? 0), 0);
    this.one("rest").textContent = shares
      ? `All others together: ${percent(Math.max(0, rest))}`
      : "";
    if (this.#left > 0) return; // read aloud is where it ends
    this.one("likeliest").textContent = shares
      ? `Likeliest next: ${nameOf(this.model.characters[best[0]])}, ${percent(shares[best[0]])}.`
      : "Type something: the model needs a character to go on with.";
  }
}
