import * as z from "zod";
import { idOf, RecommendationId, SourceCode } from "../../events/define.ts";
import { Language, Objective } from "../reference/codes.ts";
import { Texts } from "../tables/states.ts";
import { operation, Paging } from "../web/operation.ts";

const instant = z.iso.datetime();
const at = z.iso.date().optional();
const byId = z.strictObject({ id: RecommendationId });
const linking = ["coordinator", "representative", "liaison", "secretariat"] as const;
const LARGEST = 2 * 1024 * 1024;
const n = z.int().min(0);
/** One schema for the three kinds, which a form takes as one field. */
const linked = idOf("jac", "plg", "con");

export const Source = z
  .strictObject({
    code: SourceCode,
    title: Texts,
    day: z.iso.date(),
    links: z.partialRecord(Language, z.string()).describe("where its text stands, by language"),
    importedAt: instant,
    recommendations: n,
    open: n.describe("of them, with nothing linked"),
  })
  .meta({ id: "RecommendationSource" });

const Link = z.strictObject({
  to: linked,
  since: instant,
  title: Texts.describe("empty where it is no longer public"),
  page: z.string().nullable().describe("its page, below the language"),
});

const until = instant.describe("when it was dropped or stopped: from then on it takes nothing up");

const told = {
  id: RecommendationId,
  source: SourceCode,
  paragraph: z.string(),
  texts: Texts.describe("verbatim, in the languages in which the text is at hand"),
  objectives: z.array(Objective),
};
const Recommendation = z
  .strictObject({
    ...told,
    links: z.array(z.strictObject({ to: linked, since: instant })),
    stopped: z.array(z.strictObject({ to: linked, since: instant, until })).describe("what took it up, and ended"),
  })
  .meta({ id: "Recommendation" });
export type Recommendation = z.infer<typeof Recommendation>;

const Coverage = z.strictObject({
  recommendations: n,
  linked: n,
  open: n.describe("with nothing linked"),
  objectives: z
    .array(z.strictObject({ objective: Objective, linked: n, open: n }))
    .describe("of every objective; a recommendation counts under each of its own"),
});
export type Coverage = z.infer<typeof Coverage>;

export const importRecommendations = operation({
  name: "import-recommendations",
  method: "POST",
  path: "/v1/recommendations/import",
  who: ["secretariat"],
  summary: "Take in paragraphs of review processes from a spreadsheet (CSV): all of it, or nothing (C14)",
  takes: "text/csv",
  largest: LARGEST,
  body: z.strictObject({ file: z.string().min(1, { error: "required" }).meta({ file: "text/csv,.csv" }) }),
  output: z.strictObject({ sources: z.array(SourceCode), added: n, changed: n, unchanged: n }),
});
export const listSources = operation({
  name: "list-sources",
  method: "GET",
  path: "/v1/recommendations/sources",
  who: ["everyone"],
  summary: "Review processes whose recommendations are registered (C14)",
  query: z.strictObject({ at }),
  output: z.strictObject({ items: z.array(Source) }),
});
export const RecommendationFilter = {
  source: SourceCode.optional(),
  objective: z.coerce.number().int().min(1).max(23).optional(),
  linked: z.enum(["true", "false"]).optional().describe("false: nothing takes it up"),
  at,
};
export const listRecommendations = operation({
  name: "list-recommendations",
  method: "GET",
  path: "/v1/recommendations",
  who: ["everyone"],
  summary: "Recommendations of review processes, and which of them something takes up (C14)",
  query: z.strictObject({ ...RecommendationFilter, ...Paging }),
  output: z.strictObject({
    items: z.array(Recommendation),
    next: z.string().nullable(),
    coverage: Coverage.describe("of the source asked for, or of all"),
  }),
});
export const recommendationsCsv = operation({
  name: "recommendations-csv",
  method: "GET",
  path: "/v1/recommendations.csv",
  who: ["everyone"],
  summary: "The register in the columns of its import, and what is linked; imported again it changes nothing",
  query: z.strictObject({ source: SourceCode.optional() }),
  media: "text/csv",
  output: z.string(),
  errors: [409],
});
export const getRecommendation = operation({
  name: "get-recommendation",
  method: "GET",
  path: "/v1/recommendations/{id}",
  who: ["everyone"],
  summary: "One recommendation: its text verbatim, where that stands, and what takes it up",
  params: byId,
  query: z.strictObject({ at }),
  output: z
    .strictObject({
      ...told,
      sourceTitle: Texts,
      sourceLinks: z.partialRecord(Language, z.string()),
      links: z.array(Link),
      stopped: z.array(Link.extend({ until }).strict()).describe("what took it up, and ended"),
    })
    .meta({ id: "RecommendationWithLinks" }),
  errors: [404],
});
const linkBody = z.strictObject({ to: linked });
export const linkRecommendation = operation({
  name: "link-recommendation",
  method: "POST",
  path: "/v1/recommendations/{id}/links",
  who: linking,
  summary: "Say that a joint action, a pledge or a contribution takes up a recommendation (C14)",
  params: byId,
  body: linkBody,
  output: getRecommendation.output,
  errors: [404, 409],
});
export const unlinkRecommendation = operation({
  name: "unlink-recommendation",
  method: "POST",
  path: "/v1/recommendations/{id}/links/removal",
  who: linking,
  summary: "Take such a link away",
  params: byId,
  body: linkBody,
  output: getRecommendation.output,
  errors: [404, 409],
});

/** The register as a spreadsheet, which a function of its own reads and writes. */
export const fileOperations = [importRecommendations, recommendationsCsv] as const;
export const registerOperations = [
  listSources,
  listRecommendations,
  getRecommendation,
  linkRecommendation,
  unlinkRecommendation,
] as const;
export const recommendationOperations = [...fileOperations, ...registerOperations] as const;
