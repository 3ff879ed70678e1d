import { fields } from "../../sandbox/shapes.ts";

/** What the course says of this exercise, before anything is judged. */
export const exercise = {
  id: "08_backward",
  title: "Backpropagation",
  exports: ["backward"],
  siblings: ["03_relu", "04_softmax", "06_forward"],
  /** What is read of the objects that it returns. */
  shapes: { backward: fields("dW1", "db1", "dW2", "db2") },
  hints: {
    output:
      "Start from the output, for all rows at once: dz2 = (a2 − yTrue) / N. Every other gradient is made from dz2.",
    fromError:
      "Where dW1 and db1 are right, so is dz2, which they are made from. dW2 is a1ᵀ·dz2, and db2 adds up the columns of dz2, with the signs that they have there.",
    shape:
      "Each gradient has the shape of its parameter. Only one product of the matrices at hand fits: let the shapes guide you.",
    sums:
      "A bias gradient has one number per neuron: its column of dz2, or of dz1 for the hidden layer, added up over all images.",
    outputWeights:
      "Where db2 is right, look at the product: W2 was multiplied by a1, so dW2 is a1ᵀ·dz2, and nothing else.",
    hidden:
      "What comes back to the hidden layer is dz2·W2ᵀ, with W2 as it is in params. ReLU lets an entry of it through where z1 is positive, and makes it 0 elsewhere.",
    hiddenWeights:
      "Where db1 is right, look at the product: W1 was multiplied by x, so dW1 is xᵀ·dz1, and nothing else.",
    length:
      "Divide a2 − yTrue by N, the number of rows of x, once. Everything made from it is a plain product or a plain column sum, without any other factor.",
    sizes:
      "Where small batches come out right, look for a number of images, pixels or neurons that is fixed in your code.",
    digitsAlone:
      "Where real digits come out right, but small networks do not: look for a limit on the slopes, which are longer there, or for a size that is fixed in your code.",
    oneImage:
      "Where batches of two or more come out right: a batch of one needs no special case. A sum over one image is that image, and no shape changes.",
    noDivision:
      "Do not divide by a probability, because it may be 0: softmax and the loss together have the slope (a2 − yTrue) / N.",
  },
  findings: {
    images:
      "A single image comes out right. With several, each image adds its own share, made from its own rows alone, and no image is left out.",
    imagesAtOutput:
      "A single image comes out right. With several, all of a2 − yTrue is divided by N, row by row, and each row adds its share to the gradients.",
    downhill:
      "All slopes of this gradient have the wrong sign: they point downhill. backward returns the slopes of the loss, and train turns them round.",
    ownLength:
      "The gradient points the right way on each network, but how much too long or short it is changes: look for a limit, or a division by its length.",
    row:
      "There is one number per neuron, but in a column: a bias gradient is one row, as its bias is.",
    edge:
      "Only the first or last row or column of this gradient is wrong: look where your loops begin and end.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints | keyof typeof exercise.findings;
