/**
 * The options of tests that can't be tried everywhere. Says why where they are left out: `deno test`
 * says only that they are.
 *
 * @param why as it would follow "Some tests are ignored: "
 */
export function ignoredIf(isMissing: boolean, why: string): { ignore: boolean } {
  if (isMissing) console.log(`Some tests are ignored: ${why}.`);
  return { ignore: isMissing };
}
