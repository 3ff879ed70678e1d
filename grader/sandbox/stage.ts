import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { importMap } from "./import_map.ts";
import type { Shape } from "./shapes.ts";
import { type StagedFile, writeReference, writeStage } from "./stage_files.ts";
import type { Module, StagePlan } from "./stage_plan.ts";
import { makeTempFolder, withoutFolder } from "./temp_folder.ts";

/** A temporary folder of its own for one child: copies, shims, and the import map. */
export class Stage {
  private constructor(
    readonly root: string,
    readonly plan: StagePlan,
    /** The student's own. */
    readonly files: readonly StagedFile[],
  ) {}

  /**
   * Copies the student's files, and writes the shims and the import map.
   *
   * @throws {SandboxError} when a file of the student's is too large or no regular file
   */
  static async make(plan: StagePlan): Promise<Stage> {
    const root = await makeTempFolder();
    try {
      const stage = new Stage(root, plan, await writeStage(root, plan));
      const map = importMap(plan, (path) => stage.url(path).href);
      await Deno.writeTextFile(join(root, "import_map.json"), JSON.stringify(map));
      return stage;
    } catch (error) {
      await Deno.remove(root, { recursive: true });
      throw error;
    }
  }

  /** The URL of a file in the stage. */
  url(path: string): URL {
    return pathToFileURL(join(this.root, path));
  }

  /** The URLs of the files that are loaded, whatever they import. */
  get loaded(): string[] {
    return this.plan.load.map((id) => this.url(`exercises/${id}.ts`).href);
  }

  /** All modules of the course. */
  get course(): readonly Module[] {
    return this.plan.course;
  }

  /** The text of a file that is staged: `04_softmax.ts`. */
  sourceOf(file: string): Promise<string> {
    return Deno.readTextFile(join(this.root, "exercises", file));
  }

  /** What is read of the objects that a function returns; all when undefined. */
  shapeOf(module: string, fn: string): Shape | undefined {
    const { course, driver } = this.plan;
    const own = module === driver?.id ? [driver] : course;
    return Object.assign({}, ...own.map(({ shapes }) => shapes))[fn];
  }

  /** Whether the reference is in the place of an exercise. */
  isGiven(id: string): boolean {
    const { given, replaced = [] } = this.plan;
    return given.includes(id) || replaced.includes(id);
  }

  /** The module that loads the reference; undefined where no neighbour needs it. */
  get reference(): URL | undefined {
    return this.plan.given.length > 0 ? this.url("reference/mod.ts") : undefined;
  }

  /** Puts the reference into the stage, for a child that is about to load it. */
  async putReference(): Promise<void> {
    await writeReference(join(this.root, "reference"), this.plan);
  }

  /** Takes the reference out of the stage, before the student's code is loaded. */
  async takeReference(): Promise<void> {
    await Deno.remove(join(this.root, "reference"), { recursive: true });
  }

  /**
   * The first place in a student's file that a stack or a message names: `04_softmax.ts:12:5`. Code may
   * write what it likes there; a file that is not staged is no place.
   */
  placeIn(text: string): string | undefined {
    const folder = this.url("exercises").href;
    const isStaged = (file: string) => this.files.some(({ id }) => file === `${id}.ts`);
    for (const place of text.matchAll(/\/([\w.]+)(?:\?\d)?(:\d+:\d+)/g)) { // a copy has a query
      if (!isStaged(place[1])) continue;
      if (text.slice(0, place.index).endsWith(folder)) return place[1] + place[2];
    }
    return undefined;
  }

  /** Text without the temporary folder's name. */
  hide(text: string): string {
    return withoutFolder(text, this.root);
  }

  /** Takes everything away. */
  async remove(): Promise<void> {
    await Deno.remove(this.root, { recursive: true }).catch(() => {}); // a dying child may hold it
  }
}
