/** A product of matrices without zeros: rows×inner times inner×cols. */
export interface Product {
  name: string;
  rows: number;
  inner: number;
  cols: number;
  transposeA?: boolean;
  transposeB?: boolean;
}

/** How often a round multiplies. */
export const TIMES = 1_000;

const [KERNELS, PATCH, PLACES] = [16, 25, 400]; // 5×5 pixels, in 20×20 places
const [BATCH, POOLED, HIDDEN] = [64, 1_600, 64];

/** Those in a step of the second capstone's network: the first three for each image, then three for a batch. */
export const PRODUCTS: Product[] = [
  { name: "kernels·patches", rows: KERNELS, inner: PATCH, cols: PLACES },
  { name: "dMaps·patchesᵀ", rows: KERNELS, inner: PLACES, cols: PATCH, transposeB: true },
  { name: "kernelsᵀ·dMaps", rows: PATCH, inner: KERNELS, cols: PLACES, transposeA: true },
  { name: "pooled·W1", rows: BATCH, inner: POOLED, cols: HIDDEN },
  { name: "pooledᵀ·dz1", rows: POOLED, inner: BATCH, cols: HIDDEN, transposeA: true },
  { name: "dz1·W1ᵀ", rows: BATCH, inner: HIDDEN, cols: POOLED, transposeB: true },
];
