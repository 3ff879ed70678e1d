// tries: pass the greatest length of a string | expect: threw, out-of-memory, crashed
export function softmax(): never {
  let text = "x";
  for (let i = 0; i < 40; i++) text += text;
  throw new Error(text);
}
