// @ts-check
import { bytesOf } from "./base64.js";

/**
 * The numbers that were packed as float16 in base64.
 *
 * A number is a sign, five bits of exponent and ten of fraction; none is infinite. Newer browsers have
 * this as `Float16Array`.
 *
 * Source: IEEE 754, binary16.
 *
 * @param {string} text
 * @returns {Float32Array}
 */
export function halvesOf(text) {
  return Float32Array.from(new Uint16Array(bytesOf(text).buffer), valueOf);
}

/** @param {number} half */
function valueOf(half) {
  const sign = half >> 15 === 0 ? 1 : -1;
  const exponent = half >> 10 & 31;
  const fraction = half & 1023;
  return exponent === 0
    ? sign * fraction * 2 ** -24 // too small for a leading 1
    : sign * (1024 + fraction) * 2 ** (exponent - 25);
}
