/** What an error says, to stand behind a colon in a sentence; anything may be thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
