/**
 * Works on several items at a time, and reports the results in the items' order.
 *
 * @param workers how many at a time
 * @param onResult told each result as soon as it and all before it are there
 */
export async function inPool<T, R>(
  items: readonly T[],
  workers: number,
  work: (item: T) => Promise<R>,
  onResult: (result: R) => void,
): Promise<R[]> {
  const results: R[] = [];
  let [next, reported] = [0, 0];
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index]);
      while (reported in results) onResult(results[reported++]);
    }
  };
  await Promise.all(Array.from({ length: workers }, worker));
  return results;
}
