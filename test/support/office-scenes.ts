import { expect } from "vitest";
import { type Cast, factsOf, keys, linkOf, mark, type Scene } from "./cast.ts";
import { fresh, letterTo, tokenIn, tokenOf } from "./client.ts";
import { acceptance, focalPointOf, invitedFor, sendSheet, sheetOf, takeIn } from "./offices.ts";
import { everything, linkKey, signInsOf, textOf, under } from "./operator.ts";

const nothing = async () => 0;
const csv = { "content-type": "text/csv" };
const withText = async (text: string) => (await everything()).filter((item) => textOf(item).includes(text)).length;

async function ofFocalInvitation(): Promise<Scene & { link: string; email: string; invitation: string }> {
  const invited = await invitedFor({ country: "CL" }, fresh("focal"));
  return { ...invited, state: keys(invited.invitation, linkKey(invited.link)), effect: () => {} };
}

async function ofImported(): Promise<{ link: string; person: string; email: string }> {
  const email = fresh("imported");
  await takeIn(sheetOf(email, `Red Importada ${mark()}`));
  const link = tokenIn(await letterTo(email, "importedConfirmation"));
  const person = (await everything()).find(({ sk, email: kept }) => sk === "person" && kept === email)?.pk ?? "";
  return { link, person, email };
}

/** The scenes of focal points, substitutes, import and export. */
export const officeScenes = {
  async "invite-focal-point"() {
    const email = fresh("focal");
    const body = { agency: "ILO", email, name: "Punto Focal", language: "fr" };
    return { sent: { body }, state: () => withText(email), effect: () => letterTo(email, "focalInvitation") };
  },
  async "accept-focal-invitation"() {
    const scene = await ofFocalInvitation();
    return { ...scene, sent: { body: acceptance(scene.link) }, effect: () => tokenOf(scene.email) };
  },
  async "decline-focal-invitation"() {
    const scene = await ofFocalInvitation();
    const effect = async () =>
      expect(await factsOf(scene.invitation)).toContain("members.focal-invitation-declined.v1");
    return { ...scene, sent: { body: { token: scene.link } }, effect };
  },
  "list-focal-points": async () => ({
    query: "?status=invited&limit=1",
    state: nothing,
    effect: ({ body }) => expect(body.items).toBeInstanceOf(Array),
  }),
  async "remove-focal-point"() {
    const { person: id, email } = await focalPointOf({ agency: "UNDP" }, fresh("focal"));
    return { params: { id }, state: keys(id), effect: () => letterTo(email, "focalRemoved") };
  },
  "get-own-focal-point": async () => ({
    state: nothing,
    effect: ({ body }, caller) => expect(body.id).toBe(caller?.person),
  }),
  async "change-own-focal-point"() {
    const name = `Punto ${mark()}`;
    return {
      sent: { body: { name } },
      state: () => withText(name),
      effect: ({ body }) => expect(body.name).toBe(name),
    };
  },
  async "name-substitute"() {
    const name = `Suplente ${mark()}`;
    const effect = async () => expect(await withText(name), "the name and its card").toBe(2);
    return { sent: { body: { name } }, state: () => withText(name), effect };
  },
  async "name-substitute-by-letter"({ bystander }) {
    const name = `Suplente ${mark()}`;
    const link = await linkOf("rsvp", `${bystander.person}#mtg_01M00000000000000000000001`);
    const effect = async () => expect(await withText(name)).toBe(2);
    return { link, sent: { body: { token: link, name } }, state: () => withText(name), effect };
  },
  async import() {
    const name = `Red ${mark()}`;
    const sent = { raw: sheetOf(fresh("imported"), name), headers: csv };
    return {
      sent,
      state: () => withText(name),
      effect: ({ body }) => expect(body).toMatchObject({ status: "checked" }),
    };
  },
  async "get-import"() {
    const { id } = (await sendSheet(sheetOf(fresh("imported"), `Red ${mark()}`))).body;
    const effect: Scene["effect"] = ({ body }) => expect(body.items).toMatchObject([{ row: 2, outcome: "new" }]);
    return { params: { id }, state: keys(id), effect };
  },
  async "accept-import"() {
    const { id } = (await sendSheet(sheetOf(fresh("imported"), `Red ${mark()}`))).body;
    const effect = async () => expect(await factsOf(id)).toContain("members.import-accepted.v1");
    return { params: { id }, sent: { body: {} }, state: keys(id), effect };
  },
  "export-all": async () => ({
    query: "?record=member",
    state: nothing,
    effect: ({ text }) => expect(text).toMatch(/^\uFEFF?record,id,kind,organization/),
  }),
  async "confirm-imported"() {
    const { link, person, email } = await ofImported();
    const body = { token: link, consent: { privacy: true, publicListing: true } };
    return { link, sent: { body }, state: keys(person, linkKey(link)), effect: () => tokenOf(email) };
  },
  async "decline-imported"() {
    const { link, person, email } = await ofImported();
    const effect = async () => {
      expect((await under(person)).filter(({ sk }) => !sk.startsWith("event#"))).toEqual([]);
      expect(await signInsOf(email)).toEqual([]);
    };
    return { link, sent: { body: { token: link } }, state: keys(person, linkKey(link)), effect };
  },
} satisfies Record<string, (cast: Cast) => Promise<Scene>>;
