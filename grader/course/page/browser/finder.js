// @ts-check
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { setBars } from "./bars.js";
import { probabilities } from "./network.js";
import { urlOf } from "./pictures.js";
import { counted } from "./words.js";

/** How many digits are shown at once. */
const SHOWN = 40;

/** The picker: the chosen test digit, large, and what the network says of it; and how to find one. */
export class Finder {
  /** What is found, and how much of it is shown. @type {number[]} */
  #found = [];
  #shown = 0;

  /**
   * @param {(id: string) => HTMLElement} one the element of a name
   * @param {import("./test_digits.js").TestDigits} digits
   * @param {Float32Array} weights
   * @param {(image: Uint8Array) => void} draw puts the chosen digit into the field
   */
  constructor(one, digits, weights, draw) {
    this.one = one;
    this.choices = /** @type {NodeListOf<HTMLInputElement>} */ (
      document.querySelectorAll("#choices input")
    );
    this.digits = digits;
    this.weights = weights;
    for (const choice of this.choices) {
      choice.addEventListener("change", () => this.#choose(Number(choice.value)));
    }
    this.chosen = Number(this.choices[0]?.value ?? 0);
    this.#choose(this.chosen);
    this.#listen(draw);
    this.#find();
  }

  /** @param {(image: Uint8Array) => void} draw */
  #listen(draw) {
    const { one } = this;
    one("number").addEventListener("input", () => {
      const number = /** @type {HTMLInputElement} */ (one("number"));
      if (number.value !== "" && number.checkValidity()) this.#choose(number.valueAsNumber);
    });
    one("number").addEventListener("keydown", ({ key }) => {
      if (key === "Enter") this.#look();
    });
    for (const id of ["kind", "actual", "predicted"]) {
      one(id).addEventListener("change", () => this.#find());
    }
    one("more").addEventListener("click", () => this.#more());
    one("redraw").addEventListener("click", async () => draw(await this.digits.image(this.chosen)));
    for (const button of document.querySelectorAll("[data-cell]")) {
      const [actual, read] = /** @type {HTMLElement} */ (button).dataset.cell ?? "";
      button.addEventListener("click", () => this.#show({ kind: "all", actual, read }));
    }
  }

  /**
   * Shows the digits of one cell of the confusion matrix.
   *
   * @param {import("./test_digits.js").Wanted} wanted
   */
  #show({ kind, actual, read }) {
    const ids = { kind, actual, predicted: read };
    for (const [id, value] of Object.entries(ids)) this.#select(id).value = value;
    this.#find();
    this.one("found").scrollIntoView({ block: "center" });
    this.#select("predicted").focus({ preventScroll: true });
  }

  /** @param {string} id */
  #select(id) {
    return /** @type {HTMLSelectElement} */ (this.one(id));
  }

  #find() {
    const [kind, actual, read] = ["kind", "actual", "predicted"].map((id) =>
      this.#select(id).value
    );
    this.#found = this.digits.find({ kind, actual, read });
    this.#shown = 0;
    this.one("results").replaceChildren();
    this.#more();
  }

  async #more() {
    const next = this.#found.slice(this.#shown, this.#shown + SHOWN);
    this.#shown += next.length;
    const rest = this.#shown < this.#found.length ? `, ${this.#shown} of them shown` : "";
    const found = counted(this.#found.length, "digit", "digits");
    this.one("found").textContent = this.#found.length > 0 ? `${found}${rest}.` : "There are none.";
    this.one("more").hidden = rest === "";
    const items = await Promise.all(next.map((index) => this.#item(index)));
    if (next[0] === this.#found[this.#shown - next.length]) this.one("results").append(...items);
  }

  /** @param {number} index */
  async #item(index) {
    const [item, button, picture] = ["li", "button", "img"].map((name) =>
      document.createElement(name)
    );
    picture.className = "digit";
    picture.setAttribute("src", urlOf(await this.digits.image(index)));
    picture.setAttribute("alt", this.digits.caption(index));
    button.setAttribute("type", "button");
    button.addEventListener("click", () => {
      this.#choose(index);
      this.#look();
    });
    button.append(picture);
    item.append(button);
    return item;
  }

  /** On a telephone the chosen digit is far above the ones to choose from. */
  #look() {
    this.one("chosen-image").scrollIntoView({ block: "nearest" });
  }

  /** @param {number} index */
  async #choose(index) {
    this.chosen = index;
    for (const choice of this.choices) choice.checked = Number(choice.value) === index;
    const image = await this.digits.image(index);
    if (this.chosen !== index) return; // another one was chosen meanwhile
    const shares = probabilities(this.weights, image);
    const caption = this.digits.caption(index, Math.max(...shares));
    const large = /** @type {HTMLImageElement} */ (this.one("chosen-image"));
    large.src = urlOf(image);
    large.alt = caption;
    this.one("chosen-caption").textContent = caption;
    /** @type {HTMLInputElement} */ (this.one("number")).value = String(index);
    setBars(this.one("chosen-bars"), shares);
  }
}
