import { expect, test } from "vitest";
import { operatorWorld } from "../infra/operator/world.ts";
import { operations as ofContributions } from "../shared/contributions/contract.ts";
import { operations as ofDialogue } from "../shared/dialogue/contract.ts";
import { letters } from "../shared/letters/audience.ts";
import { operations as ofLetters } from "../shared/letters/contract.ts";
import { operations as ofLiaison } from "../shared/liaison/contract.ts";
import { LinkPurpose } from "../shared/links.ts";
import { operations as ofMeetings } from "../shared/meetings/contract.ts";
import { operations as ofMembers } from "../shared/members/contract.ts";
import { operations as ofPledges } from "../shared/pledges/contract.ts";
import { operations as ofTables } from "../shared/tables/contract.ts";
import { actionOf, dateIn, meetingOfTable1 } from "./support/after-ground.ts";
import { focalPointOf, linkOf, memberIn, personIn } from "./support/cast.ts";
import { api, fresh, join, letterTo, memberOf, request, tokenIn, tokenOf } from "./support/client.ts";
import { contributionBy } from "./support/contribution-ground.ts";
import { dialogueOf, jointActionOf } from "./support/dialogue-ground.ts";
import { focalPointOf as focalPointFor, sheetOf, takeIn } from "./support/offices.ts";
import { everything, linkKey, place, requestsOf, stateOf, textOf, under } from "./support/operator.ts";
import { pledgeOf } from "./support/pledge-ground.ts";
import { messageOf } from "./support/register-ground.ts";
import { nominationTo } from "./support/seated.ts";
import { askedBy, subscriberOf } from "./support/subscriptions-ground.ts";

type Held = { token: string; keys: string[]; state?: () => Promise<unknown> };

/** A good link of every purpose, and the keys of all that it could change. */
const links: Record<LinkPurpose, () => Promise<Held>> = {
  async confirm() {
    const email = fresh("looked-at");
    await request(email);
    const token = tokenIn(await letterTo(email, "confirmation"));
    return { token, keys: (await requestsOf(email)).map(({ pk }) => pk) };
  },
  async answer() {
    const { email, registration } = await join(fresh("looked-at"));
    const asking = { token: await tokenOf("secretariat"), body: { text: "¿?" } };
    await api("POST", `/v1/registrations/${registration}/question`, asking);
    return { token: tokenIn(await letterTo(email, "questionAsked")), keys: [registration] };
  },
  async invitation() {
    const { token, member, person } = await memberOf(fresh("looked-at"));
    const email = fresh("invited");
    const inviting = { token, body: { email, name: "Ana", language: "es" } };
    const { invitation } = (await api("POST", "/v1/me/invitations", inviting)).body;
    return { token: tokenIn(await letterTo(email, "invitation")), keys: [invitation, member, person] };
  },
  async address() {
    const { token, person } = await memberOf(fresh("looked-at"));
    const email = fresh("moved");
    await api("POST", "/v1/me/address", { token, body: { email } });
    return { token: tokenIn(await letterTo(email, "addressConfirmation")), keys: [person] };
  },
  async action() {
    const owner = await memberOf(fresh("looked-at"));
    const { id } = await actionOf({ member: memberIn(owner) }, personIn(owner), "Una acción");
    return { token: await linkOf("action", `${owner.person}#${id}`), keys: [id] };
  },
  async message() {
    const { person } = await focalPointFor({ country: "AQ" }, fresh("looked-at"));
    const { id } = await messageOf(person as `per_${string}`, { sent: true });
    return { token: await linkOf("message", `${person}#${id}`), keys: [id] };
  },
  async "joint-action"() {
    const owner = await memberOf(fresh("looked-at"));
    const dialogue = await dialogueOf(personIn(owner));
    const { id } = await jointActionOf(dialogue, { ours: { member: memberIn(owner) }, theirs: { country: "AQ" } });
    return { token: await linkOf("joint-action", `${owner.person}#${id}`), keys: [id] };
  },
  async rsvp() {
    const invited = await memberOf(fresh("looked-at"), { tables: [4] });
    const start = `${dateIn(30)}T15:00`;
    const meeting = await meetingOfTable1(personIn(invited), { of: ["table-4"], start, at: `${start}:00.000Z` });
    return { token: await linkOf("rsvp", `${invited.person}#${meeting}`), keys: [meeting, invited.person] };
  },
  async review() {
    const [author, reviewer] = await Promise.all([memberOf(fresh("author")), memberOf(fresh("looked-at"))]);
    const { id } = await contributionBy(author, { reviewer });
    return { token: await linkOf("review", `${reviewer.person}#${id}`), keys: [id, reviewer.person] };
  },
  async turn() {
    const { person } = await focalPointOf("IOM");
    return { token: await linkOf("turn", `${person}#2027-Q3`), keys: [person, "liaison"] };
  },
  async pledge() {
    const owner = await memberOf(fresh("looked-at"));
    const { id } = await pledgeOf(owner);
    return { token: await linkOf("pledge", `${owner.person}#${id}`), keys: [id] };
  },
  async partner() {
    const [owner, partner] = await Promise.all([memberOf(fresh("looked-at")), memberOf(fresh("looked-at"))]);
    const { id } = await pledgeOf(owner, { mode: "partnership", partners: [memberIn(partner)] });
    return { token: await linkOf("partner", `${partner.person}#${id}`), keys: [id] };
  },
  nomination: () => nominated("nomination"),
  nominee: () => nominated("nominee"),
  async letters() {
    const { person } = await memberOf(fresh("looked-at"));
    const { world } = await operatorWorld({ stage: "local", place });
    const { makeLink } = await import("../shared/links.ts");
    const until = new Date(Date.now() + 600_000).toISOString();
    return { token: await makeLink(world, { purpose: "letters", subject: person, until }), keys: [person] };
  },
  async subscribe() {
    const { link, id } = await askedBy(fresh("looked-at"));
    return { token: link, keys: [id] };
  },
  async subscription() {
    const { id } = await subscriberOf(fresh("looked-at"));
    return { token: await linkOf("subscription", id), keys: [id] };
  },
  async imported() {
    const email = fresh("looked-at");
    await takeIn(sheetOf(email, `Red ${email}`));
    const person = (await everything()).find(({ sk, email: kept }) => sk === "person" && kept === email)?.pk ?? "";
    return { token: tokenIn(await letterTo(email, "importedConfirmation")), keys: [person] };
  },
};

async function nominated(purpose: "nomination" | "nominee"): Promise<Held> {
  const of = await memberOf(fresh("looked-at"));
  const [member, person] = [memberIn(of), personIn(of)];
  const { designation, nomination } = await nominationTo(
    { table: 3, by: person },
    { member, ...(purpose === "nominee" ? { person, status: "accepted" } : { status: "proposed" }) },
  );
  const state = async () => (await under("body#table-3")).filter(({ sk }) => sk.endsWith(designation)).map(textOf);
  return { token: await linkOf(purpose, `${person}#3#${designation}#${nomination}`), keys: [person, member], state };
}

/** Where letters lead, and the form of every operation that a link opens. */
const pages = [
  ...new Set([
    "letters",
    ...Object.values(letters).flatMap((letter) => ("link" in letter ? [letter.link.page as string] : [])),
    ...[
      ...ofMembers,
      ...ofTables,
      ...ofLiaison,
      ...ofMeetings,
      ...ofContributions,
      ...ofDialogue,
      ...ofPledges,
      ...ofLetters,
    ]
      .filter(({ who }) => (who as readonly string[]).includes("bearer"))
      .map(({ name }) => `do/${name}`),
  ]),
];

test.for(LinkPurpose.options)(
  "looking changes nothing: GET and HEAD of every page with the link %s",
  async (purpose) => {
    expect(pages.length).toBeGreaterThan(12);
    const { token, keys, state } = await links[purpose]();
    const watched = [...keys, linkKey(token)];
    const now = async () => [await stateOf(watched), await state?.()];
    const before = await now();
    const seen: number[] = [];
    for (const page of pages)
      for (const method of ["GET", "HEAD"]) {
        const reply = await api(method, `/pt/${page}?t=${token}`);
        expect([200, 409, 410], `${method} ${page}`).toContain(reply.status);
        expect(reply.headers.get("cache-control"), page).toContain("no-store");
        expect(reply.headers.get("referrer-policy"), page).toBe("no-referrer");
        seen.push(reply.status);
      }
    expect(seen, "its own page at least is shown").toContain(200);
    expect(await now()).toEqual(before);
  },
);
