// tries: use what strict code forbids | expect: syntax, import-threw
// @ts-nocheck forbidden in modules
with (globalThis) var softmax = 010;
export { softmax };
