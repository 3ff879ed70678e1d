/** The command line of the course about lines. */
import { requireDeno } from "../../cli/require_deno.ts";

requireDeno();
const { app } = await import("./course/app.ts");
const { main } = await import("../../cli/main.ts");
await main(app);
