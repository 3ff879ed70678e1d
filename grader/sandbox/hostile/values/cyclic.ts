// tries: return an object that contains itself | expect: wrong-answer
export function softmax() {
  const cycle: Record<string, unknown> = { rows: 1, cols: 2 };
  cycle.data = cycle;
  return cycle;
}
