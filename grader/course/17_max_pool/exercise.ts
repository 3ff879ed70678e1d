import { fields } from "../../sandbox/shapes.ts";
/** What the course says of this exercise, before anything is judged. */
export const exercise = {
  id: "17_max_pool",
  title: "Max pooling",
  deeper: true,
  exports: ["maxPool", "maxPoolBackward"],
  siblings: [],
  /** What is read of the object that it returns. */
  shapes: { maxPool: fields("out", "where") },
  hints: {
    windows:
      "Window (y, x) begins at row y·size and column x·size. Of its size·size pixels, keep the largest.",
    all:
      "Each image and each channel has windows of its own. Begin a window's maximum with its first pixel, not with 0. What fills no window at the bottom and on the right is left out.",
    where:
      "Keep the index of the largest pixel in its image's row, c·height·width + row·width + column: not its place in the window or in its channel, and not its value.",
    back:
      "Start from zeros in the size of the images. Each slope of dOut goes to the pixel that where names, in the row of its own image, whole and to no other.",
  },
  findings: {
    onlyOneWindow:
      "It is right with one window. They follow row by row, (y, x) from row y·size and column x·size, each with a maximum of its own, and its rows are width pixels apart.",
    onlyWhereSquare:
      "It is right for images that are as wide as they are high. Look for a height that stands for a width: a row has width pixels, and there are ⌊width/size⌋ windows in it.",
    onlyOfTwo:
      "It is right for windows of 2×2. Look for a 2 that stands for size, or for a 4 that stands for size·size.",
    onlyOneImage:
      "It is right with one image. Each has a row of its own in x, out and dOut; where is one list for all, but each of its numbers counts in the row of its image.",
    onlyOneChannel:
      "It is right with one channel. With several, each has windows of its own, and channel c begins at pixel c·height·width of its image.",
    onlyAboveZero:
      "It is right for numbers above 0. Below 0 the largest is the one nearest to 0: begin with −Infinity or with the first number of the window, and compare the numbers as they are.",
    onlyWithoutRest:
      "It is right where the windows fill the image. Rows at the bottom and columns on the right that fill no window are left out, but they are still a part of the image: row y begins at pixel y·width.",
    count:
      "In each channel there are ⌊height/size⌋ rows of windows and ⌊width/size⌋ columns of them, rounded down: what fills no window is left out.",
    notLargest:
      "What comes out is a number of the right window, but not its largest. Compare all of its size·size pixels, as numbers, and not their indices.",
    noPixel:
      "Some numbers that come out are not in the image. Keep the largest of each window as it is, without a sum or a mean, at its place in out.",
    outFirst: "out is wrong too. Mend that first: where names the pixel whose number is kept.",
    placesOfOneWindow:
      "It is right with one window. With several, where still counts in the whole row of its image, c·height·width + row·width + column, and not window by window.",
    placesOfOneImage:
      "It is right with one image. With several, where begins at 0 again in each: it counts in the row of its own image.",
    equalNumbers:
      "It is right where all numbers differ. The same number may stand in another window too: only the pixels of its own window count.",
    changed:
      "The slopes go to the right pixels, but as other numbers. Each is the number of dOut as it is.",
    shared:
      "Every slope reaches its pixel, but others get something too. Only the pixel that where names made a difference: all others stay 0.",
    lost:
      "Some slopes arrive nowhere. Every number of dOut counts, in every window and every image, the negative ones too, and so does the index 0.",
    wholeImages:
      "The result has a number for every pixel of the images, channels·height·width in each row: also for those that fill no window.",
    close:
      "The numbers of a window may differ by very little: only the largest of them is kept. Compare them as they are, without a tolerance and without rounding.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints | keyof typeof exercise.findings;
