import { expect } from "vitest";
import type { fileOperations, publishing } from "../../shared/outcomes/contract.ts";
import { type Cast, factsOf, keys, mark, personIn, type Scene } from "./cast.ts";
import { everything, textOf, under } from "./operator.ts";
import { ownOutcome, publishedOutcome, waitingDraft } from "./outcome-ground.ts";

type Name = (typeof publishing | typeof fileOperations)[number]["name"];

/** A draft of the coordinator's, which the others who may write do not see, unless they sit at the Liaison Table. */
async function draft(cast: Cast) {
  const id = await waitingDraft(personIn(cast.coordinator), mark());
  const holds = (text: string) => async () => expect(textOf(await under(id))).toContain(text);
  return { scene: { params: { id }, link: cast.bystander.link, state: keys(id) } satisfies Partial<Scene>, id, holds };
}

async function published(cast: Cast) {
  const id = await ownOutcome(mark());
  return { id, scene: { params: { id }, link: cast.bystander.link, state: keys(id) } };
}

const file = async (type: string): Promise<Scene> => {
  const id = await publishedOutcome({ countries: ["AQ"] });
  return {
    query: "?country=AQ",
    state: keys(id),
    effect: ({ headers, text }) => {
      expect(headers.get("content-type")).toBe(`${type}; charset=utf-8`);
      expect(text).toContain(id);
    },
  };
};

/** The scenes of publication: who reads, who writes, and who approves. */
export const outcomeScenes: Record<Name, (cast: Cast) => Promise<Scene>> = {
  async "list-outcomes"() {
    const id = await publishedOutcome({ countries: ["AQ"] });
    const effect: Scene["effect"] = ({ body }) => expect(body.items).toContainEqual(expect.objectContaining({ id }));
    return { query: "?country=AQ&limit=100", state: keys(id), effect };
  },
  async "get-outcome"() {
    const id = await publishedOutcome();
    const effect: Scene["effect"] = ({ body }) => expect(body).toMatchObject({ id, revision: 1 });
    return { params: { id }, state: keys(id), effect };
  },
  async "get-outcome-revision"() {
    const id = await publishedOutcome();
    const effect: Scene["effect"] = ({ body }) => expect(body).toMatchObject({ id, revision: 1, kind: "pledge" });
    return { params: { id, n: "1" }, state: keys(id), effect };
  },
  "outcomes-csv": () => file("text/csv"),
  "outcomes-jsonl": () => file("application/x-ndjson"),
  "outcomes-feed": () => file("application/atom+xml"),
  async "list-outcome-drafts"(cast) {
    const { id, scene } = await draft(cast);
    const effect: Scene["effect"] = ({ body }) => expect(body.items).toContainEqual(expect.objectContaining({ id }));
    const { params: _, ...rest } = scene;
    return { ...rest, query: "?limit=100", effect };
  },
  async "get-outcome-draft"(cast) {
    const { id, scene } = await draft(cast);
    return { ...scene, effect: ({ body }) => expect(body).toMatchObject({ id, status: "draft" }) };
  },
  async "draft-outcome"({ bystander }) {
    const title = mark();
    const made = async () => (await everything()).filter((item) => item.sk === "draft" && textOf(item).includes(title));
    const body = { kind: "report", words: { es: { title, summary: "Resumen" } }, original: "es" };
    return {
      link: bystander.link,
      sent: { body },
      state: async () => (await made()).length,
      effect: async () => expect(await made()).toHaveLength(1),
    };
  },
  async "revise-outcome"(cast) {
    const { holds, scene } = await draft(cast);
    return { ...scene, sent: { body: { objectives: [7] }, headers: { "if-match": "*" } }, effect: holds("[7]") };
  },
  async "withdraw-outcome"(cast) {
    const { holds, scene } = await draft(cast);
    return { ...scene, sent: { body: {} }, effect: holds('"status":"withdrawn"') };
  },
  async "approve-outcome"(cast) {
    const { id, scene } = await draft(cast);
    const effect = async () => expect(await factsOf(id)).toContain("outcomes.outcome-published.v1");
    return { ...scene, sent: { body: {} }, effect };
  },
  async "correct-outcome"(cast) {
    const { id, scene } = await published(cast);
    const effect = async () => expect(await factsOf(id)).toContain("outcomes.outcome-corrected.v1");
    return { ...scene, sent: { body: { changed: { es: "El país" }, countries: ["UY"], seen: 1 } }, effect };
  },
  async "retract-outcome"(cast) {
    const { id, scene } = await published(cast);
    const effect = async () => expect(await factsOf(id)).toContain("outcomes.outcome-retracted.v1");
    return { ...scene, sent: { body: { reason: { es: "Un error" } } }, effect };
  },
};
