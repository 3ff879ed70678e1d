/// <reference lib="deno.worker" />
/** One of a crew: does one task after the other, in a thread of its own. */
import { type Given, type TaskName, TASKS } from "./tasks.ts";

self.onmessage = async ({ data }: MessageEvent<{ name: TaskName; given: Given }>) => {
  try {
    self.postMessage({ result: await TASKS[data.name](data.given) });
  } catch (error) {
    self.postMessage({ fault: error instanceof Error ? error.stack : String(error) });
  }
};
