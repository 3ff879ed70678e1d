/** The fields of an object that are read, each with those of its own; a list has its items' shape. */
export type Shape = { readonly [field: string]: Shape };

/** Whether a list is read by the names of its items, as a named tuple can be. */
export function isNamed(list: readonly unknown[], shape: Shape = {}): boolean {
  return Object.keys(shape).some((name) => Object.hasOwn(list, name));
}

/** The shape of an object whose fields are matrices, numbers or the like. */
export function fields(...names: string[]): Shape {
  return Object.fromEntries(names.map((name) => [name, {}]));
}
