import { expect } from "vitest";
import type { operations as contributionOperations } from "../../shared/contributions/contract.ts";
import type { operations as allDialogueOperations } from "../../shared/dialogue/contract.ts";
import type { operations as letterOperations } from "../../shared/letters/contract.ts";
import type { operations as liaisonOperations } from "../../shared/liaison/contract.ts";
import type { operations as meetingOperations } from "../../shared/meetings/contract.ts";
import type { operations as memberOperations } from "../../shared/members/contract.ts";
import type { operations as outcomeOperations } from "../../shared/outcomes/contract.ts";
import type { operations as pledgeOperations } from "../../shared/pledges/contract.ts";
import type { operations as referenceOperations } from "../../shared/reference/contract.ts";
import type { operations as siteOperations } from "../../shared/site/contract.ts";
import type { operations as tableOperations } from "../../shared/tables/contract.ts";
import { afterScenes } from "./after-scenes.ts";
import { type Cast, keys, linkOf, type Member, mark, type Scene } from "./cast.ts";
import { api, fresh, letterTo, memberOf, type Reply, tokenIn, tokenOf, usernameOf } from "./client.ts";
import { contributionScenes } from "./contribution-scenes.ts";
import { dialogueScenes } from "./dialogue-scenes.ts";
import { dutyScenes } from "./duty-scenes.ts";
import { liaisonScenes } from "./liaison-scenes.ts";
import { meetingScenes } from "./meeting-scenes.ts";
import { officeScenes } from "./office-scenes.ts";
import { everything, linkKey, signInsOf, textOf, under } from "./operator.ts";
import { outcomeScenes } from "./outcome-scenes.ts";
import { pledgeScenes } from "./pledge-scenes.ts";
import { registerScenes } from "./register-scenes.ts";
import { requestScenes } from "./request-scenes.ts";
import { subscriptionScenes } from "./subscription-scenes.ts";
import { tableScenes } from "./table-scenes.ts";

type Name = (
  | typeof memberOperations
  | typeof contributionOperations
  | typeof allDialogueOperations
  | typeof meetingOperations
  | typeof letterOperations
  | typeof liaisonOperations
  | typeof pledgeOperations
  | typeof outcomeOperations
  | typeof referenceOperations
  | typeof siteOperations
  | typeof tableOperations
)[number]["name"];

const ofOwn = ({ bystander, secretariat }: Cast, also: Pick<Scene, "effect"> & Partial<Scene>): Scene => ({
  link: bystander.link,
  state: keys(bystander.person, bystander.member, linkKey(bystander.link), usernameOf(secretariat)),
  ...also,
});

async function ofInvitation(host: Member) {
  const email = fresh("invited");
  const body = { email, name: "Invitada", language: "es" };
  const { invitation } = (await api("POST", "/v1/me/invitations", { token: host.token, body })).body;
  const link = tokenIn(await letterTo(email, "invitation"));
  return { email, link, state: keys(invitation, linkKey(link)), invitation: invitation as string };
}

const accepting = (token: string) => ({
  token,
  person: { name: "Invitada" },
  language: "es",
  consent: { privacy: true },
});
const personIn = async (reply: Reply, caller: Member | undefined) => expect(reply.body.id).toBe(caller?.person);

/** Every operation of every contract; one without a scene does not compile, and fails the test. */
export const scenes: Record<Name, (cast: Cast) => Promise<Scene>> = {
  ...requestScenes,
  ...registerScenes,
  ...afterScenes,
  ...dutyScenes,
  ...dialogueScenes,
  ...contributionScenes,
  ...liaisonScenes,
  ...meetingScenes,
  ...officeScenes,
  ...outcomeScenes,
  ...pledgeScenes,
  ...subscriptionScenes,
  ...tableScenes,
  "get-me": async (cast) => ofOwn(cast, { effect: personIn }),
  async "change-me"(cast) {
    const about = mark();
    return ofOwn(cast, {
      sent: { body: { about }, headers: { "if-match": "*" } },
      effect: async (_, caller) => expect(textOf(await under(caller?.person ?? ""))).toContain(about),
    });
  },
  async "choose-tables"(cast) {
    // The cast's tables are what other scenes stand on.
    const caller = await memberOf(fresh("chooses"));
    return ofOwn(cast, {
      caller,
      sent: { body: { tables: [2, 4] } },
      effect: async () =>
        expect(await under(caller.member)).toContainEqual(expect.objectContaining({ sk: "member", tables: [2, 4] })),
    });
  },
  "export-me": async (cast) =>
    ofOwn(cast, {
      effect: ({ body }, caller) =>
        expect(body).toMatchObject({ person: { id: caller?.person, email: caller?.email } }),
    }),
  async leave(cast) {
    const caller = await memberOf(fresh("leaves"));
    const effect = async () =>
      expect((await under(caller.person)).filter(({ sk }) => !sk.startsWith("event#"))).toEqual([]);
    return ofOwn(cast, { caller, effect });
  },
  "set-preferences": async (cast) =>
    ofOwn(cast, {
      sent: { body: { optionalLetters: false } },
      effect: async (_, caller) =>
        expect(textOf(await under(caller?.person ?? ""))).toContain('"optionalLetters":false'),
    }),
  async "change-address"(cast) {
    const email = fresh("moves");
    return ofOwn(cast, { sent: { body: { email } }, effect: () => letterTo(email, "addressConfirmation") });
  },
  async "confirm-address"() {
    const caller = await memberOf(fresh("moves"));
    const email = fresh("moved");
    await api("POST", "/v1/me/address", { token: caller.token, body: { email } });
    const link = tokenIn(await letterTo(email, "addressConfirmation"));
    const effect = async () => {
      expect(textOf(await under(caller.person))).toContain(email);
      expect(await tokenOf(email).then(usernameOf)).toBe(caller.person);
      expect(await signInsOf(caller.email)).toEqual([]);
    };
    return { link, sent: { body: { token: link } }, state: keys(caller.person, linkKey(link)), effect };
  },
  async "invite-person"(cast) {
    const email = fresh("invited");
    return ofOwn(cast, {
      sent: { body: { email, name: "Invitada", language: "pt" } },
      effect: () => letterTo(email, "invitation"),
    });
  },
  async "accept-invitation"() {
    const { link, ...scene } = await ofInvitation(await memberOf(fresh("host")));
    return { ...scene, link, sent: { body: accepting(link) }, effect: () => tokenOf(scene.email) };
  },
  async "decline-invitation"() {
    const { link, ...scene } = await ofInvitation(await memberOf(fresh("host")));
    return {
      ...scene,
      link,
      sent: { body: { token: link } },
      effect: async () => expect(await under(scene.invitation)).toEqual([]),
    };
  },
  async "remove-person"(cast) {
    const { link, email } = await ofInvitation(cast.member);
    await api("POST", "/v1/invitations/acceptance", { body: accepting(link) });
    const id = usernameOf(await tokenOf(email));
    const effect = async () =>
      expect(await under(id)).not.toContainEqual(expect.objectContaining({ member: cast.member.member }));
    return {
      link: cast.member.link,
      params: { id },
      notTheirs: ["other", "coordinator", "representative"],
      state: keys(id, cast.member.person),
      effect,
    };
  },
  "list-members": async () => ({
    query: "?limit=1",
    state: async () => 0,
    effect: ({ body }) => expect(body).toMatchObject({ items: [{ id: expect.stringMatching(/^(org|mbr)_/) }] }),
  }),
  "get-member": async ({ bystander: { member } }) => ({
    params: { id: member },
    state: keys(member),
    effect: ({ body }) => expect(body).toMatchObject({ id: member }),
  }),
  "member-numbers": async () => ({
    state: async () => 0,
    effect: ({ body }) => expect(body).toMatchObject({ types: {}, countries: {}, tables: {} }),
  }),
  "get-reference": async () => ({
    state: async () => 0,
    effect: ({ body }) => expect(body.objectives).toHaveLength(23),
  }),
  "get-openapi": async () => ({
    state: async () => 0,
    effect: ({ body }) => expect(body).toMatchObject({ openapi: "3.1.0", paths: { "/v1/registrations": {} } }),
  }),
  "get-asyncapi": async () => ({
    state: async () => 0,
    effect: ({ body }) => expect(body).toMatchObject({ asyncapi: expect.stringMatching(/^3\./) }),
  }),
  "choose-letters": async () => ofLetters({ optionalLetters: false, language: "fr" }),
  unsubscribe: async () => ofLetters({}),
  async announce({ bystander }) {
    const subject = mark();
    const made = async () => (await everything()).filter((item) => textOf(item).includes(subject)).length;
    const body = { words: { es: { subject, text: "Hola" } }, table: 4 };
    return { link: bystander.link, sent: { body }, state: made, effect: async () => expect(await made()).toBe(1) };
  },
};

async function ofLetters(body: object): Promise<Scene> {
  const { person } = await memberOf(fresh("reads"));
  const link = await linkOf("letters", person);
  const effect = async () => expect(textOf(await under(person))).toContain('"optionalLetters":false');
  return { link, sent: { body: { token: link, ...body } }, state: keys(person, linkKey(link)), effect };
}
