// tries: hold the grading by the exercise whose calls have the longest clock | expect: timed-out | exercise=10_train
export function train() {
  while (true);
}
