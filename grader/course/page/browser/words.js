// @ts-check

/**
 * `a 7`, and `an 8`.
 *
 * @param {number} digit
 */
export function withArticle(digit) {
  return `${digit === 8 ? "an" : "a"} ${digit}`;
}

/**
 * `97.3 %`.
 *
 * @param {number} share
 */
export function percent(share) {
  return `${(100 * share).toFixed(1)} %`;
}

/**
 * `1 patch`, and `3 patches`.
 *
 * @param {number} count
 * @param {string} one
 * @param {string} many
 */
export function counted(count, one, many) {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}
