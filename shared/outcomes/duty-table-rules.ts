import { heldAt, tableBodies, tableOf, vacanciesOf } from "../tables/seat-rules.ts";
import { dateOf, type Instant, laterOf, plusDays, plusMonths, wholeDaysBetween } from "../time.ts";
import { type Facts, meetingsOfBody } from "./duty-facts.ts";
import type { What } from "./duty-names.ts";
import { absent, broken, type Evidence, kept, looked, type Period, type Rule } from "./duty-verdicts.ts";

type TableBody = (typeof tableBodies)[number];
const pageOf = (body: TableBody) => `tables/${tableOf(body)}`;
const aboutTable = (what: What, body: TableBody, instant: Instant | null): Evidence => ({
  what,
  table: tableOf(body) ?? 0,
  address: pageOf(body),
  instant,
});

const inForce = ({ priorities }: Facts, body: TableBody, date: string) =>
  priorities.some(
    ({ table, from, to, closedAt }) =>
      table === tableOf(body) && from <= date && date <= to && !(closedAt && dateOf(closedAt) < date),
  );

/** The latest sign of life of a table in a period: somebody sits, a priority is in force, or it met. */
function signOf(facts: Facts, body: TableBody, { start, last }: Period): Instant | undefined {
  const sits = facts.seats.some((seat) => seat.body === body && seat.start <= last && (!seat.end || seat.end > start));
  const works = facts.priorities.some(
    ({ table, from, to, closedAt }) =>
      table === tableOf(body) && from <= dateOf(last) && to >= dateOf(start) && !(closedAt && closedAt < start),
  );
  if (sits || works) return last;
  return meetingsOfBody(facts, body).findLast(({ at }) => start <= at && at <= last)?.at;
}

/** C6: "four working tables following the IMRF grouping": each of the four shows that it is there. */
export const fourTables: Rule = (facts) => (period) => {
  const signs = tableBodies.map((body) => ({ body, sign: signOf(facts, body, period) }));
  const there = signs.flatMap(({ body, sign }) => (sign ? [aboutTable("table-stands", body, sign)] : []));
  if (there.length === tableBodies.length) return kept(there);
  const missing = signs.flatMap(({ body, sign }) => (sign ? [] : [aboutTable("table-silent", body, null)]));
  return absent(facts, period, missing);
};

/**
 * C7: "the working tables meet periodically according to the thematic priorities they have identified": each met within
 * the last six months (policy), on a day on which one of its priorities was in force.
 */
export const tablesMeet: Rule =
  (facts, { policies }) =>
  ({ last }) => {
    const from = plusMonths(last, -policies.tableMeetingMonths);
    const found = tableBodies.map((body) => {
      const met = meetingsOfBody(facts, body).filter(({ at }) => from < at && at <= last);
      const tied = met.findLast(({ start }) => inForce(facts, body, start.slice(0, 10)));
      return { body, tied, met: met.at(-1) };
    });
    const good = found.flatMap(({ body, tied }) =>
      tied ? [{ ...aboutTable("table-met", body, tied.at), address: `meetings/${tied.id}` }] : [],
    );
    if (good.length === tableBodies.length) return kept(good);
    const missing = found.flatMap(({ body, tied, met }) =>
      tied ? [] : [aboutTable(met ? "table-without-priority" : "table-without-meeting", body, met?.at ?? null)],
    );
    return looked(facts, from) ? broken([...missing, ...good]) : { state: "not-enough-data", evidence: good };
  };

/** Of a table's empty seats the longest, since when that breaks the duty, and whether all of them were held before. */
interface Empty {
  told: Evidence;
  brokenSince: Instant | undefined;
  known: boolean;
}

/** Empty since its holder went, or since somebody looks where it was never filled; from before then nothing is known. */
function emptyIn({ watched, seats }: Facts, body: TableBody, { at, days }: { at: Instant; days: number }): Empty[] {
  const own = seats.filter((seat) => seat.body === body);
  const empty = vacanciesOf(own, { body, at }).filter(({ role }) => role === "representative");
  if (!empty.length) return [];
  const since = watched ? empty.map((one) => laterOf(one.since ?? watched, watched)) : [];
  const from = since.toSorted()[0];
  const long = from ? wholeDaysBetween(from, at) : undefined;
  return [
    {
      told: {
        ...aboutTable("seats-empty", body, from ?? null),
        count: empty.length,
        ...(long !== undefined && { days: long }),
      },
      brokenSince: from && long !== undefined && long >= days ? plusDays(from, days) : undefined,
      known: empty.every((one, i) => one.since && one.since === since[i]),
    },
  ];
}

/**
 * C9: "two representatives designated by each working table": eight seats. One that becomes empty is designated anew within
 * thirty days (policy); one that was never filled keeps nothing.
 */
export const representatives: Rule =
  (facts, { policies }) =>
  ({ last }) => {
    const empty = tableBodies.flatMap((body) => emptyIn(facts, body, { at: last, days: policies.vacancyDays }));
    const { length: count } = heldAt(facts.seats, last, "representative");
    const held: Evidence = { what: "seats-held", count, of: 8, address: "liaison", instant: last };
    const evidence = [...(count ? [held] : []), ...empty.map(({ told }) => told)];
    const lasting = empty.flatMap(({ brokenSince }) => brokenSince ?? []).toSorted();
    if (lasting.length) return broken(evidence, lasting[0]);
    if (empty.every(({ known }) => known)) return kept(evidence);
    return { state: "not-enough-data", evidence: facts.watched ? evidence : [] };
  };
