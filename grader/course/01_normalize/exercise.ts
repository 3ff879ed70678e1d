/** What the course says of this exercise, before anything is judged. */
export const exercise = {
  id: "01_normalize",
  title: "Images to rows of numbers from 0 to 1",
  exports: ["normalize"],
  siblings: [],
  hints: {
    rows: "One image is one row: the first 784 bytes are row 0, the next 784 are row 1.",
    count: "How many rows are there? The number of bytes, divided by the pixels of one image.",
    filled:
      "Every number is 0: is each one written into the matrix that is returned, before it is returned?",
    same:
      "The same byte became different numbers in different places: b becomes b / 255 wherever it stands, whatever else is in the set.",
    fractions:
      "Every number is whole: fractions need a Float32Array, and no rounding on the way to it.",
    byte:
      "Look at what a few bytes become, such as 1, 127, 128 and 254: each byte b must become b / 255.",
    view:
      "The images may be a view: images.buffer can begin before them. Use images[i], or images.byteOffset where you read the buffer.",
    scale:
      "A byte goes from 0 to 255, both included: divide by 255 and do nothing else, so that 0 stays 0 and 255 becomes exactly 1.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints;
