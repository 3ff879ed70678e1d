/** What the course says of this exercise, before anything is judged. */
export const exercise = {
  id: "01_normalize",
  title: "Images to rows of numbers from 0 to 1",
  exports: ["normalize"],
  siblings: [],
  hints: {
    rows: "One image is one row: the first 784 bytes are row 0, the next 784 are row 1.",
    count:
      "How many rows are there? Divide the number of bytes by the number of pixels in one image.",
    byte:
      "Look at what a few bytes become, such as 1, 127, 128 and 254: each byte b must become b / 255.",
    view:
      "The images may be a view: images.buffer can begin before them. Use images[i], or images.byteOffset where you read the buffer.",
    scale:
      "A byte goes from 0 to 255, both included: divide by 255 and do nothing else, so that 0 stays 0 and 255 becomes exactly 1.",
  },
  findings: {
    filled:
      "Every number is 0. Do you write each one into the matrix that you return, before you return it?",
    same:
      "The same byte becomes different numbers, by where it stands or which others come with it: each byte b must become b / 255.",
    alike:
      "All rows came out alike. Does each row have numbers of its own? fill(row) puts the same row everywhere.",
    later:
      "The first image comes out right, but not the second. Image i begins at byte i · pixels; slice and subarray take a beginning and an end, not how many.",
    last:
      "Every image comes out right but the last, which is all zeros: look where your loop over the images ends.",
    fours:
      "Each number was made of four bytes: a Float32Array over images.buffer reads four bytes as one number. Go over the bytes one by one, as images[i].",
    step:
      "Bytes are skipped: entry i does not hold byte i, but one that stands some times farther on. A pixel is a single byte here.",
    order:
      "Each row holds the numbers of its own image, but in another order. Keep the order of the bytes: byte j of an image goes to column j.",
    moved:
      "The numbers are right, but they stand some columns too early or too late: the very first byte is the first pixel of image 0.",
    elsewhere:
      "A row holds the numbers of another image: image i belongs in row i, whose numbers begin at i · pixels, as its bytes do.",
    constant:
      "All numbers of a row are the same: images[k] is a single byte, and each pixel of an image has a byte of its own.",
    part:
      "Some numbers are right, and all the others are 0. Does your loop reach every byte of every image, and write into one and the same matrix?",
    pixels:
      "An image has as many bytes as the second argument, pixels, says: 784 is only the default.",
    fractions:
      "Every number is whole, but most bytes become fractions: don't round or compare them, and keep the results in a Float32Array.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints | keyof typeof exercise.findings;
