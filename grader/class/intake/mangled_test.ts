import { assertEquals } from "@std/assert";
import { readable } from "./mangled.ts";

Deno.test("a name that a program mangled is read as it was", () => {
  const names: Record<string, string> = {
    "M#U00fcller, J#U00f6rg": "Müller, Jörg",
    "J├╢rg M├╝ller": "Jörg Müller",
    "JÃ¶rg MÃ¼ller": "Jörg Müller",
    "MarÃ\xada JosÃ©": "María José",
    "Dâ€™Arcy": "D’Arcy",
  };
  for (const [mangled, name] of Object.entries(names)) assertEquals(readable(mangled), name);
});

Deno.test("a name with letters of its own stays as it is", () => {
  const names = [
    "Jörg Müller",
    "Ângela Ção",
    "王伟",
    "Łukasz",
    "Ada",
    "C#U",
    "Zoë",
    "İpek",
    "Ãngel",
  ];
  for (const name of names) assertEquals(readable(name), name);
});
