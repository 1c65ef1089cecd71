import { labelled } from "../../shared/i18n/punctuation.ts";
import { namedRefusals, tableRefusals } from "../../shared/i18n/refusals/messages.ts";
import { allMeetingsOf } from "../../shared/meetings/store.ts";
import { designation } from "../../shared/tables/pages/designation.tsx";
import { forms } from "../../shared/tables/pages/do.tsx";
import { links } from "../../shared/tables/pages/links.tsx";
import { type Named, tablesIn } from "../../shared/tables/pages/named.ts";
import { seats } from "../../shared/tables/pages/seats.tsx";
import { tables } from "../../shared/tables/pages/tables.tsx";
import { bodyOf } from "../../shared/tables/seat-rules.ts";
import { plusDays } from "../../shared/time.ts";
import { onRequest } from "../../shared/web/on-request.ts";
import { dayIn } from "../../shared/web/page.tsx";
import { explainAsPage } from "../../shared/web/page-route.tsx";
import { toldInLine } from "../../shared/web/texts.tsx";

/** The tables' meetings of the last year, in whose minutes a decision may stand: the latest first. */
const meetings: Named = async (visit) => {
  const { world, language, now } = visit;
  const span = { from: plusDays(now, -366), to: now };
  const all = await Promise.all(tablesIn(visit).map((n) => allMeetingsOf(world, { ...span, body: bodyOf(n) })));
  const held = new Map(all.flatMap((some) => some.map((meeting) => [meeting.id, meeting])));
  return [...held.values()]
    .filter(({ status }) => status !== "cancelled")
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .map(({ id, at, title }) => [id, `${labelled(dayIn(at, language), language)} ${toldInLine(title, language)}`]);
};

export const handler = onRequest(
  [...tables, ...seats(meetings), ...designation(meetings), ...links, ...forms(meetings)],
  [namedRefusals, tableRefusals],
  explainAsPage("public"),
);
