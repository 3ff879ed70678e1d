// tries: have a small text of JSON written out as gigabytes | expect: crashed
export function softmax(): never {
  let laughs: unknown = "ha".repeat(50);
  for (let i = 0; i < 9; i++) laughs = Array(10).fill(laughs);
  throw new Error(JSON.stringify(laughs));
}
