// tries: export a number in the place of the function | expect: missing-export
export const softmax = 42;
