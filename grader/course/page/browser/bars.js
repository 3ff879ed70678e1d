// @ts-check
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/**
 * Sets the ten bars of a list to ten probabilities; without them, empties the list.
 *
 * @param {Element} list
 * @param {number[] | undefined} shares
 * @returns {number | undefined} the likeliest digit
 */
export function setBars(list, shares) {
  const best = shares?.indexOf(Math.max(...shares));
  list.querySelectorAll("li").forEach((item, digit) => {
    const share = shares?.[digit] ?? 0;
    item.classList.toggle("best", digit === best);
    const fill = /** @type {HTMLElement} */ (item.querySelector(".fill"));
    fill.style.width = `${100 * share}%`;
    const label = /** @type {HTMLElement} */ (item.querySelector(".share"));
    label.textContent = shares ? `${(100 * share).toFixed(1)} %` : "–";
  });
  return best;
}
