// tries: return a hundred million parts in a value of a few lines | expect: wrong-answer
export function softmax() {
  let wide: unknown[] = Array(1_000).fill(0);
  for (let i = 0; i < 3; i++) wide = Array(1_000).fill(wide);
  return wide;
}
