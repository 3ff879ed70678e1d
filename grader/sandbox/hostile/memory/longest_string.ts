// tries: pass the greatest length of a string | expect: threw
export function softmax(): never {
  let text = "x";
  for (let i = 0; i < 40; i++) text += text;
  throw new Error(text);
}
