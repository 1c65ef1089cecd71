import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Letter, readLetter } from "../inbox.ts";
import type { Place } from "../settings.ts";

/** One letter of the year, by its kind and reader. */
export interface Delivered extends Letter {
  kind: string;
  reader: string;
  /** the token of the letter's own link */
  token: string | undefined;
}

/** The letters that arrive from now on, each read once. */
export function openPost({ directory }: Place) {
  const folder = join(directory, "letters");
  const seen = new Set<string>();
  const delivered: Delivered[] = [];

  let looking: Promise<void> = Promise.resolve();
  /** One look at a time, so that nobody counts a letter twice. */
  const look = (keep = true) => (looking = looking.then(() => lookOnce(keep)));

  async function lookOnce(keep: boolean) {
    const names = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith(".eml")) : [];
    for (const name of names.filter((one) => !seen.has(one)).toSorted()) {
      const letter = keep ? await readLetter(join(folder, name)) : undefined;
      if (keep && !letter) continue;
      seen.add(name);
      // The codes of sign-ins come from Cognito, not from us.
      if (letter?.headers["x-dialogue-letter"]) delivered.push(asDelivered(letter));
    }
  }

  return {
    delivered,
    /** What lies there from before is not of this year. */
    skip: () => look(false),
    look,
    /** Waits until so many letters of the kind have come to the reader; gives the last of them. */
    async letter(kind: string, reader: string, nth = 1): Promise<Delivered> {
      for (const since = Date.now(); ; await pause(60)) {
        await look();
        const found = delivered.filter((one) => one.kind === kind && one.reader === reader)[nth - 1];
        if (found) return found;
        if (Date.now() - since > 30_000) throw new Error(`letter ${nth} "${kind}" to ${reader} did not come`);
      }
    },
  };
}

function asDelivered(letter: Letter): Delivered {
  const kind = String(letter.headers["x-dialogue-letter"]);
  const tokens = letter.links.flatMap((link) =>
    URL.canParse(link) ? (new URL(link).searchParams.get("t") ?? []) : [],
  );
  return { ...letter, kind, reader: letter.to[0] ?? "", token: tokens[0] };
}
