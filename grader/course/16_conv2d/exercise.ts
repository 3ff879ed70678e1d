import { fields } from "../../sandbox/shapes.ts";
/** What the course says of this exercise, before anything is judged. */
export const exercise = {
  id: "16_conv2d",
  title: "Convolution",
  deeper: true,
  exports: ["conv2d", "conv2dBackward"],
  siblings: [],
  /** What is read of the object that it returns. */
  shapes: { conv2dBackward: fields("dx", "dKernels", "dBias") },
  hints: {
    window:
      "Lay the kernel on the image as it is, without turning it: its first number on the top left pixel of the window, the next one on the pixel to the right. Multiply each number by the pixel under it, and add up, beginning anew at each place. For the next place the kernel moves on by one pixel, row by row.",
    channels:
      "A kernel has a square of numbers for each channel, and adds up over all of them. Channel c begins at c·height·width in an image, and at c·kernel·kernel in a kernel. In the result, each kernel has a whole map, one after the other.",
    padding:
      "Zeros lie on all four sides: at place (0, 0) the kernel begins padding rows above the image and padding columns to the left of it. A place to the left or right of the image has no pixel, even if its index belongs to a pixel of another row: check the row and the column, not the index.",
    bias:
      "Each kernel has one bias, which is added once to every number of its map, whatever the number of channels.",
    sizes:
      "Each part is right by itself. Look for sizes that are taken for one another: height and width, channels and kernels, the image and what comes out of it. With several images, each must keep to its own row of the result.",
    kernelGradient:
      "A kernel's number meets one pixel at each place. Its slope is the sum, over all places, of that pixel times the slope of what came out there.",
    biasGradient:
      "dBias has one number for each kernel: all slopes of that kernel's map, added up and divided by nothing.",
    inputGradient:
      "Walk through the same loops as forward: where it multiplies a pixel by a kernel's number, add the slope of what came out times that number to the pixel's slope. Windows overlap, so add, and leave out what lies in the padding.",
    images:
      "Each image has its own row of dx. dKernels and dBias are sums over all images, divided by nothing: the 1/N is in dOut.",
  },
  findings: {
    onlyWhereSquare:
      "It is right for images that are as wide as they are high. Look for a height that stands for a width: a row of the image has width numbers, one of the padded image width + 2·padding, and one of a map width + 2·padding − kernel + 1.",
    onlyWithoutPadding:
      "It is right without padding. At place (y, x) the kernel's number in row i and column j met the pixel in row y + i − padding and column x + j − padding. Those two belong together on the way back too, and what lies outside of the image is left out.",
    onlyOneChannel:
      "It is right with one channel. With several, channel c has pixels of its own, which begin at c·height·width in an image, and numbers of its own, which begin at c·kernel·kernel in a kernel.",
    onlyOneKernel:
      "It is right with one kernel. With several, each has its own map in dOut and its own row in dKernels, and dx adds up what comes back from all of them.",
    onlyOnePlace:
      "It is right where the kernel has one place. With several, each is one pixel further, row by row, and counts by itself: nothing is carried on or replaced.",
    onlyKernelOfOne:
      "It is right for kernels of one number. With more, the number in row i and column j meets the pixel i rows below and j columns to the right of the first.",
    onlyAboveZero:
      "It is right where all that comes out is above 0. Numbers below 0 stay as they are, and have slopes too: ReLU is a layer of its own.",
    allZero:
      "Every number is 0. What is added up may go into a copy, as slice makes one, or nothing is added at all.",
    noSlopes:
      "Every number is 0. What is added up may go into a copy, as slice makes one, or nothing is added at all: the images have slopes too, as there may be a layer before this one.",
    places:
      "There is one number for each place of each kernel: height + 2·padding − kernel + 1 places from top to bottom, width + 2·padding − kernel + 1 across.",
    gradientShape:
      "A gradient has the shape of what it is the slope along: one slope for each number of x, kernels or bias. The padding is no part of x.",
    negated:
      "Every number has the opposite sign. A gradient is the slope itself; only a step goes against it.",
    factor:
      "All numbers are right but for one and the same factor. It is a sum: nothing is divided, and nothing is added twice.",
    reordered:
      "The right numbers come out, but in other places. Kernels follow one another, in each of them the channels, and in these the rows.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints | keyof typeof exercise.findings;
