import { expect, test } from "vitest";
import { operatorWorld } from "../infra/operator/world.ts";
import { letters } from "../shared/letters/audience.ts";
import { operations as ofLetters } from "../shared/letters/contract.ts";
import { LinkPurpose } from "../shared/links.ts";
import { operations as ofMembers } from "../shared/members/contract.ts";
import { api, fresh, join, letterTo, memberOf, request, tokenIn, tokenOf } from "./support/client.ts";
import { linkKey, place, requestsOf, stateOf } from "./support/operator.ts";

type Held = { token: string; keys: string[] };

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
  async letters() {
    const { person } = await memberOf(fresh("looked-at"));
    const { world } = await operatorWorld({ stage: "local", place });
    const { makeLink } = await import("../shared/links.ts");
    const until = new Date(Date.now() + 600_000).toISOString();
    return { token: await makeLink(world, { purpose: "letters", subject: person, until }), keys: [person] };
  },
};

/** Where letters lead, and the form of every operation that a link opens. */
const pages = [
  ...new Set([
    "letters",
    ...Object.values(letters).flatMap((letter) => ("link" in letter ? [letter.link.page as string] : [])),
    ...[...ofMembers, ...ofLetters]
      .filter(({ who }) => (who as readonly string[]).includes("bearer"))
      .map(({ name }) => `do/${name}`),
  ]),
];

test.for(LinkPurpose.options)(
  "looking changes nothing: GET and HEAD of every page with the link %s",
  async (purpose) => {
    expect(pages.length).toBeGreaterThan(12);
    const { token, keys } = await links[purpose]();
    const watched = [...keys, linkKey(token)];
    const before = await stateOf(watched);
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
    expect(await stateOf(watched)).toEqual(before);
  },
);
