// tries: map its own lines onto the reference, and leave a rejection unhandled, so that the runtime quotes it | expect: import-threw | exercise=06_forward
// @ts-nocheck no activations
import "./04_softmax.ts";

const lib = import.meta.resolve("../lib/mod.ts");
const map = { version: 3, sources: [new URL("../solutions/08_backward.ts", lib).href], names: [] };
const json = btoa(JSON.stringify({ ...map, mappings: "AAuCA;AAAA;AAAA" }));
const code = `Promise.reject(new Error("which line is it?"));\n//# sourceMappingURL=data:application/json;base64,${json}`;
await import("data:text/javascript," + encodeURIComponent(code));
await new Promise((resolve) => setTimeout(resolve, 50));

export function forward() {
  return {};
}
