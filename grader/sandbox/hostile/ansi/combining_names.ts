// tries: throw an error whose name and message are letters under a thousand combining marks | expect: threw
// @ts-nocheck attacks
const name = "E" + "\u0301\u0489".repeat(5000) + "\u202e\x9b2J";
const Odd = { [name]: class extends Error {} }[name];
export function softmax() { const e = new Odd("\u0336".repeat(5000)); Object.defineProperty(e, "name", { value: name }); throw e; }
