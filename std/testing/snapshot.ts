/**
 * `@std/testing/snapshot` over what Deno has built in; the files have the same format.
 *
 * Only inside `Deno.test`; write the files anew with `deno task test -u`.
 */
export async function assertSnapshot(context: Deno.TestContext, actual: unknown): Promise<void> {
  await context.assertSnapshot(actual);
}
