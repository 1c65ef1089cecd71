import { randomBytes, randomInt } from "node:crypto";
import { operatorWorld } from "../../infra/operator/world.ts";
import type { MessageState, RecommendationState, SourceState } from "../../shared/dialogue/states.ts";
import { dateIn } from "./after-ground.ts";
import { place } from "./operator.ts";

async function asOperator() {
  const { world } = await operatorWorld({ stage: "local", place });
  const { newId, recordAll } = await import("../../shared/world.ts");
  return { world, newId, recordAll };
}

/** A message of table 1 to ILO and Antarctica, which asks ILO to act, written past the API: nobody is written to. */
export async function messageOf(
  by: MessageState["by"],
  { sent = false, ...more }: Partial<MessageState> & { sent?: boolean } = {},
): Promise<MessageState> {
  const { world, newId, recordAll } = await asOperator();
  const { messageWrites } = await import("../../shared/dialogue/message-store.ts");
  const state: MessageState = {
    id: newId(world, "msg"),
    version: 0,
    from: "table-1",
    to: [{ agency: "ILO" }, { country: "AQ" }],
    purpose: "action",
    title: { es: "Un mensaje de prueba" },
    text: { es: "Pedimos que se haga." },
    deadline: dateIn(30),
    holder: { agency: "ILO" },
    status: sent ? "approved" : "drafted",
    draftedAt: world.now,
    by,
    ...(sent && { approved: { at: world.now, by, as: "liaison" } }),
    replies: [],
    reminded: [],
    ...more,
  };
  await recordAll(world, messageWrites(world, undefined, state));
  return state;
}

/** A plainly fictional source that no other test has. */
export const freshSource = () =>
  `FX${[...randomBytes(4)].map((byte) => String.fromCodePoint(65 + (byte % 26))).join("")}${randomInt(2022, 2200)}`;

/** A paragraph of a source of its own, written past the API. */
export async function recommendationOf(
  by: SourceState["by"],
  more: Partial<RecommendationState> = {},
): Promise<RecommendationState> {
  const { world, recordAll } = await asOperator();
  const { recommendationWrites, sourceWrite } = await import("../../shared/dialogue/recommendation-store.ts");
  const source = freshSource();
  const state: RecommendationState = {
    id: `${source}-1`,
    version: 0,
    source,
    paragraph: "1",
    texts: { es: "Un párrafo de prueba" },
    objectives: [4],
    registeredAt: world.now,
    links: [],
    ...more,
  };
  const about: SourceState = {
    code: source,
    version: 0,
    title: { es: "Foro ficticio" },
    day: "2022-01-20",
    links: { es: "https://example.org/foro" },
    importedAt: world.now,
    by,
  };
  await recordAll(world, [...recommendationWrites(world, state), sourceWrite(world, about)]);
  return state;
}

export const sheetHeader = "source,title.es,title.en,day,link.es,paragraph,text.es,text.en,objectives";
/** The register's file with paragraphs of one source, in Spanish. */
export const sheetOf = (source: string, paragraphs: Record<string, [text: string, objectives: string]>) =>
  [
    sheetHeader,
    ...Object.entries(paragraphs).map(([paragraph, [text, objectives]]) =>
      [
        source,
        "Foro ficticio",
        "Fictional forum",
        "2027-01-20",
        "https://example.org/foro",
        paragraph,
        text,
        "",
        objectives,
      ].join(),
    ),
  ].join("\r\n");
