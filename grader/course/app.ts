import type { App } from "../cli/app.ts";
import { course } from "./mod.ts";

/** The course, with what it alone has to show: each part is loaded when it is asked for. */
export const app: App = {
  course,
  draw: async (...given) => (await import("./page/mod.ts")).drawOwn(...given),
  exhibit: async (...given) => (await import("./show/exhibit.ts")).exhibitOf(...given),
  commands: {
    experiment: async (app, io) =>
      (await import("./experiment/experiment.ts")).experimentCommand(app.course, io),
    show: async (app, io) => (await import("./show/show.ts")).showCommand(app.course, io),
  },
};
