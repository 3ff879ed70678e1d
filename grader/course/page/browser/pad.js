// @ts-check
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** How thick a line is shown; what the network sees has MNIST's thickness, whatever the size. */
const LINE = 0.05;
/** How far an arrow key moves the pen, as a part of the field's width. */
const STEP = 0.025;
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * @typedef {import("./strokes.js").Point} Point
 */

/** A field to draw in with mouse, finger, pen or keys. */
export class Pad {
  /** @type {CanvasRenderingContext2D} */
  #shown;
  #drawing;
  #changed;
  /** Where the pen of the keys is, and whether it writes. */
  #keys = { x: 0.5, y: 0.3, isDown: false, isSeen: false };
  /** The one pointer that draws. @type {{ id: number, type: string, at: Point } | undefined} */
  #pointer;
  /** Once a pen has written, a hand that touches the field rests on it. */
  #hasPen = false;
  isErasing = false;

  /**
   * @param {HTMLCanvasElement} canvas
   * @param {import("./drawing.js").Drawing} drawing what is drawn there
   * @param {() => void} changed is called when something else is drawn than before
   */
  constructor(canvas, drawing, changed) {
    this.canvas = canvas;
    this.#drawing = drawing;
    this.#changed = changed;
    this.#shown = context(canvas);
    this.#listen();
    this.#show();
  }

  clear() {
    this.#hasPen = false;
    this.#drawing.clear();
    this.#after();
  }

  undo() {
    this.#drawing.undo();
    this.#after();
  }

  /** @param {Uint8Array} image of MNIST: 28×28 bytes */
  put(image) {
    this.#drawing.put(image);
    this.#after();
  }

  #listen() {
    const { canvas } = this;
    canvas.addEventListener("pointerdown", (event) => this.#down(event));
    canvas.addEventListener("pointermove", (event) => {
      if (event.pointerId !== this.#pointer?.id) return;
      const between = event.getCoalescedEvents?.() ?? [];
      for (const part of between.length > 0 ? between : [event]) this.#moveTo(this.#place(part));
      this.#after();
    });
    canvas.addEventListener("lostpointercapture", (event) => {
      if (event.pointerId === this.#pointer?.id) this.#pointer = undefined;
    });
    canvas.addEventListener("pointercancel", (event) => this.#drop(event.pointerId));
    canvas.addEventListener("keydown", (event) => this.#key(event));
    canvas.addEventListener("blur", () => this.#see(false));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#show());
  }

  /**
   * One pointer draws at a time: a palm that rests beside the pen must not join in.
   *
   * @param {PointerEvent} event
   */
  #down(event) {
    const isPen = event.pointerType === "pen";
    if (event.button !== 0 || (event.pointerType === "touch" && this.#hasPen)) return;
    if (this.#pointer && !(isPen && this.#pointer.type === "touch")) return;
    if (this.#pointer) this.#drop(this.#pointer.id); // the palm came before the pen
    this.#hasPen ||= isPen;
    this.canvas.setPointerCapture(event.pointerId);
    this.#keys.isSeen = this.#keys.isDown = false;
    const at = this.#place(event);
    this.#pointer = { id: event.pointerId, type: event.pointerType, at };
    this.#start(at);
    this.#after();
  }

  /**
   * Takes back what a pointer has drawn that turned out to be no pen: the system says so of a palm.
   *
   * @param {number} id
   */
  #drop(id) {
    if (id !== this.#pointer?.id) return;
    this.#pointer = undefined;
    this.undo();
  }

  /** @param {Point} at */
  #start(at) {
    if (!this.isErasing) return this.#drawing.begin(at);
    this.#drawing.beginErasing();
    this.#drawing.erase(at, at);
  }

  /** @param {Point} to */
  #moveTo(to) {
    if (!this.#pointer) return;
    this.#line(this.#pointer.at, to);
    this.#pointer.at = to;
  }

  /**
   * @param {Point} from
   * @param {Point} to
   */
  #line(from, to) {
    if (this.isErasing) this.#drawing.erase(from, to);
    else this.#drawing.extend(to);
  }

  /**
   * @param {PointerEvent} event
   * @returns {Point}
   */
  #place({ clientX, clientY }) {
    const { left, top, width, height } = this.canvas.getBoundingClientRect();
    return [(clientX - left) / width, (clientY - top) / height];
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const keys = this.#keys;
    if (event.key in ARROWS) {
      const [dx, dy] = ARROWS[/** @type {keyof typeof ARROWS} */ (event.key)];
      this.#step(dx * STEP, dy * STEP);
    } else if (event.key === " ") {
      keys.isDown = !keys.isDown;
      if (keys.isDown) this.#start([keys.x, keys.y]);
    } else if (
      event.key === "Backspace" || (event.key === "z" && (event.ctrlKey || event.metaKey))
    ) {
      keys.isDown = false;
      this.#drawing.undo();
    } else if (event.key === "Delete") {
      keys.isDown = false;
      this.#drawing.clear();
    } else return;
    event.preventDefault(); // the page does not scroll
    keys.isSeen = true;
    this.#after();
  }

  /**
   * @param {number} dx
   * @param {number} dy
   */
  #step(dx, dy) {
    const keys = this.#keys;
    const from = /** @type {const} */ ([keys.x, keys.y]);
    keys.x = Math.max(0.05, Math.min(0.95, keys.x + dx));
    keys.y = Math.max(0.05, Math.min(0.95, keys.y + dy));
    if (keys.isDown) this.#line(from, [keys.x, keys.y]);
  }

  /** @param {boolean} isSeen */
  #see(isSeen) {
    this.#keys.isSeen = isSeen;
    this.#show();
  }

  #after() {
    this.#show();
    this.#changed();
  }

  /** What is drawn, in the colour of the page's text, and the pen where the keys have moved it. */
  #show() {
    const { canvas } = this;
    const shown = this.#shown;
    const colours = getComputedStyle(canvas);
    shown.clearRect(0, 0, canvas.width, canvas.height);
    this.#showDigit(colours.color);
    shown.strokeStyle = colours.color;
    shown.lineWidth = LINE * canvas.width;
    shown.lineCap = shown.lineJoin = "round";
    for (const stroke of this.#drawing.sheet.strokes) this.#showStroke(stroke);
    if (this.#keys.isSeen) this.#showPen(colours.outlineColor);
  }

  /** @param {readonly Point[]} stroke */
  #showStroke(stroke) {
    const { width, height } = this.canvas;
    const [[x, y]] = stroke;
    this.#shown.beginPath();
    this.#shown.moveTo(x * width, y * height);
    for (const [x, y] of stroke) this.#shown.lineTo(x * width, y * height);
    this.#shown.stroke();
  }

  /** @param {string} colour */
  #showDigit(colour) {
    const { digit } = this.#drawing.sheet;
    if (!digit) return;
    const small = document.createElement("canvas");
    small.width = small.height = 28;
    const pixels = new ImageData(28, 28);
    digit.forEach((level, i) => pixels.data[4 * i + 3] = level);
    const paint = context(small);
    paint.putImageData(pixels, 0, 0);
    paint.globalCompositeOperation = "source-in";
    paint.fillStyle = colour;
    paint.fillRect(0, 0, 28, 28);
    this.#shown.drawImage(small, 0, 0, this.canvas.width, this.canvas.height);
  }

  /** @param {string} colour */
  #showPen(colour) {
    const { width, height } = this.canvas;
    const shown = this.#shown;
    shown.beginPath();
    shown.arc(this.#keys.x * width, this.#keys.y * height, LINE * width / 2, 0, 2 * Math.PI);
    shown.lineWidth = 3;
    shown.strokeStyle = shown.fillStyle = colour;
    if (this.#keys.isDown) shown.fill();
    shown.stroke();
  }
}

/** @param {HTMLCanvasElement} canvas */
function context(canvas) {
  return /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
}
