// tries: export the same name twice | expect: syntax
export const softmax = 1;
export const softmax = 2;
