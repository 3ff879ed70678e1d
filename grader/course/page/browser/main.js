// @ts-check
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { setBars } from "./bars.js";
import { bytesOf } from "./base64.js";
import { Cover } from "./cover.js";
import { Drawing } from "./drawing.js";
import { Finder } from "./finder.js";
import { LanguageModel } from "./language_model.js";
import { probabilities, unpack } from "./network.js";
import { Pad } from "./pad.js";
import { says } from "./says.js";
import { TestDigits } from "./test_digits.js";
import { strangeness, unpackTypical } from "./typical.js";
import { Why } from "./why.js";
import { counted } from "./words.js";
import { Writer } from "./writer.js";

/** The element of a name that the page has. @type {(id: string) => HTMLElement} */
const one = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

const material = JSON.parse(one("material").textContent ?? "");
const weights = unpack(material.weights);
const pad = drawing();
if (material.test) {
  new Finder(one, new TestDigits(material.test), weights, (image) => {
    pad.put(image);
    one("draw").scrollIntoView();
    one("pad").focus({ preventScroll: true });
  });
}
if (material.model) { // first the page is shown
  setTimeout(() => new Writer(one, new LanguageModel(material.model), Math.random));
}

/** The field to draw in: the network answers once a frame, however fast the pen is. */
function drawing() {
  const sheet = new Drawing();
  const ask = onceAFrame(() => answer(cover.over(sheet.image())));
  const undo = /** @type {HTMLButtonElement} */ (one("undo"));
  const cover = new Cover(/** @type {HTMLCanvasElement} */ (one("seen")), ask);
  const why = new Why(one("why"), weights, material.scale, ask);
  const pad = new Pad(/** @type {HTMLCanvasElement} */ (one("pad")), sheet, () => {
    undo.disabled = !sheet.canUndo;
    ask();
  });
  const answer = answering(cover, why);
  undo.addEventListener("click", () => pad.undo());
  one("clear").addEventListener("click", () => pad.clear());
  one("eraser").addEventListener("click", () => {
    pad.isErasing = !pad.isErasing;
    one("eraser").ariaPressed = String(pad.isErasing);
  });
  one("restore").addEventListener("click", () => {
    cover.clear();
    why.clear();
  });
  document.querySelectorAll("[data-starter]").forEach((button, i) =>
    button.addEventListener("click", () => pad.put(bytesOf(material.starters[i])))
  );
  ask();
  return pad;
}

/**
 * Says what the network reads in an image, and why.
 *
 * @param {Cover} cover
 * @param {Why} why
 */
function answering(cover, why) {
  const typical = unpackTypical(material.typical);
  const who = material.isOwn ? "Your network" : "The reference network";
  return (/** @type {Uint8Array} */ image) => {
    const isEmpty = image.every((byte) => byte === 0);
    const shares = isEmpty ? undefined : probabilities(weights, image, why.silenced);
    why.show(image, setBars(one("answer"), shares));
    const { said, doubt } = says(who, shares, strangeness(typical, image), typical.limit);
    tell("said", said);
    tell("doubt", doubt);
    const damage = [
      why.silenced.size > 0 && `${counted(why.silenced.size, "neuron", "neurons")} silenced`,
      cover.size > 0 && `${counted(cover.size, "patch", "patches")} covered`,
    ].filter(Boolean).join(", ");
    tell("damage", damage && `${damage}.`);
    one("restore").hidden = !damage;
    one("explained").hidden = isEmpty && !damage;
  };
}

/**
 * What is said again is not read aloud again.
 *
 * @param {string} id
 * @param {string} text
 */
function tell(id, text) {
  if (one(id).textContent !== text) one(id).textContent = text;
}

/** @param {() => void} act */
function onceAFrame(act) {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      act();
    });
  };
}
