import type { CommandUnknownOpts } from "@commander-js/extra-typings";
import type { Course } from "../judge/course.ts";
import type { DrawOwn } from "../page/report_page.ts";
import type { Exhibit } from "../report/exhibit.ts";
import type { Report } from "../report/report.ts";
import type { Io } from "./io.ts";

/** A course as the command line takes it, with what it alone has to show. */
export interface App {
  course: Course;
  /** What it adds to the page of a grading. */
  draw?: DrawOwn;
  /** What it draws in the terminal; undefined where there is nothing to draw. */
  exhibit?(
    report: Pick<Report, "exercises" | "capstone">,
    color: boolean,
  ): Promise<Exhibit | undefined>;
  /** Commands of its own, by name; each is loaded when it is called. */
  commands?: Readonly<Record<string, (app: App, io: Io) => Promise<CommandUnknownOpts>>>;
}
