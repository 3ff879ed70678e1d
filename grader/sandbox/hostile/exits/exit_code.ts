// tries: set the exit code to success and then fail | expect: import-threw
// @ts-nocheck the globals may be deleted
if (globalThis.Deno) Deno.exitCode = 0;
if (globalThis.process) process.exitCode = 0;
throw new Error("failed with code 0");
