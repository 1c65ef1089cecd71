import type { PersonId } from "../../../events/define.ts";
import { afterMessages } from "../../i18n/meetings-after/messages.ts";
import { type Everyone, everyone, findPersonLinks } from "../../members/member-store.ts";
import type { Language } from "../../reference/codes.ts";
import type { Option } from "../../reference/names.ts";
import type { Refusal } from "../../refusal.ts";
import { membersById } from "../../tables/names.ts";
import { tableOf } from "../../tables/seat-rules.ts";
import { errorsOf, Fields, formOf } from "../../web/contract-form.tsx";
import { ErrorSummary, errorsBy, type FormError, Hidden } from "../../web/form.tsx";
import type { Visit } from "../../web/page-route.tsx";
import { Denial } from "../../web/problem.ts";
import * as contract from "../after-contract.ts";
import { holdersOfMeeting } from "../concern.ts";
import { type KnownPerson, knownPersons } from "../known-persons.ts";
import type { MeetingState } from "../states.ts";
import { calledIn, type Row, toldIn } from "./attendance.tsx";

/** What is wrong with a roll call, by the field of the row that it is about. */
export function attendanceErrors(
  problem: Denial | Refusal | undefined,
  rows: Row[],
  language: Language,
): Map<string, FormError> {
  if (!(problem instanceof Denial)) return new Map();
  const told = toldIn(rows);
  const { minutes: words } = afterMessages[language];
  return errorsBy(problem.errors, {
    language,
    label: () => words.attendance,
    nameOf(pointer) {
      const [, , index, name = "presence"] = pointer.split("/");
      const row = index === undefined ? 0 : (told[Number(index)]?.index ?? 0);
      return `entries.${row}.${rows[row]?.added ? name : "presence"}`;
    },
  });
}

/** People looked through for names to add, and names offered, at most. */
const LOOKED_AT = 2000;
const OFFERED = 500;

/** Who else takes part in the meeting and may be added by name. */
export async function othersFor(
  visit: Visit,
  { meeting, rows, people }: { meeting: MeetingState; rows: Row[]; people: Map<PersonId, KnownPerson> },
): Promise<Option[]> {
  const { world, language } = visit;
  const found = await holdersOfMeeting(world, meeting);
  const tables = meeting.of.flatMap((body) => tableOf(body) ?? []);
  let at: Everyone | undefined = tables.length ? { shard: 0 } : undefined;
  for (let looked = 0; at && looked < LOOKED_AT && found.length < OFFERED; ) {
    const page: Awaited<ReturnType<typeof everyone>> = await everyone(world, at, 100);
    looked += page.persons.length;
    found.push(...(await ofTables(world, page.persons, tables)));
    at = page.next;
  }
  const listed = new Set(rows.filter(({ added }) => !added).map(({ person }) => person));
  const others = await knownPersons(
    world,
    [...new Set(found)].filter((person) => !listed.has(person)),
  );
  const chosen = rows.flatMap(({ added, person }) => (added && person ? (people.get(person) ?? []) : []));
  const all = new Map([...others, ...chosen].map((known) => [known.person, calledIn(language, known)]));
  return [...all].toSorted(([, a], [, b]) => a.localeCompare(b, language));
}

async function ofTables(world: Visit["world"], persons: PersonId[], tables: number[]): Promise<PersonId[]> {
  if (!persons.length) return [];
  const links = await findPersonLinks(world, persons);
  const members = await membersById(
    world,
    links.map((link) => link?.member),
  );
  return persons.filter((_, i) => {
    const id = links[i]?.member;
    return id && members.get(id)?.tables.some((table) => tables.includes(table));
  });
}

interface DraftProps {
  visit: Visit;
  /** when the draft was written that the form shows; undefined where there was none */
  seen: string | undefined;
  entries: URLSearchParams;
  failed: { problem?: Denial | Refusal; draft?: URLSearchParams };
}

export function DraftForm({ visit, seen, entries, failed: { problem, draft } }: DraftProps) {
  const { language, session, path } = visit;
  const { form: words } = afterMessages[language];
  const form = words.forms["draft-minutes"];
  const fields = formOf(contract.draftMinutes).body;
  const filled = { language, words, form, entries, own: false };
  const wrong = draft && problem instanceof Denial ? problem.errors : [];
  const errors = errorsOf(wrong, fields, filled);
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <form method="post" action={path} noValidate>
        <Hidden name="form" value={session?.formToken} />
        <Hidden name="operation" value="draft-minutes" />
        <Hidden name="seen" value={seen} />
        <Fields fields={fields} filled={{ ...filled, errors }} />
        <button>{form.send}</button>
      </form>
    </>
  );
}
