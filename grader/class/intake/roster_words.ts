/**
 * What lists of students call their columns, in the languages that systems speak. A system writes its
 * header in the language of whoever downloads it, and takes it back in that language only. To add a
 * language, add its words here, and a list of its own to `roster_test.ts`.
 */
import type { Row } from "./table.ts";

/** Names of columns, in small letters and with spaces between words, by what stands in them. */
export const WORDS = {
  first: [
    ...["first name", "firstname", "first", "given name", "given names", "forename", "forenames"],
    ...["preferred first name", "vorname", "prénom", "prenom", "nombre", "nome", "voornaam"],
    ...["first name of student", "imię", "имя", "名", "förnamn", "fornavn", "etunimi"],
  ],
  last: [
    ...["last name", "lastname", "last", "surname", "family name", "family name of student"],
    ...["nachname", "familienname", "nom", "nom de famille", "apellido(s)", "apellidos"],
    ...["cognome", "achternaam", "sobrenome", "nazwisko", "фамилия", "姓"],
    ...["efternamn", "etternavn", "efternavn", "sukunimi"],
  ],
  whole: [
    ...["full name", "fullname", "name", "student name", "display name", "vollständiger name"],
    ...["preferred name", "sortable name", "student full name"],
    ...["nom complet", "nombre completo", "nome completo", "volledige naam"],
    ...["student", "student/in", "étudiant", "étudiante", "étudiant(e)", "estudiante"],
    ...["imię i nazwisko", "фио", "氏名", "フルネーム", "姓名", "이름", "namn", "navn", "nimi"],
  ],
  login: [
    ...["username", "user name", "login", "login id", "login name", "netid", "net id", "user"],
    ...["user id", "userid", "benutzername", "nutzername", "nutzernamen", "anmeldename", "kennung"],
    ...["nom d'utilisateur", "nombre de usuario", "nome utente", "nome de usuário"],
    ...["gebruikersnaam", "nazwa użytkownika", "логин", "ユーザ名", "ユーザー名", "用户名"],
    ...["användarnamn", "brukernavn", "brugernavn", "käyttäjätunnus"],
    ...["sis login id", "sis anmelde id", "id de connexion sis"],
    ...["id de inicio de sesión del sis", "github username"],
  ],
  number: [
    ...["id number", "student id", "student id number", "student number", "student no", "sid"],
    ...[
      "unique user id",
      "sis id",
      "university id",
      "emplid",
      "banner id",
      "roll number",
      "roll no",
    ],
    ...["matrikelnummer", "matrikelnr", "matrikel nr", "id nummer", "mtknr"],
    ...["teilnehmer id", "numéro d'identification", "numéro étudiant", "número de id"],
    ...["sis user id", "sis benutzer id", "id utilisateur sis", "id de usuario del sis"],
    ...["canvas user id", "registration number", "matriculation number", "enrolment number"],
    ...[
      "enrollment number",
      "matrícula",
      "numer albumu",
      "学籍番号",
      "学号",
      "학번",
      "studentnummer",
    ],
  ],
  address: [
    ...["email address", "email", "e mail", "mail", "e mail adresse", "e mail address"],
    ...["student email", "school email", "university email"],
    ...["adresse de courriel", "adresse e mail", "courriel", "dirección de correo"],
    ...["correo electrónico", "indirizzo email", "e mailadres", "endereço de email"],
    ...["adres e mail", "электронная почта", "адрес электронной почты", "メールアドレス", "邮箱"],
    ...["电子邮件", "电子邮件地址", "이메일", "e postadress", "e post", "e postadresse"],
  ],
  /** Moodle's own number of somebody in one assignment, as in `Participant 101`. */
  participant: ["identifier", "identifiant", "identificador", "identificativo", "id", "識別子"],
  group: [
    ...["group", "groups", "group name", "team", "team name", "submission id"],
    ...["gruppe", "gruppen", "gruppenname", "groupe", "équipe", "grupo", "equipo", "gruppo"],
    ...["groep", "grupa", "группа"],
  ],
  role: ["role", "roles", "status", "rolle", "rollen", "rôle", "rôles", "rol", "ruolo"],
} as const;

/**
 * The columns of a list that hold one of these, whatever stands between their words or in brackets
 * behind.
 */
export function columnsOf(what: keyof typeof WORDS, columns: readonly string[]): string[] {
  const found = WORDS[what].flatMap((word) => columns.filter((name) => spaced(name) === word));
  return [...new Set(found)];
}

/**
 * Columns that are empty, or hold a dash, where a student has handed in nothing: Moodle's `Last modified
 * (submission)`, Gradescope's `Submission Time`, Sakai's `Submission date`.
 */
const HANDED_IN =
  /^(submission (id|time|date)|submitted (on|at)|last modified \(submission\)|zuletzt geändert \(abgabe\)|dernière modification \((remise|travail remis)\)|última modificación \((entrega|envío)\))$/i;
const NOTHING = /^([-–—]?|no submission|not submitted|none|keine abgabe)$/i;

/** What a list says of when a student handed in; nothing where it says that they did not, or says nothing. */
export function handedInBy(fields: Row["fields"]): string | undefined {
  return Object.entries(fields).find(([name, text]) => HANDED_IN.test(name) && !NOTHING.test(text))
    ?.join(": ");
}

/** `student_id`, `Student-ID` and `student id (8 digits)` are one. */
function spaced(name: string): string {
  return name.replace(/\s+\(.*\)$/, "").replace(/[\s_.-]+/g, " ").trim();
}

/** `Participant 101`, `Teilnehmer/in101` and `参加者101` are the number, and `s101` is a login. */
export function participantIn(text: string): string {
  return /^(?:\D+ |(?:participant|teilnehmer)\D*|[^\s!-~]+)(\d+)$/i.exec(text)?.[1] ?? text;
}

/** Rows that say what a column can hold, `Points Possible`, `Date`, or sum it up. */
const NO_NAME = new RegExp(
  "^(points|max\\b|maximum|date|class average|punkte|mögliche|höchst|datum|puntos|fecha|average|overall|" +
    "mean\\b|median|total|sum\\b|summe|durchschnitt|mittelwert|moyenne|promedio)",
  "i",
);
const TEST_STUDENT =
  /^((student|étudiant|estudiante), ?(test|demo|de prueba)|(test|demo) student)$/i;
/** Blackboard's own student, by which an instructor looks at the course. */
const PREVIEW = /_previewuser$/i;
const STAFF =
  /^(instructor|teacher|(non-)?editing|ta$|teaching assistant|reader|tutor|grader|designer|dozent|lehr|enseignant|profe|manager)/i;

/** Whether a row of a list is of a column's points or of a member of staff, and not of a student. */
export function isNoStudent(
  fields: Row["fields"],
  name: readonly string[],
  ids: readonly string[],
): boolean {
  const text = name.map((column) => fields[column] ?? "").join(" ").trim();
  const isNameless = ids.every((column) => (fields[column] ?? "") === "");
  const roles = columnsOf("role", Object.keys(fields)).map((column) => fields[column]);
  return isNameless && NO_NAME.test(text) || TEST_STUDENT.test(text) ||
    ids.some((column) => PREVIEW.test(fields[column] ?? "")) ||
    roles.some((role) => STAFF.test(role));
}
