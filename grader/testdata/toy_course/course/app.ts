import type { App } from "../../../cli/app.ts";
import { course } from "./mod.ts";

/** The course as the command line takes it. It draws nothing and has no commands of its own. */
export const app: App = { course };
