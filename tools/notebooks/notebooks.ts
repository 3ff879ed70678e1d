import type { Shown } from "../../grader/course/notebook/shown.ts";
import { course } from "../../grader/course/mod.ts";
import { notebook } from "./notebook.ts";
import { oneFolderDown } from "./one_folder_down.ts";
import { onePicture } from "./one_picture.ts";
import { type Piece, split } from "./split.ts";

/** The Markdown texts of the notebooks, by their names without ending. */
export interface Texts {
  /** The lessons in order; they lie in `lessons/`, one folder above the notebooks. */
  lessons: Record<string, string>;
  /** What the notebooks have besides; written as if it lay beside them. */
  frame: Record<"1_opening" | "1_closing" | "2_opening" | "3_opening", string>;
  /** What the cells of these draw, by its place seen from there. */
  pictures: Record<string, Shown>;
}

/** The section of a lesson that is the second notebook's alone. */
const LINE_BY_LINE = "Line by line";
/** What the second notebook shows of a lesson that has it. */
const EXPLAINING = ["The formula", "By hand", LINE_BY_LINE, "Check it by measuring"];
const SECOND = "2_line_by_line.ipynb";
/** `Before: … · all lessons · next: …`, the last paragraph of a lesson. */
const NAVIGATION = /\n\n(?:Before: |\[All lessons\]).*(?:\n.+)*$/;

/** The contents of each file in `lessons/notebooks/`, by its name. */
export function notebooks({ lessons, frame, pictures }: Texts): Record<string, string> {
  const all = Object.entries(lessons).map(([id, text]) => lesson(id, text));
  const end = endOfCourse(Object.keys(lessons));
  const [own, bonus] = [all.slice(0, end), all.slice(end)];
  const framed = (name: keyof Texts["frame"]) => split(name, frame[name]);
  return {
    "1_lessons.ipynb": notebook([
      ...framed("1_opening"),
      ...own.flatMap(withPointer),
      ...framed("1_closing"),
    ], pictures),
    [SECOND]: notebook([...framed("2_opening"), ...own.flatMap(explanation)]),
    "3_deeper.ipynb": notebook([...framed("3_opening"), ...bonus.flat()]),
  };
}

/** How many lessons come before that of the first bonus: those after it have a notebook of their own. */
function endOfCourse(ids: string[]): number {
  const first = ids.findIndex((id) =>
    course.exercises.some((exercise) => exercise.id === id && exercise.deeper)
  );
  return first === -1 ? ids.length : first;
}

function lesson(id: string, text: string): Piece[] {
  return split(id, text).map(withoutNavigation).map(onePicture).map(oneFolderDown);
}

function withoutNavigation(piece: Piece): Piece {
  return { ...piece, source: piece.source.replace(NAVIGATION, "") };
}

/** The lesson for the first notebook: a pointer in place of what the second one explains. */
function withPointer(pieces: Piece[]): Piece[] {
  const first = pieces.findIndex(({ section }) => section === LINE_BY_LINE);
  return pieces.flatMap((piece, i) => {
    if (piece.section !== LINE_BY_LINE) return [piece];
    return i === first ? [{ ...piece, source: pointer(piece) }] : [];
  });
}

function pointer(piece: Piece): string {
  const { functions } = exerciseOf(piece);
  return `## ${LINE_BY_LINE}\n\nThe second notebook explains ${functions}: [${SECOND}](${SECOND}).`;
}

/** The lesson for the second notebook: nothing, or its title and what explains its functions. */
function explanation(pieces: Piece[]): Piece[] {
  if (!pieces.some(({ section }) => section === LINE_BY_LINE)) return [];
  return [title(pieces[0]), ...pieces.filter(({ section }) => EXPLAINING.includes(section))];
}

function title(piece: Piece): Piece {
  const { functions, path } = exerciseOf(piece);
  const [heading] = piece.source.split("\n");
  return { ...piece, source: `${heading}\n\n${functions}, in [${path}](../../${path}).` };
}

/** The functions of the exercise that a piece's lesson prepares, and where they are written. */
function exerciseOf({ id }: Piece): { functions: string; path: string } {
  const exercise = course.exercises.find((exercise) => id.startsWith(`${exercise.id}-`));
  if (!exercise) throw new Error(`${id}: only the lesson of an exercise explains line by line`);
  const functions = exercise.exports.map((name) => `\`${name}\``).join(" and ");
  return { functions, path: `exercises/${exercise.id}.ts` };
}
