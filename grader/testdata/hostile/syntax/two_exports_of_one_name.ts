// tries: export the same name twice | expect: syntax, import-threw
export const softmax = 1;
export const softmax = 2;
