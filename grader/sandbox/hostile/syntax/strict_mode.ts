// tries: use what strict code forbids | expect: syntax
// @ts-nocheck forbidden in modules
with (globalThis) var softmax = 010;
export { softmax };
