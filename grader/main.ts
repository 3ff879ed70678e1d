/** The command line of this course. Everything else is imported once the version is known to do. */
import { requireDeno } from "./cli/require_deno.ts";

requireDeno();
const { app } = await import("./course/app.ts");
const { main } = await import("./cli/main.ts");
await main(app);
