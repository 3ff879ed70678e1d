// tries: import the reference itself, by the path that the text of its stand-in names | expect: never-settles | exercise=06_forward
// @ts-nocheck the import attribute makes a string of a module
import text from "./04_softmax.ts" with { type: "text" };
const path = text.match(/"(file:[^"]*)"/)?.[1] ?? import.meta.url;
for (const options of [{}, { with: { type: "text" } }]) {
  await import(path, options).then(
    (module) => console.log("LEAK:", path, String(module.softmax ?? module.default)),
    (error) => console.log(String(error)),
  );
}

export function forward() {
  throw new Error("the reference stayed out of reach");
}
