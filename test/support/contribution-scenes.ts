import { expect } from "vitest";
import type { operations } from "../../shared/contributions/contract.ts";
import { type Cast, keys, linkOf, mark, type Scene } from "./cast.ts";
import { fresh, memberOf } from "./client.ts";
import { contributionBy, publishedBy } from "./contribution-ground.ts";
import { everything, linkKey, textOf, under } from "./operator.ts";

type Name = (typeof operations)[number]["name"];

const holds = (id: string, text: string) => async () => expect(textOf(await under(id))).toContain(text);
const draftOf = (title: string) => ({ title, summary: "Un resumen", text: "Un texto" });

/** One that is the caller's own: to anybody else of the cast there is no such thing. */
async function ofAuthor({ bystander }: Cast, status: "draft" | "submitted" = "draft") {
  const caller = await memberOf(fresh("author"));
  const { id } = await contributionBy(caller, { status });
  return { id, scene: { params: { id }, state: keys(id), link: bystander.link, caller } };
}

/** One that waits for the caller's review. */
async function ofReviewer({ bystander }: Cast) {
  const caller = await memberOf(fresh("reviewer"));
  const { id } = await contributionBy(bystander, { reviewer: caller });
  return { id, scene: { params: { id }, state: keys(id), link: bystander.link, caller } };
}

async function ofOffice({ bystander }: Cast, status: "submitted" | "approved" | "published") {
  const { id } = await (status === "published" ? publishedBy(bystander) : contributionBy(bystander, { status }));
  return { id, scene: { params: { id }, state: keys(id), link: bystander.link } };
}

/** The scenes of contributions and their reviews. */
export const contributionScenes: Record<Name, (cast: Cast) => Promise<Scene>> = {
  async "draft-contribution"({ bystander }) {
    const title = mark();
    const made = async () =>
      (await everything()).filter((item) => item.sk === "contribution" && textOf(item).includes(title)).length;
    const body = { kind: "challenge", original: "es", words: { es: { title } }, objectives: [4] };
    return { link: bystander.link, sent: { body }, state: made, effect: async () => expect(await made()).toBe(1) };
  },
  async "revise-contribution"(cast) {
    const { id, scene } = await ofAuthor(cast);
    const title = mark();
    const sent = { body: { words: { en: draftOf(title) } }, headers: { "if-match": "*" } };
    return { ...scene, sent, effect: holds(id, title) };
  },
  async "submit-contribution"(cast) {
    const { id, scene } = await ofAuthor(cast);
    return { ...scene, sent: { body: {} }, effect: holds(id, "contributions.contribution-submitted.v1") };
  },
  async "withdraw-contribution"(cast) {
    const { id, scene } = await ofAuthor(cast, "submitted");
    return { ...scene, sent: { body: {} }, effect: holds(id, '"status":"withdrawn"') };
  },
  async "assign-reviewer"(cast) {
    const { id, scene } = await ofOffice(cast, "submitted");
    const { person } = await memberOf(fresh("reviewer"));
    return { ...scene, sent: { body: { reviewer: person } }, effect: holds(id, `"person":"${person}"`) };
  },
  async "review-contribution"(cast) {
    const { id, scene } = await ofReviewer(cast);
    return { ...scene, sent: { body: { verdict: "approve" } }, effect: holds(id, '"status":"approved"') };
  },
  async "decline-review"(cast) {
    const { id, scene } = await ofReviewer(cast);
    return { ...scene, sent: { body: {} }, effect: holds(id, `"declined":["${scene.caller.person}"]`) };
  },
  async "decline-review-by-letter"(cast) {
    const { id, scene } = await ofReviewer(cast);
    const link = await linkOf("review", `${scene.caller.person}#${id}`);
    const { caller: _, params: __, ...rest } = scene;
    const effect = holds(id, `"declined":["${scene.caller.person}"]`);
    return { ...rest, link, sent: { body: { token: link } }, state: keys(id, linkKey(link)), effect };
  },
  async "publish-contribution"(cast) {
    const { id, scene } = await ofOffice(cast, "approved");
    return { ...scene, sent: { body: {} }, effect: holds(id, '"status":"published"') };
  },
  async "correct-contribution"(cast) {
    const { id, scene } = await ofOffice(cast, "published");
    const text = mark();
    const body = { words: { es: draftOf(text) }, changed: { es: "El título" }, seen: 1 };
    return { ...scene, sent: { body }, effect: holds(id, text) };
  },
  async "retire-contribution"(cast) {
    const { id, scene } = await ofOffice(cast, "published");
    const reason = mark();
    return { ...scene, sent: { body: { reason: { es: reason } } }, effect: holds(id, reason) };
  },
  async "list-contributions"(cast) {
    await ofOffice(cast, "published");
    return {
      query: "?limit=1&objective=4",
      state: async () => 0,
      effect: ({ body }) => expect(body.items.length).toBe(1),
    };
  },
  async "get-contribution"(cast) {
    const { id, scene } = await ofOffice(cast, "published");
    return { ...scene, effect: ({ body }) => expect(body).toMatchObject({ id, status: "published" }) };
  },
  async "list-reviews"(cast) {
    const { id, scene } = await ofReviewer(cast);
    const { params: _, ...rest } = scene;
    return { ...rest, effect: ({ body }) => expect(body.items).toMatchObject([{ id, status: "in-review" }]) };
  },
  async "contribution-queue"(cast) {
    const { scene } = await ofOffice(cast, "approved");
    const { params: _, ...rest } = scene;
    const effect: Scene["effect"] = ({ body }) => expect(body.items[0]).toMatchObject({ status: "approved" });
    return { ...rest, query: "?status=approved&limit=5", effect };
  },
};
