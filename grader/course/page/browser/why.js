// @ts-check
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { addedBy, HIDDEN, hidden, inkTimesWeights } from "./network.js";
import { showSigned } from "./pictures.js";

/** How many neurons are shown that are not silenced. */
const SHOWN = 8;

/** What one hidden neuron has to do with a reading. @typedef {{ neuron: number, adds: number[] }} Part */

/**
 * The hidden neurons that say most for or against what is read: the ink times their weights, and what
 * they add to each digit. A click silences one.
 */
export class Why {
  /** @type {Set<number>} */
  silenced = new Set();
  /** The neurons that are shown, in order. @type {number[]} */
  #order = [];
  /** @type {Uint8Array} */
  #image = new Uint8Array(784);

  /**
   * @param {HTMLElement} list its one item is the model for all
   * @param {Float32Array} weights
   * @param {number[][]} scale colours from below zero to above
   * @param {() => void} changed is called when a neuron is silenced, or may fire again
   */
  constructor(list, weights, scale, changed) {
    this.list = list;
    this.scale = scale;
    this.weights = weights;
    this.changed = changed;
    this.model = /** @type {HTMLElement} */ (list.querySelector("li"));
    this.#listen(this.model);
  }

  clear() {
    this.silenced.clear();
    this.changed();
  }

  /**
   * @param {Uint8Array} image 784 bytes
   * @param {number | undefined} best the digit that is read; none where nothing is drawn
   */
  show(image, best) {
    const fired = hidden(this.weights, image);
    if (best !== undefined && !isSame(image, this.#image)) {
      this.#order = this.#strongest(fired, best);
    }
    this.#image = image;
    const parts = (best === undefined ? [] : this.#order)
      .map((neuron) => ({ neuron, adds: addedBy(this.weights, neuron, fired[neuron]) }));
    const most = Math.max(0.1, ...parts.flatMap(({ adds }) => adds.map(Math.abs)));
    this.#rooms(parts.length).forEach((item, i) => this.#fill(item, parts[i], most));
  }

  /**
   * The silenced ones, which one may want to hear again, and those that move the reading most: what
   * they add to the digit, against what they add to an average one.
   *
   * @param {Float32Array} fired
   * @param {number} best
   */
  #strongest(fired, best) {
    const size = Array.from({ length: HIDDEN }, (_, neuron) => {
      const adds = addedBy(this.weights, neuron, fired[neuron]);
      return Math.abs(adds[best] - adds.reduce((sum, value) => sum + value, 0) / 10);
    });
    const order = Array.from(size.keys()).sort((a, b) => size[b] - size[a]);
    return [
      ...this.silenced,
      ...order.filter((neuron) => !this.silenced.has(neuron)).slice(0, SHOWN),
    ];
  }

  /**
   * So many items of the list; those that are not needed are hidden.
   *
   * @param {number} count
   */
  #rooms(count) {
    while (this.list.children.length < count) {
      const item = /** @type {HTMLElement} */ (this.model.cloneNode(true));
      this.#listen(item);
      this.list.append(item);
    }
    const items = /** @type {HTMLElement[]} */ (Array.from(this.list.children));
    items.forEach((item, i) => item.hidden = i >= count);
    return items.slice(0, count);
  }

  /** @param {HTMLElement} item */
  #listen(item) {
    part(item, "button").addEventListener("click", () => {
      const neuron = Number(item.dataset.neuron);
      if (!this.silenced.delete(neuron)) this.silenced.add(neuron);
      this.changed();
    });
  }

  /**
   * @param {HTMLElement} item
   * @param {Part} shown
   * @param {number} most
   */
  #fill(item, { neuron, adds }, most) {
    const isSilenced = this.silenced.has(neuron);
    item.dataset.neuron = String(neuron);
    part(item, "button").ariaPressed = String(isSilenced);
    part(item, ".name").textContent = `neuron ${neuron}`;
    part(item, ".says").textContent = isSilenced ? "silenced" : sentence(adds);
    const canvas = /** @type {HTMLCanvasElement} */ (part(item, "canvas"));
    showSigned(canvas, inkTimesWeights(this.weights, this.#image, neuron), this.scale);
    item.querySelectorAll(".rise").forEach((bar, digit) => {
      const height = isSilenced ? 0 : 50 * adds[digit] / most;
      const { style, classList } = /** @type {HTMLElement} */ (bar);
      style.height = `${Math.abs(height)}%`;
      style.top = `${50 - Math.max(0, height)}%`;
      classList.toggle("down", height < 0);
    });
  }
}

/** @param {number[]} adds */
function sentence(adds) {
  const of = (/** @type {number} */ value) => `${adds.indexOf(value)}: ${signed(value)}`;
  const [high, low] = [Math.max(...adds), Math.min(...adds)];
  if (high === 0 && low === 0) return "does not fire";
  return `${of(high)}, ${of(low)}`;
}

/** @param {number} value */
function signed(value) {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(1)}`;
}

/**
 * @param {HTMLElement} item
 * @param {string} selector
 */
function part(item, selector) {
  return /** @type {HTMLElement} */ (item.querySelector(selector));
}

/**
 * @param {Uint8Array} a
 * @param {Uint8Array} b
 */
function isSame(a, b) {
  return a.every((level, i) => level === b[i]);
}
