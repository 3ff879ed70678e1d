/**
 * What lists of students call their columns, in the languages that systems speak. A system writes its
 * header in the language of whoever downloads it, and takes it back in that language only. To add a
 * language, add its words here, and a list of its own to `roster_test.ts`.
 */
import type { Row } from "./table.ts";

/** Names of columns, in small letters, by what stands in them. */
export const WORDS = {
  first: [
    ...["first name", "firstname", "first_name", "given name", "given_name", "forename"],
    ...["vorname", "prénom", "prenom", "nombre", "nome", "voornaam", "first_name_of_student"],
  ],
  last: [
    ...["last name", "lastname", "last_name", "surname", "family name", "family_name"],
    ...["nachname", "familienname", "nom", "nom de famille", "apellido(s)", "apellidos"],
    ...["cognome", "achternaam", "sobrenome", "family_name_of_student"],
  ],
  whole: [
    ...["full name", "fullname", "name", "student name", "display name", "vollständiger name"],
    ...["nom complet", "nombre completo", "nome completo", "volledige naam"],
    ...["student", "student/in", "étudiant", "étudiante", "étudiant(e)", "estudiante"],
  ],
  login: [
    ...["username", "user name", "user_name", "login", "netid", "user id", "userid"],
    ...["benutzername", "nutzername", "nutzernamen", "anmeldename", "kennung"],
    ...["nom d'utilisateur", "nombre de usuario", "nome utente", "gebruikersnaam"],
    ...["sis login id", "sis-anmelde-id", "github_username"],
  ],
  number: [
    ...["id number", "student id", "student_id", "student number", "sid", "unique user id"],
    ...["matrikelnummer", "matrikelnr", "matrikelnr.", "matrikel-nr.", "id-nummer", "mtknr"],
    ...["teilnehmer-id", "numéro d'identification", "numéro étudiant", "número de id"],
    ...["sis user id", "sis-benutzer-id", "registration_number", "matriculation number"],
  ],
  address: [
    ...["email address", "email", "e-mail", "mail", "e-mail-adresse", "e-mail address"],
    ...["adresse de courriel", "adresse e-mail", "courriel", "dirección de correo"],
    ...["correo electrónico", "indirizzo email", "e-mailadres", "endereço de email"],
  ],
  /** Moodle's own number of somebody in one assignment, as in `Participant 101`. */
  participant: ["identifier", "identifiant", "identificador", "identificativo", "id"],
  group: [
    ...["group", "group name", "team", "team name", "submission id"],
    ...["gruppe", "gruppenname", "groupe", "équipe", "grupo", "equipo", "gruppo", "groep"],
  ],
  role: ["role", "status", "rolle", "rôle", "rol", "ruolo"],
} as const;

/** The columns of a list that hold one of these. */
export function columnsOf(what: keyof typeof WORDS, columns: readonly string[]): string[] {
  return WORDS[what].filter((word) => columns.includes(word));
}

/** `Participant 101` and `Teilnehmer/in101` are the number, and `s101` is a login. */
export function participantIn(text: string): string {
  return /^(?:\D+ |(?:participant|teilnehmer)\D*)(\d+)$/i.exec(text)?.[1] ?? text;
}

/** Rows that say what a column can hold: `Points Possible`, `Date`. */
const NO_NAME =
  /^(points|max\b|maximum|date|class average|punkte|mögliche|höchst|datum|puntos|fecha)/i;
const TEST_STUDENT = /^(student, test|test student)$/i;
const STAFF = /^(instructor|teacher|ta$|reader|tutor|dozent|lehr|enseignant|profesor)/i;

/** Whether a row of a list is of a column's points or of a member of staff, and not of a student. */
export function isNoStudent(
  fields: Row["fields"],
  name: readonly string[],
  ids: readonly string[],
): boolean {
  const text = name.map((column) => fields[column]).join(" ").trim();
  const isNameless = ids.every((column) => fields[column] === "");
  const roles = columnsOf("role", Object.keys(fields)).map((column) => fields[column]);
  return isNameless && NO_NAME.test(text) || TEST_STUDENT.test(text) ||
    roles.some((role) => STAFF.test(role));
}
