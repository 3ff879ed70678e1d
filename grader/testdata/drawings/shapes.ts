/**
 * Digits as people write them, drawn for these tests: each stroke is a path in a box of 100×100, in
 * the letters of SVG. `M` begins a stroke, `L` goes straight, `C` along a Bézier curve.
 */
export interface Shape {
  digit: number;
  name: string;
  path: string;
  /** A form that is common in Europe and that MNIST, which was written in America, lacks. */
  isFlagged?: true;
}

export const SHAPES: Shape[] = [
  { digit: 0, name: "round", path: "M50 5 C15 5 10 95 50 95 C90 95 88 5 50 5" },
  { digit: 0, name: "narrow", path: "M52 4 C28 8 28 92 50 96 C72 92 74 8 52 4" },
  {
    digit: 0,
    name: "overlapping",
    path: "M68 14 C30 -8 4 60 32 90 C60 112 92 55 76 22 C70 10 58 4 44 8",
  },
  { digit: 1, name: "upright", path: "M50 5 L50 95" },
  { digit: 1, name: "leaning", path: "M62 5 L40 95" },
  { digit: 1, name: "with a flag", path: "M28 32 L58 5 L58 95", isFlagged: true },
  {
    digit: 1,
    name: "with a flag and a foot",
    path: "M30 30 L54 5 L54 95 M28 95 L80 95",
    isFlagged: true,
  },
  {
    digit: 2,
    name: "with a straight foot",
    path: "M20 26 C26 -4 84 0 78 34 C74 56 34 74 18 95 L84 94",
  },
  {
    digit: 2,
    name: "with a loop",
    path: "M22 24 C34 -4 82 2 74 36 C68 62 40 92 24 92 C10 90 20 72 36 80 C52 90 70 98 86 86",
  },
  { digit: 2, name: "angular", path: "M22 12 C50 0 78 8 74 28 L20 93 L82 93" },
  {
    digit: 3,
    name: "of two bows",
    path: "M22 16 C40 -4 80 4 74 28 C70 44 54 47 42 48 C60 48 82 56 78 74 C74 98 34 100 18 84",
  },
  {
    digit: 3,
    name: "flat on top",
    path: "M22 8 L76 8 L44 42 C70 40 84 58 76 76 C66 100 32 98 18 84",
  },
  { digit: 4, name: "open", path: "M26 6 L20 54 L80 52 M66 6 L62 95" },
  { digit: 4, name: "closed", path: "M62 95 L62 6 L16 62 L86 62" },
  { digit: 4, name: "round", path: "M24 8 C18 30 18 56 36 56 C52 56 64 46 70 34 M72 6 L66 95" },
  {
    digit: 5,
    name: "of two strokes",
    path: "M32 8 L28 46 C48 34 80 44 76 68 C72 96 34 100 20 84 M32 8 L78 7",
  },
  {
    digit: 5,
    name: "of one stroke",
    path: "M78 8 L34 9 L28 46 C50 34 80 46 74 70 C68 96 34 100 20 86",
  },
  {
    digit: 6,
    name: "bowed",
    path: "M66 6 C34 20 18 56 24 78 C30 100 72 100 74 74 C74 50 36 50 26 76",
  },
  {
    digit: 6,
    name: "straight",
    path: "M58 4 L28 58 C14 88 40 98 54 95 C76 92 82 62 60 56 C44 54 30 66 26 76",
  },
  { digit: 7, name: "plain", path: "M20 9 L80 9 L42 95" },
  { digit: 7, name: "with a bar", path: "M20 9 L80 9 L42 95 M34 50 L74 50" },
  { digit: 7, name: "with a serif", path: "M20 26 L22 9 L80 8 C62 40 50 66 46 95" },
  {
    digit: 8,
    name: "of one stroke",
    path:
      "M72 20 C60 -2 24 4 30 28 C36 46 74 54 74 76 C72 102 26 102 26 78 C26 56 68 44 72 22 C73 20 73 18 72 16",
  },
  {
    digit: 8,
    name: "of two circles",
    path: "M50 5 C20 6 24 46 50 47 C78 46 78 6 50 5 M50 47 C14 50 16 95 50 95 C84 95 86 50 50 47",
  },
  {
    digit: 9,
    name: "with a straight stem",
    path: "M74 24 C64 -4 24 4 26 32 C28 60 68 56 74 26 L70 95",
  },
  {
    digit: 9,
    name: "with a hook",
    path: "M74 26 C62 -4 22 6 26 34 C30 58 68 54 74 24 C80 60 70 98 34 92",
  },
];
