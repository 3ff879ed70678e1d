/** Something to do or to see once a part of the course passes, beside the next exercise. */
export interface Step {
  /** What it brings, as a sentence begins: "See your ReLU and its slope". */
  readonly what: string;
  /** How: the task to run, with its arguments, or the lesson to read, by its name. */
  readonly how: { readonly task: string } | { readonly lesson: string };
}
