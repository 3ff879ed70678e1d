import { assert, assertEquals, assertRejects } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import fc from "fast-check";
import { Matrix } from "../../lib/mod.ts";
import { nearKink } from "../course/network/gradient.ts";
import { SandboxError } from "../sandbox/failure.ts";
import { Blocked, type Problem, Refuted } from "./check.ts";
import { matrix } from "./inputs.ts";
import { forAll, ofCall } from "./property.ts";
import { net, type SmallNetwork, smallNetworks } from "../course/network/small_network.ts";

const threw = new SandboxError({ kind: "threw", text: "Error: no", rangeError: false });
const timedOut = new SandboxError({ kind: "timed-out", seconds: 5, loading: false });
const resolved = (problem?: Problem) => Promise.resolve(problem);

type Inputs<T> = (most: number) => fc.Arbitrary<T>;
/** The same inputs for every size. */
const nat = (max?: number) => () => fc.nat(max ?? 2 ** 31 - 1);

/** The smallest input for which `isWrong`. */
async function smallest<T>(inputs: Inputs<T>, isWrong: (input: T) => boolean, seed = 1) {
  let last: T | undefined;
  const problem = await forAll({ seed }, inputs, (input) => {
    if (!isWrong(input)) return resolved();
    last = input;
    return resolved({ message: JSON.stringify(input) });
  });
  return problem && { input: last, message: problem.message };
}

describe("forAll", () => {
  it("finds nothing where nothing is wrong", async () => {
    assertEquals(await smallest(nat(), () => false), undefined);
  });

  it("shrinks to the smallest number, whatever the seed", async () => {
    for (const seed of [1, 2, 3, 2 ** 32 - 1]) {
      const found = await smallest(nat(1000), (n) => n >= 7, seed);
      assertEquals(found?.message, "7");
    }
  });

  it("shrinks a matrix to one row, the columns it takes, and plain numbers", async () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const isWrong = (m: Matrix) => m.cols > 1 && m.get(0, 1) <= -1;
      const found = await smallest((most) => matrix(most), isWrong, seed);
      assertEquals(found?.input?.toRows(), [[0, -1]]);
    }
  });

  it("shrinks a network without ever coming near a kink", async () => {
    const isWrong = ({ params }: SmallNetwork) => params.W1.cols > 1;
    const found = await smallest((most) => smallNetworks(most, 2), isWrong);
    const { params, x } = found!.input!;
    assertEquals([params.W1.rows, params.W1.cols, params.W2.cols, x.rows], [1, 2, 2, 2]);
    assert(!nearKink(net(params), x.toRows()));
  });

  it("tries small sizes first, and larger ones only when nothing was found", async () => {
    const sizes = (limit: number) => {
      const asked: number[] = [];
      const inputs = (most: number) => {
        asked.push(most);
        return fc.constant(most);
      };
      const test = (n: number) => resolved(n >= limit ? { message: `${n}` } : undefined);
      return forAll({ seed: 1 }, inputs, test).then((problem) => [problem?.message, ...asked]);
    };
    assertEquals(await sizes(2), ["2", 1, 2]);
    assertEquals(await sizes(9), [undefined, 1, 2, 3, 4]);
  });

  it("tries the same inputs for the same seed, and others for another", async () => {
    const inputs = async (seed: number) => {
      const tried: number[] = [];
      await forAll({ seed, runs: 5 }, nat(), (n) => resolved(void tried.push(n) as undefined));
      return tried.join();
    };
    assertEquals(await inputs(9), await inputs(9));
    assert(await inputs(9) !== await inputs(10));
  });

  it("keeps what was printed on the smallest input, not what was printed last", async () => {
    let last = "";
    const problem = await forAll({ seed: 1, printed: () => last }, () => fc.nat(1000), (n) => {
      last = `n is ${n}`;
      return resolved(n > 200 ? { message: "wrong" } : undefined);
    });
    assertEquals(problem, { message: "wrong", printed: "n is 201" });
  });

  it("ends at once when the child is gone, and tries nothing after that", async () => {
    let calls = 0;
    const die = () => Promise.reject(++calls && timedOut);
    assertEquals(await assertRejects(() => forAll({ seed: 1 }, nat(), die)), timedOut);
    assertEquals(calls, 1);
  });

  it("does not take its own mistake for the submission's", async () => {
    const slip = () => Promise.reject(new TypeError("a slip of the grader's"));
    await assertRejects(() => forAll({ seed: 1 }, nat(), slip), TypeError, "a slip");
  });

  it("keeps the counterexample that it has when a smaller one can't be tried", async () => {
    const problem = await forAll({ seed: 1 }, nat(1000), (n) => {
      if (n < 100) return Promise.reject(new Blocked("too small to tell"));
      return resolved(n > 200 ? { message: "wrong" } : undefined);
    });
    assertEquals(problem, { message: "wrong" });
  });
});

describe("forAll of what remembers", () => {
  /** Looks for a mistake in what counts its calls, and may be made to forget them. */
  async function reasonOf(isWrong: (n: number, calls: number) => boolean) {
    let calls = 0;
    const forget = () => resolved().then(() => void (calls = 0));
    const problem = await forAll({ seed: 1, forget }, nat(1000), (n) => {
      return resolved(isWrong(n, ++calls) ? { message: "wrong." } : undefined);
    });
    return problem?.reason;
  }

  it("says of an input that is right when it comes first that something is kept", async () => {
    assertEquals(await reasonOf((_, calls) => calls > 1), { code: "wrong-answer", kept: true });
  });

  it("says nothing more of an input that is wrong whenever it comes", async () => {
    assertEquals(await reasonOf((n) => n > 7), undefined);
  });
});

describe("ofCall", () => {
  const args = [Matrix.from([[89, 0]])];
  const counterexample = "softmax([[89, 0]])";

  it("names the call of a problem", async () => {
    const problem = await ofCall("softmax", args, () => resolved({ message: "NaN" }));
    assertEquals(problem, { message: "NaN", counterexample, args });
    assertEquals(await ofCall("softmax", args, () => resolved()), undefined);
  });

  it("makes a problem of a throw, and of a changed argument", async () => {
    assertEquals(await ofCall("softmax", args, () => Promise.reject(threw)), {
      message: "It threw Error: no.",
      counterexample,
      actual: "threw Error: no",
      reason: { code: "threw", rangeError: false },
    });
    const refuted = new Refuted({ message: "changed" });
    const problem = await ofCall("softmax", args, () => Promise.reject(refuted));
    assertEquals(problem, { message: "changed", counterexample });
  });

  it("lets everything else through", async () => {
    for (const error of [timedOut, new Blocked("first the shape"), new TypeError("slip")]) {
      assertEquals(await assertRejects(() => ofCall("f", [], () => Promise.reject(error))), error);
    }
  });
});
