// tries: read a sibling's reference as text by a dynamic import with computed attributes | expect: threw | exercise=06_forward
// @ts-nocheck attributes that no static analysis can know
const attributes = JSON.parse('{ "with": { "type": "text" } }');
const { default: text } = await import("./04_softmax.ts", attributes);
console.log(/Math|for \(|\.map\(/.test(text) ? "LEAK:" : "no formula:", text);

export function forward() {
  throw new Error(`the source has ${text.length} letters`);
}
