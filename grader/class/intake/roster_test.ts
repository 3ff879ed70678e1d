import { assertEquals, assertRejects } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { UsageError } from "../../files.ts";
import { encode } from "./text_file.ts";
import { listedOf, readRoster } from "./roster.ts";

let path = "";
beforeEach(async () => {
  path = join(await Deno.makeTempDir({ prefix: "digits-roster-" }), "a.csv");
});
afterEach(() => Deno.remove(join(path, ".."), { recursive: true }));

async function read(content: string | Uint8Array) {
  if (typeof content === "string") await Deno.writeTextFile(path, content);
  else await Deno.writeFile(path, content);
  const roster = await readRoster(path);
  return { system: roster.form.system, students: listedOf(roster) };
}

/** A file as each system writes it, with two students, and what each is called and known by. */
const FORMS: Record<string, [file: string, students: [string, string, string[]][]]> = {
  "Canvas": [
    "Student,ID,SIS User ID,SIS Login ID,Section,Digits (4711),Final Score\r\n" +
    "    Points Possible,,,,,100,(read only)\r\n" +
    "    Manual Posting,,,,,,\r\n" +
    '"Lovelace, Ada",12,00123,ada,S1,,55\r\n' +
    '"García López, María José",13,00124,mjgl,S1,,\r\n' +
    '"Student, Test",99,,77aa,S1,,\r\n',
    [
      ["ada", "Lovelace, Ada", ["12", "00123", "ada"]],
      ["mjgl", "García López, María José", ["13", "00124", "mjgl"]],
    ],
  ],
  "Moodle": [
    "\uFEFFIdentifier,Full name,Email address,Status,Grade,Maximum Grade,Feedback comments\n" +
    '"Participant 7",Ada Lovelace,ada@school.example,Submitted,,"100,00",\n' +
    '"Participant 8",Wei Zhang,wei@school.example,No submission,,"100,00",\n',
    [
      ["ada@school.example", "Ada Lovelace", ["7", "ada@school.example"]],
      ["wei@school.example", "Wei Zhang", ["8", "wei@school.example"]],
    ],
  ],
  "Brightspace": [
    "OrgDefinedId,Username,Last Name,First Name,Digits Points Grade <Numeric MaxPoints:100>," +
    "End-of-Line Indicator\n#00123,#ada,Lovelace,Ada,,#\n#00124,#wei,Zhang,Wei,,#\n",
    [["ada", "Ada Lovelace", ["ada", "00123"]], ["wei", "Wei Zhang", ["wei", "00124"]]],
  ],
  "Blackboard": [
    '"Last Name"\t"First Name"\t"Username"\t"Student ID"\t"Digits [Total Pts: 100 Score] |12"\n' +
    '"Lovelace"\t"Ada"\t"ada"\t"00123"\t""\n"Zhang"\t"Wei"\t"wei"\t"00124"\t""\n',
    [["ada", "Ada Lovelace", ["ada", "00123"]], ["wei", "Wei Zhang", ["wei", "00124"]]],
  ],
  "Sakai": [
    "Digits,Points\n\nDisplay ID,ID,Last Name,First Name,grade\nada,a1,Lovelace,Ada,\n" +
    "wei,w1,Zhang,Wei,\n",
    [["ada", "Ada Lovelace", ["ada", "a1"]], ["wei", "Wei Zhang", ["wei", "w1"]]],
  ],
  "ILIAS": [
    "update;usr_id;login;lastname;firstname;status;mark\n0;12;ada;Lovelace;Ada;;\n" +
    "0;13;wei;Zhang;Wei;;\n",
    [["ada", "Ada Lovelace", ["ada", "12"]], ["wei", "Wei Zhang", ["wei", "13"]]],
  ],
  "ILIAS (teams)": [
    'update,team_id,logins,status,mark\n0,7,"ada, wei",notgraded,\n0,8,bob,notgraded,\n',
    [["7", "", ["ada", "wei"]], ["8", "", ["bob"]]],
  ],
  "GitHub Classroom": [
    '"identifier","github_username","github_id","name"\n"ada@x.example","ada-l","12",""\n' +
    '"wei@x.example","","",""\n',
    [["ada@x.example", "", ["ada@x.example", "ada-l", "12"]], ["wei@x.example", "", [
      "wei@x.example",
    ]]],
  ],
  "Classroom 50": [
    "username,first_name,last_name,email,section,github_id\n" +
    "ada-l,Ada,Lovelace,ada@x.example,A,12\n,Wei,Zhang,wei@x.example,A,\n",
    [["ada@x.example", "Ada Lovelace", ["ada-l", "ada@x.example", "12"]], [
      "wei@x.example",
      "Wei Zhang",
      ["wei@x.example"],
    ]],
  ],
  "a table of your own": [
    "Login;Student;Name\nal1;ada;Ada L\n;wei;\n",
    [["ada", "Ada L", ["al1"]], ["wei", "", []]],
  ],
};

for (const [system, [file, expected]] of Object.entries(FORMS)) {
  it(`a roster of ${system} is read as it is`, async () => {
    const roster = await read(file);
    assertEquals(roster.system, system);
    assertEquals(roster.students.map(({ student, name, ids }) => [student, name, ids]), expected);
  });
}

const GERMAN_MOODLE = 'ID,"Vollständiger Name",E-Mail-Adresse,Status,Bewertung,Bestwertung\n' +
  'Teilnehmer/in101,"Jörg Müller",jm@x.example,Abgegeben,,"100,00"\n' +
  '"Teilnehmer/in 102",Wei Zhang,wei@x.example,Abgegeben,,"100,00"\n';

/** Lists that say by their columns alone what they hold, in the language of whoever exported them. */
const LISTS: Record<string, [file: string, students: [string, string, string[]][]]> = {
  "Moodle's worksheet in German": [GERMAN_MOODLE, [
    ["jm@x.example", "Jörg Müller", ["jm@x.example", "101"]],
    ["wei@x.example", "Wei Zhang", ["wei@x.example", "102"]],
  ]],
  "Moodle's worksheet in French": [
    'Identifiant,"Nom complet","Adresse de courriel",Statut,Note,"Note maximale"\n' +
    '"Participant 7",Zoé Brontë,zb@x.example,-,,"100,00"\n',
    [["zb@x.example", "Zoé Brontë", ["zb@x.example", "7"]]],
  ],
  "Moodle's gradebook": [
    '"First name",Surname,"ID number",Department,"Email address","Assignment: Digits (Real)"\n' +
    "Ada,O'Brien,0012,,ao@x.example,-\n",
    [["0012", "Ada O'Brien", ["0012", "ao@x.example"]]],
  ],
  "Canvas in German, with its row of points and its test student": [
    "Student/in;ID;SIS-Benutzer-ID;SIS-Anmelde-ID;Abschnitt;Digits (4711)\n" +
    "    Punkte möglich;;;;;100\nLovelace, Ada;12;00012;ada;S1;\nStudent, Test;9;;7a;S1;\n",
    [["ada", "Lovelace, Ada", ["ada", "00012", "12"]]],
  ],
  "Google Classroom, with its rows of dates and points": [
    "Last Name,First Name,Email Address,Digits\nDate,,,2026-11-20\nPoints,,,100\n" +
    "Lovelace,Ada,ada@x.example,\n",
    [["ada@x.example", "Ada Lovelace", ["ada@x.example"]]],
  ],
  "Gradescope, with its staff": [
    "First Name,Last Name,SID,Email,Role\nAda,Lovelace,0012,ada@x.example,Student\n" +
    "Wei,Zhang,,wei@x.example,Student\nMax,Power,99,mp@x.example,Instructor\n",
    [
      ["ada@x.example", "Ada Lovelace", ["0012", "ada@x.example"]],
      ["wei@x.example", "Wei Zhang", ["wei@x.example"]],
    ],
  ],
  "Canvas, as its page of people shows it, with its teacher": [
    "Name\tLogin ID\tSIS ID\tSection\tRole\nAda Lovelace\tada\t0012\tS1\tStudent\n" +
    "Max Power\tmp\t1\tS1\tTeacher\nWei Zhang\twei\t0013\tS1\tStudent\n",
    [["ada", "Ada Lovelace", ["ada", "0012"]], ["wei", "Wei Zhang", ["wei", "0013"]]],
  ],
  "Canvas's groups": [
    "name,canvas_user_id,user_id,login_id,sections,group_name\nAda Lovelace,12,0012,ada,S1,Team 1\n",
    [["ada", "Ada Lovelace", ["ada", "0012", "12"]]],
  ],
  "Canvas in French, with its test student": [
    "Étudiant,ID,ID utilisateur SIS,ID de connexion SIS,Section,Digits (4711)\n" +
    '    Points possibles,,,,,100\n"Lovelace, Ada",12,00012,ada,S1,\n"Étudiant, Test",9,,7a,S1,\n',
    [["ada", "Lovelace, Ada", ["ada", "00012", "12"]]],
  ],
  "Moodle's participants, with their roles": [
    '"First name","Last name","ID number","Email address",Roles,Groups\n' +
    'Ada,Lovelace,0012,ada@x.example,Student,"G1, G2"\nMax,Power,1,mp@x.example,"Non-editing teacher",\n',
    [["0012", "Ada Lovelace", ["0012", "ada@x.example"]]],
  ],
  "Moodle's worksheet in Japanese": [
    "識別子,フルネーム,メールアドレス,ステータス,評点\n参加者7,田中 太郎,t@x.example,,\n",
    [["t@x.example", "田中 太郎", ["t@x.example", "7"]]],
  ],
  "Brightspace, with logins alone": [
    "Username,Digits Points Grade,End-of-Line Indicator\n#ada,,#\n#wei,,#\n",
    [["ada", "", ["ada"]], ["wei", "", ["wei"]]],
  ],
  "Blackboard, with the student of its preview": [
    "Last Name,First Name,Username,Student ID\nLovelace,Ada,ada,0012\n" +
    "x_PreviewUser,px,px_previewuser,\n",
    [["ada", "Ada Lovelace", ["ada", "0012"]]],
  ],
  "some office, with titles, other words and a row of means": [
    "Course: Digits,,,\nTerm: Fall 2026,,,\n,,,\nSeats,30,,\n" +
    "Student_No.,Name (Last; First),E_Mail,Grade\n0012,Lovelace; Ada,ada@x.example,\n" +
    ",Average,,55\n",
    [["0012", "Lovelace; Ada", ["0012", "ada@x.example"]]],
  ],
  "addresses alone": [
    "E-mail\nada@x.example\nwei@x.example\n",
    [["ada@x.example", "", ["ada@x.example"]], ["wei@x.example", "", ["wei@x.example"]]],
  ],
  "programs that take numbers for numbers": [
    "Student ID,Name\n12.0,Ada L\n'013,\u200bWei Z\u2060\n",
    [["12", "Ada L", ["12"]], ["013", "Wei Z", ["013"]]],
  ],
  "Stud.IP": [
    "Anrede;Titel;Vorname;Nachname;Titel2;Nutzernamen;E-Mail;Matrikelnummer\n" +
    "Frau;;Ada;Lovelace;;ada;ada@x.example;00123\n",
    [["ada", "Ada Lovelace", ["ada", "00123", "ada@x.example"]]],
  ],
  "CAMPUSonline": [
    '"REGISTRATION_NUMBER";"FAMILY_NAME_OF_STUDENT";"FIRST_NAME_OF_STUDENT";"GRADE"\n' +
    '"00123";"Lovelace";"Ada";""\n',
    [["00123", "Ada Lovelace", ["00123"]]],
  ],
};

for (const [list, [file, expected]] of Object.entries(LISTS)) {
  it(`the list of ${list} is known by what its columns are called`, async () => {
    const { students } = await read(file);
    assertEquals(students.map(({ student, name, ids }) => [student, name, ids]), expected);
  });
}

it("a row of a student is not taken for the names of the columns, whatever stands in it", async () => {
  for (
    const text of [
      "Nom complet de la personne,Rôle\nAda L,Student\nWei Z,Teacher\n",
      "Who,Kind,Since\nada,student,name\n",
    ]
  ) {
    const { message } = await assertRejects(() => read(text), UsageError);
    assertEquals(
      message.replace(path, "FILE").slice(0, 46),
      "FILE has no column that says who a student is.",
    );
  }
});

it("a login that ends in figures is not taken for Moodle's number of a participant", async () => {
  const { students } = await read("ID,Full name,Username\nParticipant 7,Ada L,s1234\n");
  assertEquals(students[0].ids, ["s1234", "7"]);
});

describe("a roster", () => {
  const expected = [["zoë", "Müller, Zoë"], ["00123", ""]];
  const students = async (content: string | Uint8Array) =>
    (await read(content)).students.map(({ student, name }) => [student, name]);

  it("is read as spreadsheets save it, whatever the separator and the lines' ends", async () => {
    for (
      const text of [
        'student,name\r\nzoë,"Müller, Zoë"\r\n00123\r\n,\r\n,,\r\n',
        "student;name\rzoë;Müller, Zoë\r00123;\r;\r;\r",
        "sep=;\r\nstudent;name\r\n\r\nzoë;Müller, Zoë\r\n00123\r\n",
        'student\tname\nzoë\tMüller, Zoë\n="00123"\t\n\n\n',
        '\uFEFFname,student,\n"Müller, Zoë",zoë,\n,00123,\n',
      ]
    ) {
      assertEquals(await students(text), expected, JSON.stringify(text));
    }
  });

  it("is read in the encodings that spreadsheets write", async () => {
    const text = "student\tname\r\nzoë\tMüller, Zoë\r\n00123\t\r\n";
    for (const encoding of ["utf-16le", "utf-16be", "windows-1252"] as const) {
      const hasMark = encoding !== "windows-1252";
      assertEquals(await students(encode({ text, encoding, hasMark })), expected, encoding);
    }
  });

  it("in another encoding is refused by name, and no letter is replaced", async () => {
    const bytes = new TextEncoder().encode("student\nX\n");
    bytes[8] = 0xa3; // Ł in Windows-1250
    const { message } = await assertRejects(() => read(bytes), UsageError);
    assertEquals(
      message.replace(path, "FILE").slice(0, 46),
      "FILE is in an encoding that can't be told: sav".slice(0, 46),
    );
  });

  it("that is an Excel workbook is refused as what it is", async () => {
    const { message } = await assertRejects(() => read("PK\x03\x04"), UsageError);
    assertEquals(
      message.replace(path, "FILE"),
      "FILE is an Excel workbook, and not a table as text: save it as UTF-8, which Excel calls " +
        '"CSV UTF-8".',
    );
  });

  it("that is a web page is refused as what it is: systems call one .xls", async () => {
    const { message } = await assertRejects(() => read("\n<html><table>student"), UsageError);
    assertEquals(
      message.replace(path, "FILE").slice(0, 49),
      "FILE is a web page, and not a table as text: open",
    );
  });

  it("has names in one line, without marks of the direction of writing", async () => {
    assertEquals(
      await students('student,name\nyk,"\u202bكوهن, يوسف\u202c"\nada,"Ada\nLovelace"\n'),
      [["yk", "كوهن, يوسف"], ["ada", "Ada Lovelace"]],
    );
  });

  it("keeps its other columns by their names", async () => {
    const { students: [{ more }] } = await read("Student,Section,E-Mail\nada,B,a@x\n");
    assertEquals(more, { Section: "B", "E-Mail": "a@x" });
  });
});
