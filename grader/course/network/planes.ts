/** Where a number of a row of images lies: rows hold planes, one after the other, each row by row. */

/** The size of one plane. */
interface Size {
  height: number;
  width: number;
}

/**
 * Says where a number of a row lies.
 *
 * @param name what a plane is called: a channel of the image, a kernel's map
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(inPlanes("map", { height: 2, width: 3 })(10), "map 1, row 1, column 1");
 * ```
 */
export function inPlanes(name: string, { height, width }: Size): (index: number) => string {
  return (index) => {
    const plane = Math.floor(index / (height * width));
    const row = Math.floor(index / width) % height;
    return `${name} ${plane}, row ${row}, column ${index % width}`;
  };
}
