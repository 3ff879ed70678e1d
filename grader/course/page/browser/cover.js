// @ts-check
/// <reference lib="dom" />
import { showImage } from "./pictures.js";

/** The image is covered in patches of 4×4 pixels: 7×7 of them. */
const [SIDE, PATCHES] = [4, 7];
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** What the network sees, patch by patch: covered pixels are paper to it. */
export class Cover {
  /** @type {Set<number>} */
  #covered = new Set();
  /** @type {Uint8Array} */
  #image = new Uint8Array(784);
  /** The patch that the keys have chosen; none while a pointer is used. @type {number | undefined} */
  #chosen;
  /** Whether the pointer that is down covers or uncovers. @type {boolean | undefined} */
  #covers;

  /**
   * @param {HTMLCanvasElement} canvas of 28×28
   * @param {() => void} changed is called when something else is covered
   */
  constructor(canvas, changed) {
    this.canvas = canvas;
    this.changed = changed;
    canvas.addEventListener("pointerdown", (event) => this.#begin(event));
    canvas.addEventListener(
      "pointermove",
      (event) => this.#set(this.#patchAt(event), this.#covers),
    );
    canvas.addEventListener("lostpointercapture", () => this.#covers = undefined);
    canvas.addEventListener("keydown", (event) => this.#key(event));
    canvas.addEventListener("blur", () => this.#choose(undefined));
  }

  /** How many patches are covered. */
  get size() {
    return this.#covered.size;
  }

  clear() {
    this.#covered.clear();
    this.changed();
  }

  /**
   * Shows an image, and returns what is left of it.
   *
   * @param {Uint8Array} image 784 bytes
   */
  over(image) {
    this.#image = image.map((level, i) => this.#covered.has(patchOf(i)) ? 0 : level);
    this.#show();
    return this.#image;
  }

  /** @param {PointerEvent} event */
  #begin(event) {
    if (event.button !== 0) return;
    this.canvas.setPointerCapture(event.pointerId);
    this.#chosen = undefined;
    const patch = this.#patchAt(event);
    this.#covers = !this.#covered.has(patch);
    this.#set(patch, this.#covers);
  }

  /**
   * @param {PointerEvent} event
   */
  #patchAt({ clientX, clientY }) {
    const { left, top, width, height } = this.canvas.getBoundingClientRect();
    const inside = (/** @type {number} */ part) =>
      Math.max(0, Math.min(PATCHES - 1, Math.floor(part * PATCHES)));
    return inside((clientY - top) / height) * PATCHES + inside((clientX - left) / width);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const at = this.#chosen ?? (PATCHES * PATCHES - 1) / 2;
    if (event.key in ARROWS) {
      const [dx, dy] = ARROWS[/** @type {keyof typeof ARROWS} */ (event.key)];
      const [x, y] = [at % PATCHES + dx, Math.floor(at / PATCHES) + dy];
      const inside = (/** @type {number} */ value) => Math.max(0, Math.min(PATCHES - 1, value));
      this.#choose(inside(y) * PATCHES + inside(x));
    } else if (event.key === " ") {
      this.#choose(at);
      this.#set(at, !this.#covered.has(at));
    } else return;
    event.preventDefault(); // the page does not scroll
  }

  /** @param {number | undefined} patch */
  #choose(patch) {
    this.#chosen = patch;
    this.#show();
  }

  /**
   * @param {number} patch
   * @param {boolean | undefined} isCovered
   */
  #set(patch, isCovered) {
    if (isCovered === undefined || this.#covered.has(patch) === isCovered) return;
    if (isCovered) this.#covered.add(patch);
    else this.#covered.delete(patch);
    this.changed();
  }

  #show() {
    showImage(this.canvas, this.#image);
    const paint = this.canvas.getContext("2d");
    if (!paint) return;
    for (const patch of this.#covered) {
      paint.fillStyle = "#9aa5b1";
      paint.fillRect(...placeOf(patch), SIDE, SIDE);
    }
    if (this.#chosen === undefined) return;
    const [x, y] = placeOf(this.#chosen);
    paint.strokeStyle = "#d55e00";
    paint.lineWidth = 1;
    paint.strokeRect(x + 0.5, y + 0.5, SIDE - 1, SIDE - 1);
  }
}

/** @param {number} pixel */
function patchOf(pixel) {
  return Math.floor(pixel / 28 / SIDE) * PATCHES + Math.floor(pixel % 28 / SIDE);
}

/**
 * @param {number} patch
 * @returns {[number, number]}
 */
function placeOf(patch) {
  return [patch % PATCHES * SIDE, Math.floor(patch / PATCHES) * SIDE];
}
