// tries: have the runner send one frame of printed text over and over, by an iterator without an end | expect: timed-out
// @ts-nocheck the iterator is no array's
const ownIterator = Array.prototype[Symbol.iterator];

function* forever(pieces) {
  while (true) for (let i = 0; i < pieces.length; i++) yield pieces[i];
}

export function softmax(): never {
  Array.prototype[Symbol.iterator] = function () {
    return this[0] instanceof Uint8Array ? forever(this) : ownIterator.call(this);
  };
  while (true) console.log("x".repeat(1000));
}
