// @ts-check
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** As thick beside the field as MNIST's strokes are in theirs. */
const STROKE = 0.085;
/** How far an arrow key moves the pen, as a part of the field's width. */
const STEP = 0.025;
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * A field to draw in with mouse, finger, pen or keys. The ink is kept apart from what is shown, on
 * which the pen's place is drawn as well.
 */
export class Pad {
  /** @type {CanvasRenderingContext2D} */
  #ink;
  /** @type {CanvasRenderingContext2D} */
  #shown;
  /** Where the pen of the keys is, and whether it writes. */
  #pen = { x: 0.5, y: 0.3, isDown: false, isSeen: false };
  /** The last point of the stroke that is being drawn. @type {[number, number] | undefined} */
  #last;
  #changed;

  /**
   * @param {HTMLCanvasElement} canvas
   * @param {() => void} changed is called when there is other ink than before
   */
  constructor(canvas, changed) {
    this.canvas = canvas;
    this.#changed = changed;
    const { width, height } = canvas;
    const ink = Object.assign(document.createElement("canvas"), { width, height });
    this.#ink = context(ink, { willReadFrequently: true });
    this.#shown = context(canvas);
    this.#listen();
    this.#show();
  }

  /** The levels of ink, 0 to 255, row by row. */
  levels() {
    const { width, height } = this.canvas;
    const { data } = this.#ink.getImageData(0, 0, width, height);
    return Uint8Array.from({ length: width * height }, (_, i) => data[4 * i + 3]);
  }

  clear() {
    this.#ink.clearRect(0, 0, this.canvas.width, this.canvas.height);
    this.#pen.isDown = false;
    this.#after();
  }

  /**
   * Puts an image of 28×28 bytes into the field.
   *
   * @param {Uint8Array} image
   */
  put(image) {
    const small = document.createElement("canvas");
    small.width = small.height = 28;
    const pixels = new ImageData(28, 28);
    image.forEach((level, i) => pixels.data[4 * i + 3] = level);
    context(small).putImageData(pixels, 0, 0);
    this.#ink.clearRect(0, 0, this.canvas.width, this.canvas.height);
    this.#ink.drawImage(small, 0, 0, this.canvas.width, this.canvas.height);
    this.#after();
  }

  #listen() {
    const { canvas } = this;
    canvas.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      canvas.setPointerCapture(event.pointerId);
      this.#pen.isSeen = false;
      this.#line(this.#place(event), true);
    });
    canvas.addEventListener("pointermove", (event) => {
      if (!canvas.hasPointerCapture(event.pointerId)) return;
      const between = event.getCoalescedEvents?.() ?? [];
      for (const part of between.length > 0 ? between : [event]) this.#line(this.#place(part));
    });
    canvas.addEventListener("keydown", (event) => this.#key(event));
    canvas.addEventListener("blur", () => this.#see(false));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#show());
  }

  /**
   * @param {PointerEvent} event
   * @returns {[number, number]}
   */
  #place({ clientX, clientY }) {
    const { left, top, width, height } = this.canvas.getBoundingClientRect();
    return [(clientX - left) / width, (clientY - top) / height];
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key in ARROWS) {
      const [dx, dy] = ARROWS[/** @type {keyof typeof ARROWS} */ (event.key)];
      this.#move(dx * STEP, dy * STEP);
    } else if (event.key === " ") {
      this.#pen.isDown = !this.#pen.isDown;
      if (this.#pen.isDown) this.#line([this.#pen.x, this.#pen.y], true);
    } else if (event.key === "Delete" || event.key === "Backspace") {
      this.clear();
    } else return;
    event.preventDefault(); // the page does not scroll
    this.#see(true);
  }

  /**
   * @param {number} dx
   * @param {number} dy
   */
  #move(dx, dy) {
    const pen = this.#pen;
    const from = /** @type {[number, number]} */ ([pen.x, pen.y]);
    pen.x = Math.max(0.05, Math.min(0.95, pen.x + dx));
    pen.y = Math.max(0.05, Math.min(0.95, pen.y + dy));
    if (!pen.isDown) return;
    this.#last = from;
    this.#line([pen.x, pen.y]);
  }

  /** @param {boolean} isSeen */
  #see(isSeen) {
    this.#pen.isSeen = isSeen;
    this.#show();
  }

  /**
   * Draws from the last point to this one; a new stroke begins with a dot.
   *
   * @param {[number, number]} to
   * @param {boolean} isNew
   */
  #line(to, isNew = false) {
    const { width, height } = this.canvas;
    const [x, y] = isNew || !this.#last ? to : this.#last;
    this.#ink.lineWidth = STROKE * width;
    this.#ink.lineCap = this.#ink.lineJoin = "round";
    this.#ink.beginPath();
    this.#ink.moveTo(x * width, y * height);
    this.#ink.lineTo(to[0] * width, to[1] * height);
    this.#ink.stroke();
    this.#last = to;
    this.#after();
  }

  #after() {
    this.#show();
    this.#changed();
  }

  /** The ink in the colour of the page's text, and the pen where the keys have moved it. */
  #show() {
    const { width, height } = this.canvas;
    const shown = this.#shown;
    const colours = getComputedStyle(this.canvas);
    shown.globalCompositeOperation = "source-over";
    shown.clearRect(0, 0, width, height);
    shown.drawImage(this.#ink.canvas, 0, 0);
    shown.globalCompositeOperation = "source-in";
    shown.fillStyle = colours.color;
    shown.fillRect(0, 0, width, height);
    shown.globalCompositeOperation = "source-over";
    if (!this.#pen.isSeen) return;
    shown.beginPath();
    shown.arc(this.#pen.x * width, this.#pen.y * height, STROKE * width / 2, 0, 2 * Math.PI);
    shown.lineWidth = 3;
    shown.strokeStyle = colours.outlineColor;
    if (this.#pen.isDown) {
      shown.fillStyle = colours.outlineColor;
      shown.fill();
    }
    shown.stroke();
  }
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {CanvasRenderingContext2DSettings} [settings]
 */
function context(canvas, settings) {
  return /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", settings));
}
