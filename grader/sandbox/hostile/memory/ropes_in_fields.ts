// tries: return texts of half a gigabyte that were never put together, so that writing them fills the memory | expect: threw, crashed, out-of-memory
// @ts-nocheck attacks
export function softmax() {
  let text = "x";
  for (let i = 0; i < 28; i++) text += text;
  return { rows: text, cols: text + text.slice(1), data: text };
}
