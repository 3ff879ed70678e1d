// tries: import the reference from the folder where its thread loaded it | expect: threw | exercise=06_forward
const found = [];
for (const path of ["../reference/mod.ts", "../reference/04_softmax.ts"]) {
  for (const options of [{}, { with: { type: "text" } }]) {
    await import(path, options).then(
      (module) => found.push(`LEAK: ${path} ${String(module.softmax ?? module.default)}`),
      (error) => found.push(String(error)),
    );
  }
}

export function forward(): never {
  console.log(found.join("\n"));
  throw new Error("the reference stayed out of reach");
}
