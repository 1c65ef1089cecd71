import { publicOutcomeMessages } from "../i18n/outcomes-public/messages.ts";
import { type Language, languages } from "../reference/codes.ts";
import type { World } from "../world.ts";
import { latestDuties } from "./duty-store.ts";
import type { FeedEntry } from "./feed.ts";

const site = process.env["SITE"] ?? "";

/** C10: the rotation ledger's head, published daily: who reads the feed can show later what the ledger was. */
export async function ledgerEntry(world: World, language: Language): Promise<FeedEntry[]> {
  const kept = await latestDuties(world, world.now);
  if (!kept?.head) return [];
  const { day, at, head } = kept;
  const { ledger, ledgerText } = publicOutcomeMessages[language];
  return [
    {
      id: `${site}/v1/duties#ledger-head`,
      title: ledger,
      language,
      summary: ledgerText(day, head.hash),
      published: head.at < at ? head.at : at,
      updated: at,
      authors: [],
      pages: languages.map((one) => ({ language: one, url: `${site}/${one}/duties` })),
      categories: [],
    },
  ];
}
