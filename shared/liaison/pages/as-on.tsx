import { liaisonMessages } from "../../i18n/liaison/messages.ts";
import type { Quarter } from "../../quarter.ts";
import type { Language } from "../../reference/codes.ts";
import { dateOf } from "../../time.ts";
import { type FormError, TextBox } from "../../web/form.tsx";
import { dayIn } from "../../web/page.tsx";
import type { Visit } from "../../web/page-route.tsx";
import { parseInput } from "../../web/validation.ts";
import { getLiaison } from "../contract.ts";

/** The day that the address asks about. */
export const dayAsked = ({ query: { at } }: Visit) => parseInput(getLiaison.query, at ? { at } : {}).at;

/** The day that is shown, and a small form for another. */
export function AsOn({ visit }: { visit: Visit }) {
  const { language, path, now } = visit;
  const { form: words, liaison, asOn } = liaisonMessages[language];
  const at = dayAsked(visit) ?? dateOf(now);
  const errors = new Map<string, FormError>();
  const filled = { language, words, entries: new URLSearchParams({ at }), errors, own: false, patch: true };
  return (
    <>
      {at !== dateOf(now) && <p class="box">{asOn(dayIn(at, language))}</p>}
      <form action={path}>
        <TextBox filled={filled} name="at" label={liaison.date} required={false} type="date" />
        <button class="q">{liaison.show}</button>
      </form>
    </>
  );
}

const partsOf = (quarter: Quarter) => [Number(quarter.slice(-1)), Number(quarter.slice(0, 4))] as const;

/** "2.º trimestre de 2027" */
export const quarterIn = (quarter: Quarter, language: Language): string =>
  liaisonMessages[language].quarter(...partsOf(quarter));
/** "T2 2027", for narrow places */
export const quarterShort = (quarter: Quarter, language: Language): string =>
  liaisonMessages[language].quarterShort(...partsOf(quarter));

/** The last day of what ends at an instant. */
export const lastDay = (end: string, language: Language): string =>
  dayIn(new Date(Date.parse(end) - 1).toISOString(), language);
