/** What the course says of this exercise, before anything is judged. */
export const exercise = {
  id: "01_normalize",
  title: "Images to rows of numbers from 0 to 1",
  exports: ["normalize"],
  siblings: [],
  hints: {
    rows: "One image is one row: the first 784 bytes are row 0, the next 784 are row 1.",
    count: "How many rows are there? The number of bytes, divided by the pixels of one image.",
    scale:
      "A byte goes from 0 to 255, both included: divide by the largest, not by how many there are.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints;
