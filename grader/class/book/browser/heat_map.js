// @ts-check
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** The class's table: sorted by any column, searched, and filtered by status. Nothing is loaded. */

const table = /** @type {HTMLTableElement} */ (document.querySelector("#heat"));
const rows = Array.from(table.tBodies[0].rows);
const tools = /** @type {HTMLElement} */ (document.querySelector("#tools"));
const search = /** @type {HTMLInputElement} */ (document.querySelector("#search"));
const status = /** @type {HTMLSelectElement} */ (document.querySelector("#status"));
const shown = /** @type {HTMLElement} */ (document.querySelector("#shown"));

const order = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

/** @param {HTMLTableRowElement} row @param {number} column */
const textOf = (row, column) => row.cells[column].textContent?.trim() ?? "";

/**
 * What is not started stands below 0 points, and what is not known below that.
 *
 * @param {HTMLTableRowElement} row @param {number} column
 */
function pointsOf(row, column) {
  const text = textOf(row, column);
  const points = Number.parseFloat(text);
  return Number.isNaN(points) ? text === "–" ? -1 : -2 : points;
}

/** @param {HTMLTableCellElement} head */
function sortBy(head) {
  const column = head.cellIndex;
  const isPoints = head.dataset.kind === "points";
  const sign = head.ariaSort === "ascending" ? -1 : 1;
  for (const other of head.parentElement?.children ?? []) other.removeAttribute("aria-sort");
  head.ariaSort = sign === 1 ? "ascending" : "descending";
  const sorted = rows.toSorted((a, b) =>
    sign *
    (isPoints
      ? pointsOf(a, column) - pointsOf(b, column)
      : order.compare(textOf(a, column), textOf(b, column)))
  );
  table.tBodies[0].append(...sorted);
}

function filter() {
  const words = search.value.toLowerCase().split(/\s+/).filter((word) => word !== "");
  let count = 0;
  for (const row of rows) {
    const text = textOf(row, 0).toLowerCase();
    const fits = words.every((word) => text.includes(word)) &&
      (status.value === "" || status.value === row.dataset.status);
    row.hidden = !fits;
    if (fits) count++;
  }
  shown.textContent = `${count} of ${rows.length} shown`;
}

for (const head of table.tHead?.rows[0].cells ?? []) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...head.childNodes);
  button.addEventListener("click", () => sortBy(head));
  head.append(button);
}
search.addEventListener("input", filter);
status.addEventListener("change", filter);
tools.hidden = false;
filter();
