// @ts-check
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { setBars } from "./bars.js";
import { probabilities, unpack } from "./network.js";
import { Pad } from "./pad.js";
import { toMnist } from "./preprocess.js";

/** The element of a name that the page has. @type {(id: string) => HTMLElement} */
const one = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** Without a network there is nothing to ask. */
if (document.getElementById("material")) {
  const { weights, reader, starters, shares } = JSON.parse(one("material").textContent ?? "");
  drawing(unpack(weights), reader, starters);
  if (shares) choosing(shares);
}

/**
 * The field to draw in: the network answers once a frame, however fast the pen is.
 *
 * @param {Float32Array} weights
 * @param {string} reader whose network it is: "Your network"
 * @param {string[]} starters images of 784 bytes in base64
 */
function drawing(weights, reader, starters) {
  /** @type {Uint8Array | undefined} */
  let given;
  let isAsked = false;
  const pad = new Pad(/** @type {HTMLCanvasElement} */ (one("pad")), () => {
    given = undefined;
    ask();
  });
  const ask = () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      answer(given ?? toMnist(pad.levels(), pad.canvas.width, pad.canvas.height), weights, reader);
    });
  };
  one("clear").addEventListener("click", () => pad.clear());
  document.querySelectorAll("[data-starter]").forEach((button, i) =>
    button.addEventListener("click", () => {
      const image = Uint8Array.from(atob(starters[i]), (char) => char.charCodeAt(0));
      pad.put(image);
      given = image; // to the byte, until something is drawn over it
    })
  );
}

/**
 * @param {Uint8Array} image
 * @param {Float32Array} weights
 * @param {string} reader
 */
function answer(image, weights, reader) {
  showImage(/** @type {HTMLCanvasElement} */ (one("seen")), image);
  const isEmpty = image.every((byte) => byte === 0);
  const best = setBars(one("answer"), isEmpty ? undefined : probabilities(weights, image));
  const said = isEmpty ? "Draw a digit." : `${reader} reads ${best === 8 ? "an" : "a"} ${best}.`;
  if (one("said").textContent !== said) one("said").textContent = said;
}

/**
 * @param {HTMLCanvasElement} canvas of 28×28
 * @param {Uint8Array} image
 */
function showImage(canvas, image) {
  const pixels = new ImageData(28, 28);
  image.forEach((byte, i) => pixels.data.set([255 - byte, 255 - byte, 255 - byte, 255], 4 * i));
  canvas.getContext("2d")?.putImageData(pixels, 0, 0);
}

/**
 * The picker: the chosen digit, large, and what the network says of it.
 *
 * @param {number[][]} shares ten probabilities for each digit of the picker
 */
function choosing(shares) {
  const choices = document.querySelectorAll("#choices input");
  setBars(one("chosen-bars"), shares[0]);
  choices.forEach((choice, i) =>
    choice.addEventListener("change", () => {
      const picture = /** @type {HTMLImageElement} */ (choice.parentElement?.querySelector("img"));
      const large = /** @type {HTMLImageElement} */ (one("chosen-image"));
      large.src = picture.src;
      large.alt = picture.alt;
      one("chosen-caption").textContent = picture.alt;
      setBars(one("chosen-bars"), shares[i]);
    })
  );
}
