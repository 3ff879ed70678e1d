/** Globals that an exercise has no use for, and that could reach further than it should. */
export const REMOVED = [
  "Deno",
  "process",
  "Worker",
  "WebAssembly",
  "caches",
  "localStorage",
  "sessionStorage",
  "fetch",
  "WebSocket",
  "WebSocketStream",
  "EventSource",
  "BroadcastChannel",
  "navigator",
  "prompt",
  "alert",
  "confirm",
  "close",
  "require",
  "global",
  "Buffer",
];

const PERMISSIONS = ["read", "write", "net", "env", "run", "sys", "ffi", "import"] as const;

/** Methods of the console that print nothing. */
const SILENT = new Set([
  "clear",
  "groupEnd",
  "time",
  "timeEnd",
  "timeStamp",
  "profile",
  "profileEnd",
]);
const MAX_PRINTED = 64_000;

/** Permissions that are not denied; a child with any of them must not load a student's code. */
export function grantedPermissions(): string[] {
  return PERMISSIONS.filter((name) => Deno.permissions.querySync({ name }).state !== "denied");
}

/**
 * Takes the globals away, and gives the console to `print`.
 *
 * @returns what is to be called before each call: it may print so much and no more
 */
export function takeGlobals(print: (text: string) => void): () => void {
  setTimeout(() => {}, 0); // timers load lazily, through what is about to go
  const printAnew = takeConsole(print, Deno.inspect);
  for (const name of REMOVED) delete (globalThis as Record<string, unknown>)[name];
  return printAnew;
}

/** Every method of the console prints where it is told: standard output holds frames alone. */
function takeConsole(print: (text: string) => void, inspect: (value: unknown) => string) {
  let printed = 0;
  const show = (...values: unknown[]) => {
    if (printed > 2 * MAX_PRINTED) return;
    const parts = values.map((value) => typeof value === "string" ? value : inspect(value));
    const line = `${parts.join(" ").slice(0, MAX_PRINTED)}\n`;
    if ((printed += line.length) <= 2 * MAX_PRINTED) print(line);
  };
  const methods = console as unknown as Record<string, unknown>;
  for (const name of Object.keys(console)) {
    if (typeof methods[name] === "function") methods[name] = SILENT.has(name) ? () => {} : show;
  }
  return () => {
    printed = 0;
  };
}
