/**
 * What each system hands out, with made-up students: an export as it is unpacked, the list or
 * grade file that belongs to it, and what must come of each student. `right` is graded in full,
 * anything else as a stub.
 */
import { zipSync } from "fflate";
import { type Packed, zip } from "./zips.ts";

/** An export and its list. */
export interface Export {
  /** By their paths: texts, and zips. */
  files: Record<string, string | Uint8Array>;
  /** The system's own list of students, with a § in each cell that a total belongs in. */
  list: string;
  /** The column of the § cells. */
  column: string;
  /** What each student is called, and what comes of it: a total, or what stands in its place. */
  totals: Record<string, string>;
  /** What notes must hold, by student. */
  notes?: Record<string, string>;
  /** Who is late, as the export says. */
  late?: string[];
  /** What is said before anything is graded. */
  warnings?: string[];
}

const RELU = "03_relu.ts";
const work = (text: string, folder = "exercises/"): Packed => ({ [`${folder}${RELU}`]: text });
const TWICE = zipSync({ "my digits/digits.zip": zip(work("right")) }).slice();

const MOODLE = (name: string, id: number, kind = "file") =>
  `${name}_${id}_assignsubmission_${kind}_`;
const BLACKBOARD = (login: string, at: string) => `Digits Lab_${login}_attempt_${at}`;

export const EXPORTS: Record<string, Export> = {
  "Moodle, a folder for each": {
    files: {
      [`${MOODLE("Ada Lovelace", 101)}/digits.zip`]: zip(work("right", "digits-main/exercises/")),
      [`${MOODLE("María José García López", 102)}/exercises/${RELU}`]: "right",
      [`${MOODLE("Wei Zhang", 103)}/work.rar`]: "Rar!",
      [`${MOODLE("Wei Zhang", 104)}/${RELU}`]: "stub",
      [`${MOODLE("Zoë Brontë", 105, "onlinetext")}/onlinetext.html`]: "<p>see the repository</p>",
    },
    list: "\uFEFFIdentifier,Full name,Email address,Status,Grade,Maximum Grade\n" +
      "Participant 101,Ada Lovelace,ada@s.example,Submitted,§,100.00\n" +
      "Participant 102,María José García López,mj@s.example,Submitted,§,100.00\n" +
      "Participant 103,Wei Zhang,wei@s.example,Submitted,§,100.00\n" +
      "Participant 104,Wei Zhang,wei2@s.example,Submitted,§,100.00\n" +
      "Participant 105,Zoë Brontë,zoe@s.example,No submission,§,100.00\n" +
      "Participant 106,Max Plank,max@s.example,No submission,§,100.00\n",
    column: "Grade",
    totals: {
      "ada@s.example": "100",
      "mj@s.example": "100",
      "wei@s.example": "unreadable",
      "wei2@s.example": "0",
      "zoe@s.example": "unreadable",
      "max@s.example": "0",
    },
    notes: {
      "wei@s.example":
        "It holds work.rar. Only zips can be opened: unpack it in its place, or ask for a zip.",
      "zoe@s.example": "There is only an online text.",
    },
  },
  "Moodle, teams": {
    files: {
      [`Team 1-${MOODLE("Ada Lovelace", 101)}/${RELU}`]: "right",
      [`Team 1-${MOODLE("Anne-Marie Roux", 102)}/${RELU}`]: "right",
      [`Team 2-${MOODLE("Wei Zhang", 103)}/exercises/03_Relu (1).ts`]: "right",
    },
    list: "Identifier;Full name;Email address;Status;Grade;Maximum Grade\n" +
      'Participant 101;Ada Lovelace;ada@s.example;Submitted;§;"100,00"\n' +
      'Participant 102;Anne-Marie Roux;am@s.example;Submitted;§;"100,00"\n' +
      'Participant 103;Wei Zhang;wei@s.example;Submitted;§;"100,00"\n',
    column: "Grade",
    totals: { "ada@s.example": "100", "am@s.example": "100", "wei@s.example": "100" },
    notes: { "wei@s.example": "03_Relu (1).ts was taken for 03_relu.ts." },
  },
  "Canvas": {
    files: {
      "lovelaceada_12_340_digits-1.zip": zip(work("right", "digits-main/digits-main/exercises/")),
      "garcíalópezmaríajosé_LATE_13_341_digits.zip": zip(work("right")),
      [`zhangwei_14_342_${RELU}`]: "stub",
      "zhangwei_14_343_03_relu-1.ts": "right",
      "brontëzoë_15_344_essay.pdf": "%PDF",
      "leenoor_16_345_twice.zip": TWICE,
    },
    list: "Student,ID,SIS User ID,SIS Login ID,Section,Digits (4711),Final Score\r\n" +
      "    Points Possible,,,,,100,(read only)\r\n" +
      '"Lovelace, Ada",12,00012,ada,S1,§,\r\n' +
      '"García López, María José",13,00013,mjgl,S1,§,\r\n' +
      '"Zhang, Wei",14,00014,wz,S1,§,\r\n' +
      '"Brontë, Zoë",15,00015,zb,S1,§,\r\n' +
      '"Lee, Noor",16,00016,nl,S1,§,\r\n' +
      '"Student, Test",99,,77aa,S1,,\r\n',
    column: "Digits",
    totals: { ada: "100", mjgl: "100", wz: "100", zb: "unreadable", nl: "100" },
    notes: {
      wz: "03_relu-1.ts was sent last and counts, and not 03_relu.ts.",
      zb: "is neither a folder nor a zip.",
    },
  },
  "Blackboard": {
    files: {
      [`${BLACKBOARD("al_1", "2026-11-19-10-11-12")}_digits.zip`]: zip(work("stub")),
      [`${BLACKBOARD("al_1", "2026-11-19-10-11-12")}.txt`]: "Name: Ada",
      [`${BLACKBOARD("al_1", "2026-11-20-09-00-00")}_digits.zip`]: zip(work("right")),
      [`${BLACKBOARD("al_1", "2026-11-20-09-00-00")}.txt`]: "Name: Ada",
      [`${BLACKBOARD("wei7", "2026-11-18-10-11-12")}.txt`]: "Name: Wei",
    },
    list:
      '"Last Name"\t"First Name"\t"Username"\t"Student ID"\t"Digits [Total Pts: 100 Score] |12"\n' +
      '"Lovelace"\t"Ada"\t"al_1"\t"00012"\t"§"\n"Zhang"\t"Wei"\t"wei7"\t"00013"\t"§"\n',
    column: "Digits",
    totals: { al_1: "100", wei7: "unreadable" },
    notes: {
      al_1: "The attempt of 2026-11-20 09:00:00 counts, and not that of 2026-11-19 10:11:12.",
      wei7: "There is only Blackboard's receipt.",
    },
  },
  "Brightspace": {
    files: {
      "index.html": "<html>",
      [`397063-2557369 - Mary-Ann Smith - Sep 24, 2026 926 PM/${RELU}`]: "right",
      [`397063-2557369 - Mary-Ann Smith - Sep 23, 2026 1126 PM/${RELU}`]: "stub",
      "397064-2557369 - Wei Zhang - Sep 24, 2026 106 AM/digits.zip": TWICE,
    },
    list:
      "OrgDefinedId,Username,Last Name,First Name,Digits Points Grade <Numeric MaxPoints:100>," +
      "End-of-Line Indicator\n#00012,#mas,Smith,Mary-Ann,§,#\n#00013,#wz,Zhang,Wei,§,#\n",
    column: "Digits Points Grade",
    totals: { mas: "100", wz: "100" },
    notes: {
      mas: "The attempt of 2026-09-24 21:26:00 counts, and not that of 2026-09-23 23:26:00.",
    },
  },
  "Sakai": {
    files: {
      "Digits/grades.csv": "see the list",
      [`Digits/Lovelace, Ada(ada)/Submission attachment(s)/${RELU}`]: "right",
      "Digits/Lovelace, Ada(ada)/timestamp.txt": "20261120101112345",
      "Digits/Zhang, Wei(wei)/Submission attachment(s)/digits.zip": zip(work("right")),
    },
    list: "Digits,Points\n\nDisplay ID,ID,Last Name,First Name,grade\nada,a1,Lovelace,Ada,§\n" +
      "wei,w1,Zhang,Wei,§\nzoe,z1,Brontë,Zoë,§\n",
    column: "grade",
    totals: { ada: "100", wei: "100", zoe: "0" },
  },
  "ILIAS": {
    files: {
      [`Lovelace_Ada_al_12345/${RELU}`]: "right",
      "Zhang_Wei_wz_12346/digits-main/digits.zip": zip(work("right")),
    },
    list: "update;usr_id;login;lastname;firstname;status;mark\n1;12345;al;Lovelace;Ada;;§\n" +
      "1;12346;wz;Zhang;Wei;;§\n",
    column: "mark",
    totals: { al: "100", wz: "100" },
  },
  "ILIAS, in folders in folders, in German": {
    files: {
      [`Blatt 1/Abgaben/Lovelace_Ada_al_12345/Verspaetete Abgabe - ${RELU}`]: "right",
      "Blatt 1/Abgaben/Mueller_Joerg_jm_12346/digits.zip": zip(work("right")),
      "Blatt 1/Blatt 1.xlsx": "PK",
    },
    list: "update;usr_id;login;lastname;firstname;status;mark\n1;12345;al;Lovelace;Ada;;§\n" +
      "1;12346;jm;Müller;Jörg;;§\n1;12347;wz;Zhang;Wei;;§\n",
    column: "mark",
    totals: { al: "100", jm: "100", wz: "0" },
    notes: { al: "Verspaetete Abgabe - 03_relu.ts was taken for 03_relu.ts." },
    late: ["al"],
  },
  "Gradescope": {
    files: {
      [`assignment_7_export/submission_101/${RELU}`]: "right",
      [`assignment_7_export/submission_102/digits-main/exercises/${RELU}`]: "right",
      "assignment_7_export/submission_metadata.yml":
        "submission_101:\n  :submitters:\n  - :name: Ada Lovelace\n    :sid: '0012'\n" +
        "submission_102:\n  :submitters:\n  - :name: Wei Zhang\n    :email: wei@s.example\n" +
        "  - :name: Bo Li\n    :email: bo@s.example\n",
    },
    list: "First Name,Last Name,SID,Email,Sections,Total Score,Max Points,Status,Submission ID\n" +
      "Ada,Lovelace,0012,ada@s.example,S1,§,100.0,Ungraded,101\n" +
      "Wei,Zhang,0013,wei@s.example,S1,§,100.0,Ungraded,102\n" +
      "Bo,Li,0014,bo@s.example,S1,§,100.0,Ungraded,102\n" +
      "Cy,Doe,0015,cy@s.example,S1,§,100.0,Missing,\n",
    column: "Total Score",
    totals: { "0012": "100", "0013": "100", "0014": "100", "0015": "0" },
  },
  "Google Classroom, from Drive": {
    files: {
      "Lab-20261120T101112Z-001/Lab/Ada Lovelace - digits.zip": zip(work("right")),
      "Lab-20261120T101112Z-001/Lab/Wei Zhang - my work.zip": zip(work("stub")),
    },
    list: "Last Name,First Name,Email Address,Lab\nDate,,,2026-11-20\nPoints,,,100\n" +
      "Lovelace,Ada,ada@s.example,§\nZhang,Wei,wei@s.example,§\n",
    column: "Lab",
    totals: { "ada@s.example": "100", "wei@s.example": "0" },
    warnings: [
      "A part of the name says whose these are: " +
      '"Lab-20261120T101112Z-001/Lab/Ada Lovelace - digits.zip" for ada@s.example, ' +
      '"Lab-20261120T101112Z-001/Lab/Wei Zhang - my work.zip" for wei@s.example.',
    ],
  },
  "GitHub Classroom's checkouts": {
    files: {
      [`digits-ada-l/exercises/${RELU}`]: "right",
      "digits-ada-l/solutions/03_relu.ts": "stub",
      "digits-ada-l/.git/HEAD": "ab".repeat(20),
      [`digits-wei/exercises/${RELU}`]: "stub",
      "digits-wei/exercises (1)/03_relu.ts": "right",
    },
    list: '"identifier","github_username","github_id","name","points"\n' +
      '"ada@s.example","ada-l","12","Ada Lovelace","§"\n"wei@s.example","wei","13","","§"\n',
    column: "points",
    totals: { "ada@s.example": "100", "wei@s.example": "0" },
    notes: {
      "wei@s.example": "The exercises in exercises/ were taken, and not those in exercises (1)/.",
    },
  },
  "Classroom 50": {
    files: { [`ada-l/exercises/${RELU}`]: "right", [`wei/${RELU}`]: "right" },
    list: "username,first_name,last_name,email,section,github_id,points\n" +
      "ada-l,Ada,Lovelace,ada@s.example,A,12,§\nwei,Wei,Zhang,wei@s.example,A,13,§\n",
    column: "points",
    totals: { "ada-l": "100", wei: "100" },
  },
  "plain folders and zips": {
    files: {
      "00123.zip": zip(work("right", "")),
      [`bob/a/b/c/${RELU}`]: "right",
      "cyd/exercises/notes.txt": "nothing",
      "notes.txt": "the instructor's",
    },
    list: "sep=;\r\nstudent;name;points\r\n00123;Ada;§\r\nbob;Bob;§\r\ncyd;Cyd;§\r\n;;\r\n",
    column: "points",
    totals: { "00123": "100", bob: "100", cyd: "unreadable" },
    notes: { cyd: "It holds exercises/notes.txt." },
  },
};
