import type { OutcomeKind } from "../../../events/choices.ts";
import { outcomeMessages } from "../../i18n/outcomes/messages.ts";
import type { Language } from "../../reference/codes.ts";
import type { World } from "../../world.ts";
import type { Listing } from "../listing.ts";
import { listedResource } from "../resources.ts";
import type { ListedOutcome } from "../shapes.ts";
import { listed } from "../store.ts";
import { ByKind } from "./chart.tsx";
import { Items } from "./items.tsx";

/** What is told of one objective or country before one asks for all of it. */
const NEWEST = 10;

export const newestOf = async (world: Pick<World, "record">, list: Listing): Promise<ListedOutcome[]> =>
  (await listed(world, { list, limit: NEWEST })).outcomes.map((row) => listedResource(row));

/** What was published about one thing: numbers by kind that lead to the lists, and the newest; `query` finds all of it. */
export function Produced({
  counted,
  newest,
  query,
  language,
}: {
  counted: [OutcomeKind, number][];
  newest: ListedOutcome[];
  query: string;
  language: Language;
}) {
  const { newest: heading, everything, kinds } = outcomeMessages[language];
  return (
    <>
      <ByKind counted={counted} language={language} />
      <h2>{heading}</h2>
      <Items outcomes={newest} language={language} />
      {newest.length > 0 && (
        <p class="row">
          <a href={`/${language}/outcomes?${query}`}>{everything}</a>
          {counted.map(([kind]) => (
            <a href={`/${language}/outcomes?${query}&kind=${kind}`}>{kinds[kind]}</a>
          ))}
        </p>
      )}
    </>
  );
}
