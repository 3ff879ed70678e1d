/** How somebody writes: what becomes of a shape on its way to the field. Lengths are parts of the field. */
export interface Style {
  name: string;
  /** The longer side of the digit, and where its middle is. */
  size: number;
  at: [number, number];
  /** How far to the right the top leans, and how far the whole is turned, in degrees. */
  slant?: number;
  turn?: number;
  /** What the width is multiplied by. */
  stretch?: number;
  /** How far from the path the hand strays, as a part of the digit's size: slowly, and at each point. */
  wander?: number;
  tremble?: number;
  /** Points per stroke; a fast hand leaves few. */
  points?: number;
  /** How often each stroke is written over itself: a heavy hand. */
  times?: number;
}

export const STYLES: Style[] = [
  { name: "ordinary", size: 0.6, at: [0.5, 0.5], wander: 0.02 },
  { name: "careless", size: 0.6, at: [0.5, 0.5], wander: 0.07 },
  { name: "trembling", size: 0.55, at: [0.5, 0.5], tremble: 0.012 },
  { name: "a fifth of the field", size: 0.2, at: [0.5, 0.5], wander: 0.02 },
  { name: "tiny, top left", size: 0.2, at: [0.13, 0.13], wander: 0.02 },
  { name: "tiny, bottom right", size: 0.2, at: [0.87, 0.87], wander: 0.02 },
  { name: "in the top right corner", size: 0.35, at: [0.8, 0.2], wander: 0.02 },
  { name: "in the bottom left corner", size: 0.35, at: [0.2, 0.8], wander: 0.02 },
  { name: "large", size: 0.95, at: [0.5, 0.5], wander: 0.02 },
  { name: "leaning right", size: 0.6, at: [0.5, 0.5], slant: 14, wander: 0.015 },
  { name: "leaning left", size: 0.6, at: [0.5, 0.5], slant: -8, wander: 0.015 },
  { name: "turned", size: 0.6, at: [0.45, 0.55], turn: 8, wander: 0.015 },
  { name: "narrow", size: 0.6, at: [0.5, 0.5], stretch: 0.75, wander: 0.02 },
  { name: "wide", size: 0.6, at: [0.5, 0.5], stretch: 1.2, wander: 0.02 },
  { name: "fast, few points", size: 0.7, at: [0.5, 0.5], points: 9, wander: 0.02 },
  { name: "written over twice", size: 0.6, at: [0.5, 0.5], times: 2, wander: 0.015 },
];
