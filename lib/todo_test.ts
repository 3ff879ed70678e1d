import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { todo, TodoError } from "./todo.ts";

describe("todo", () => {
  it("throws an error that knows which function is to be written", () => {
    const error = assertThrows(() => todo("reluDerivative"), TodoError);
    assertEquals(error.exportName, "reluDerivative");
    assertEquals(error.message, "reluDerivative is not written yet");
    assertEquals(error.name, "TodoError");
  });
});
