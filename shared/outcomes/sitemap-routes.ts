import { OutcomeId } from "../../events/define.ts";
import { Refusal } from "../refusal.ts";
import { anybody } from "../web/caller.ts";
import { conditional } from "../web/conditional.ts";
import { type Ask, type Reply, type Route, worldOf } from "../web/on-request.ts";
import { NAMED, sitemapOf, sitemapOfOutcomes, sitemapOfSections } from "./sitemap.ts";
import { namesFrom } from "./store.ts";

/** An hour old at most. */
const CACHE = "public, max-age=3600, stale-while-revalidate=86400";

const xml = (ask: Ask, body: string): Reply =>
  conditional(ask, {
    status: 200,
    headers: { "content-type": "application/xml; charset=utf-8", "cache-control": CACHE },
    body,
  });

/** What robots are shown (sitemaps.org): every public page in each of its languages. */
export const sitemaps: Route[] = [
  {
    path: "/sitemap.xml",
    methods: ["GET"],
    async respond(ask) {
      const all = await namesFrom(worldOf(ask, anybody), undefined, Number.POSITIVE_INFINITY);
      return xml(ask, sitemapOf(all));
    },
  },
  {
    path: "/sitemaps/{from}.xml",
    methods: ["GET"],
    async respond(ask) {
      if (ask.params["from"] === "sections") return xml(ask, sitemapOfSections());
      const from = OutcomeId.safeParse(ask.params["from"]);
      if (!from.success) throw new Refusal("not-found");
      return xml(ask, sitemapOfOutcomes(await namesFrom(worldOf(ask, anybody), from.data, NAMED)));
    },
  },
];
