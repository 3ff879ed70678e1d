// tries: never close a brace, a string and a comment | expect: syntax
export function softmax() {
  const text = `never closed ${"
/* neither
