/** The fields of an object that are read, each with those of its own; a list has its items' shape. */
export type Shape = { readonly [field: string]: Shape };

/** The shape of an object whose fields are matrices, numbers or the like. */
export function fields(...names: string[]): Shape {
  return Object.fromEntries(names.map((name) => [name, {}]));
}
