import { assertEquals, assertThrows } from "@std/assert";
import { parse } from "@std/csv";
import * as fc from "fast-check";
import { BadCsv, cellFor, parseCsv } from "./csv.ts";

function texts(csv: string): string[][] {
  return parseCsv(csv).rows.map((row) => row.map(({ text }) => text));
}

const CELL = fc.stringMatching(/^[ab,;\t"\n é]{0,5}$/);

Deno.test("a cell in quotes may have spaces around it, as some programs write it", () => {
  const texts = (text: string) => parseCsv(text).rows.map((row) => row.map(({ text }) => text));
  assertEquals(texts('a, "b, c" ,d\n1, "2""" , 3\n'), [["a", "b, c", "d"], ["1", '2"', " 3"]]);
  assertEquals(texts('a, "b" c,d\n1,2,3\n')[0], ["a", ' "b" c', "d"]);
  const [[, cell]] = parseCsv('a, "b"\n').rows;
  assertEquals([cell.start, cell.end], [3, 6]);
});

Deno.test("what is written as CSV is read as @std/csv reads it, with any separator", () => {
  const tables = fc.integer({ min: 2, max: 4 }).chain((width) =>
    fc.array(fc.array(CELL, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 })
  );
  fc.assert(fc.property(tables, fc.constantFrom(",", ";", "\t"), (table, separator) => {
    const csv = `sep=${separator}\n` +
      table.map((row) => row.map((text) => cellFor(text, separator)).join(separator)).join("\r\n");
    assertEquals(texts(csv), table);
    const [, ...rows] = parse(csv, { separator, fieldsPerRecord: undefined });
    assertEquals(texts(csv), rows);
  }));
});

Deno.test("a cell stands where it says that it does", () => {
  fc.assert(fc.property(fc.array(CELL, { minLength: 2, maxLength: 5 }), (cells) => {
    const csv = cells.map((text) => cellFor(text, ",")).join(",") + "\n";
    const [row] = parseCsv(`sep=,\n${csv}`).rows;
    for (const { start, end, text } of row) {
      assertEquals(`sep=,\n${csv}`.slice(start, end), cellFor(text, ","));
    }
  }));
});

Deno.test("lines end as on any system, and lines without cells are none", () => {
  const rows = [["a", "b"], ["c", "d"]];
  for (const end of ["\n", "\r\n", "\r"]) {
    assertEquals(texts(["a,b", "c,d"].join(end)), rows);
    assertEquals(texts(["a,b", "", "c,d", "", ""].join(end)), rows);
  }
});

Deno.test("the separator is what the first line says, or what divides the lines alike", () => {
  const separators: Record<string, string> = {
    "sep=|\na;b|c": "|",
    "SEP=;\r\na,b;c": ";",
    "a,b\nc,d": ",",
    "student;name\nada;Lovelace, Ada": ";",
    "student;name, first\nada;Lovelace, Ada\nbob;Bob": ";",
    "student,name;first\nada,x\n": ",",
    "a\tb\n1,5\t2,5": "\t",
    "student\nada": ",",
    "": ",",
  };
  for (const [csv, separator] of Object.entries(separators)) {
    assertEquals(parseCsv(csv).separator, separator, csv);
  }
});

Deno.test("a quote without an end is refused, and text behind a quote", () => {
  for (const csv of ['a,"b', 'a,"b"c', '"']) assertThrows(() => parseCsv(csv), BadCsv);
  assertEquals(texts('O"Neill,x'), [['O"Neill', "x"]]);
});
