// @ts-check
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { nameOf, signOf, takes } from "./characters.js";

/** The attention weights of each head over the characters that the model sees. */
export class Heads {
  /** @type {string[]} */
  #characters = [];
  /** @type {number[][][][]} */
  #weights = [];
  /** The character that was chosen, by its place. */
  #chosen = 0;
  /** @type {HTMLElement[]} */
  #items;

  /** @param {(id: string) => HTMLElement} one the element of a name */
  constructor(one) {
    this.letters = one("looks");
    this.#items = Array.from(one("heads").querySelectorAll("li"));
    this.letters.addEventListener("change", (event) => this.#choose(placeOf(event)));
    this.letters.addEventListener("pointerover", (event) => this.#draw(placeOf(event)));
    this.letters.addEventListener("pointerleave", () => this.#draw());
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#draw());
  }

  /**
   * @param {string[]} characters what the model sees
   * @param {number[][][][]} weights by layer, head, and the character that looks
   */
  show(characters, weights) {
    this.#characters = characters;
    this.#weights = weights;
    this.#chosen = characters.length - 1;
    this.letters.replaceChildren(...characters.map((char, place) => this.#choice(char, place)));
    this.#draw();
  }

  /**
   * @param {string} char
   * @param {number} place
   */
  #choice(char, place) {
    const [label, input, sign] = ["label", "input", "span"].map((name) =>
      document.createElement(name)
    );
    const radio = /** @type {HTMLInputElement} */ (input);
    Object.assign(radio, { type: "radio", name: "looks", value: String(place) });
    radio.checked = place === this.#chosen;
    radio.ariaLabel = `${place + 1}: ${nameOf(char)}`;
    sign.textContent = signOf(char);
    label.append(radio, sign);
    return label;
  }

  /** @param {number | undefined} place */
  #choose(place) {
    if (place !== undefined) this.#chosen = place;
    this.#draw();
  }

  /** Shows where a character looks; the chosen one, if none is named. */
  #draw(place = this.#chosen) {
    this.#weights.flat().forEach((rows, i) => this.#fill(this.#items[i], rows, place));
  }

  /**
   * @param {HTMLElement} item
   * @param {number[][]} rows
   * @param {number} place
   */
  #fill(item, rows, place) {
    paint(/** @type {HTMLCanvasElement} */ (item.querySelector("canvas")), rows, place);
    const weights = rows[place] ?? [];
    const letters = this.#characters.map((char, j) => {
      const sign = document.createElement("span");
      sign.textContent = signOf(char);
      sign.classList.toggle("looking", j === place);
      const part = `${(100 * (weights[j] ?? 0)).toFixed(1)}%`;
      sign.style.backgroundColor = `color-mix(in srgb, var(--look) ${part}, transparent)`;
      return sign;
    });
    item.querySelector(".letters")?.replaceChildren(...letters);
    const says = /** @type {HTMLElement} */ (item.querySelector(".says"));
    const who = this.#characters[place];
    says.textContent = who === undefined
      ? ""
      : `${nameOf(who)} takes ${takes(weights, this.#characters)}.`;
  }
}

/**
 * All weights of a head: a row for each character that looks, a column for each that it looks at.
 *
 * @param {HTMLCanvasElement} canvas
 * @param {number[][]} rows
 * @param {number} chosen the row that stands out
 */
function paint(canvas, rows, chosen) {
  canvas.width = canvas.height = Math.max(1, rows.length);
  const pen = canvas.getContext("2d");
  if (!pen) return;
  const style = getComputedStyle(canvas);
  const [most, own, later] = ["--blue", "--orange", "--grid"].map((name) =>
    style.getPropertyValue(name)
  );
  rows.forEach((row, t) => {
    pen.globalAlpha = 1;
    pen.fillStyle = later;
    pen.fillRect(t + 1, t, rows.length - t - 1, 1);
    pen.fillStyle = t === chosen ? own : most;
    row.forEach((weight, j) => {
      pen.globalAlpha = weight;
      pen.fillRect(j, t, 1, 1);
    });
  });
}

/**
 * The place of the character that something happens to.
 *
 * @param {Event} event
 */
function placeOf({ target }) {
  const label = target instanceof Element ? target.closest("label") : null;
  const input = label?.querySelector("input");
  return input ? Number(input.value) : undefined;
}
