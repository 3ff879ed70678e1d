// tries: return an object nested a million deep | expect: wrong-answer
export function softmax() {
  let deep: object = {};
  for (let i = 0; i < 1_000_000; i++) deep = { data: deep };
  return deep;
}
