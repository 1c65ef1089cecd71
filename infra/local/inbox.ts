import { existsSync, mkdirSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type AddressObject, simpleParser } from "mailparser";
import { command, placeOf, say } from "./settings.ts";

export type Letter = {
  to: string[];
  subject: string;
  /** Lower-case names; a header that is repeated holds its values in one array. */
  headers: Record<string, string | string[]>;
  text: string;
  html: string | null;
  calendar: string | null;
  links: string[];
  /** epoch milliseconds */
  arrived: number;
  raw: string;
};

/** Files that are open at the same time: a process may open so many only. */
const AT_ONCE = 200;

/** The letters sent on a local cloud, decoded, oldest first; works while it is stopped, too. */
export async function readLetters({ directory, to }: { directory?: string | undefined; to?: string | undefined } = {}) {
  const files = await filesOf(lettersOf(directory));
  const letters: (Letter | undefined)[] = [];
  for (let from = 0; from < files.length; from += AT_ONCE)
    letters.push(...(await Promise.all(files.slice(from, from + AT_ONCE).map(readLetter))));
  return letters.filter((letter) => letter !== undefined).filter((letter) => !to || isFor(letter, to));
}

const lettersOf = (directory?: string) => join(placeOf({ directory }).directory, "letters");
const isFor = ({ to }: Letter, address: string) => to.some((one) => one.toLowerCase() === address.toLowerCase());

async function filesOf(directory: string): Promise<string[]> {
  if (!existsSync(directory)) return [];
  const names = (await readdir(directory)).filter((name) => name.endsWith(".eml"));
  const files = await Promise.all(
    names.map(async (name) => ({ path: join(directory, name), at: (await stat(join(directory, name))).mtimeMs })),
  );
  return files.toSorted((a, b) => a.at - b.at).map(({ path }) => path);
}

// A letter never changes, and tests ask for all of them many times a second.
const read = new Map<string, Letter>();

export async function readLetter(path: string): Promise<Letter | undefined> {
  const known = read.get(path);
  if (known) return known;
  const raw = await readFile(path, "utf8");
  // A letter ends with a line break; one that does not is still being written.
  if (!raw.endsWith("\n")) return undefined;
  const parts = await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true });
  const text = parts.text ?? "";
  const calendar = parts.attachments.find(({ contentType }) => contentType === "text/calendar");
  const letter = {
    to: [parts.to ?? [], parts.cc ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? "")),
    subject: parts.subject ?? "",
    headers: headersOf(parts.headerLines, parts.headers),
    text,
    html: parts.html || null,
    calendar: calendar ? calendar.content.toString("utf8") : null,
    links: (text.match(/https?:\/\/[^\s<>"]+/g) ?? []).map((link) => link.replace(/[.,;:!?)\]]+$/, "")),
    arrived: (await stat(path)).mtimeMs,
    raw,
  };
  read.set(path, letter);
  return letter;
}

function headersOf(lines: readonly { key: string; line: string }[], decoded: Map<string, unknown>) {
  const headers: Letter["headers"] = {};
  for (const { key, line } of lines) {
    const known = decoded.get(key);
    const unfolded = line.slice(line.indexOf(":") + 1).replace(/\r?\n(?=[ \t])/g, "");
    const value = typeof known === "string" ? known : isAddress(known) ? known.text : unfolded.trim();
    headers[key] = key in headers ? [headers[key] ?? [], value].flat() : value;
  }
  return headers;
}

const isAddress = (value: unknown): value is AddressObject =>
  typeof value === "object" && value !== null && "text" in value;

function readable({ headers, subject, to, text, html, calendar }: Letter) {
  const body = text.trim() || (html ? "(only as HTML: npm run inbox -- --json shows it)" : "(empty)");
  return [
    "─".repeat(78),
    `${[headers["date"]].flat().join()}  to ${to.join(", ")}`,
    subject,
    "",
    body.replaceAll("\r", ""),
    ...(calendar ? ["", "(with an invitation for the calendar)"] : []),
    "",
  ].join("\n");
}

async function watch(options: Parameters<typeof readLetters>[0], show: (letter: Letter) => void) {
  const directory = lettersOf(options?.directory);
  mkdirSync(directory, { recursive: true });
  const seen = new Set<string>();
  for (;;) {
    for (const path of await filesOf(directory)) {
      if (seen.has(path)) continue;
      const letter = await readLetter(path);
      if (letter) seen.add(path);
      if (letter && (!options?.to || isFor(letter, options.to))) show(letter);
    }
    await pause(500);
  }
}

if (import.meta.main)
  await command(
    {
      to: { type: "string" },
      json: { type: "boolean", default: false },
      watch: { type: "boolean", default: false },
      directory: { type: "string" },
    },
    async ({ json, watch: watching, ...options }) => {
      // A closed pipe (… | head) is no failure.
      process.stdout.on("error", () => process.exit());
      if (watching) return watch(options, (letter) => say(json ? JSON.stringify(letter) : readable(letter)));
      const letters = await readLetters(options);
      if (json) say(JSON.stringify(letters, undefined, 2));
      else say(letters.length ? letters.map(readable).join("\n") : "No letters.");
    },
  );
