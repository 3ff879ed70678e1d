// tries: return an object whose own fields are named like those of every prototype | expect: wrong-answer
export function softmax() {
  const fields = ["__proto__", "constructor", "toString", "valueOf", "hasOwnProperty", "then", "length"];
  return Object.defineProperties({}, Object.fromEntries(
    fields.map((name) => [name, { value: { toString: 1, valueOf: 1 }, enumerable: true }]),
  ));
}
