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
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints;
