import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import {
  api,
  approve,
  confirm,
  fresh,
  join,
  letters,
  lettersOf,
  letterTo,
  memberOf,
  type Reply,
  request,
  requestOf,
  tokenIn,
  tokenOf,
  waitFor,
} from "../support/client.ts";
import { eventsOf, everything, requestsOf, textOf } from "../support/operator.ts";

const named = (name: string) => ({ organization: { name } });
const nameIn = async (registration: string) => {
  const token = await tokenOf("secretariat");
  return (await api("GET", `/v1/registrations/${registration}`, { token })).body.organization.name;
};

/** All requests with these addresses are weighed: whatever letters they are due are decided. */
const weighed = (n: number, ...emails: string[]) =>
  waitFor(`${n} weighed requests`, async () => {
    const requests = (await requestsOf(...emails)).filter((one) => one["weighedAt"]);
    return requests.length === n && requests;
  });

test("each of two requests of one address is confirmed by its own link, the first confirmed one stands", async () => {
  const email = fresh("twice");
  await request(email, named("Primera"));
  await request(email, named("Segunda"));
  await letterTo(email, "confirmation", 2);
  const sent = await lettersOf(email, "confirmation");
  const linkOf = (name: string) => {
    const [letter, more] = sent.filter(({ text }) => text.includes(name));
    expect(more).toBeUndefined();
    return tokenIn(letter as (typeof sent)[number]);
  };
  const first = await confirm(linkOf("Segunda"));
  expect(await nameIn(first.body.registration)).toBe("Segunda");
  const later = await confirm(linkOf("Primera"));
  expect(later).toMatchObject({ status: 200, body: first.body });
  expect(await nameIn(first.body.registration)).toBe("Segunda");
  expect(await requestsOf(email)).toHaveLength(1);
});

test("a member who asks again hears that they are one", async () => {
  const { email, person } = await memberOf(fresh("again"));
  await request(email, named("Otra"));
  const letter = await letterTo(email, "alreadyMember");
  expect(letter.links.join()).not.toContain("t=");
  await weighed(2, email);
  expect(await lettersOf(email, "confirmation")).toHaveLength(1);
  const recognized = (await Promise.all((await requestsOf(email)).map(({ pk }) => eventsOf(pk)))).flat();
  expect(recognized.find(({ type }) => type === "members.member-recognized.v1")?.data).toMatchObject({ person });
});

test("whoever the address belongs to, the reply is the same to the byte", async () => {
  const [pending, reviewed, member] = [fresh("pending"), fresh("reviewed"), fresh("member")];
  await Promise.all([request(pending), join(reviewed), memberOf(member)]);
  const seen = ({ status, headers, text }: Reply) => {
    const fixed = [...headers].filter(([name]) => !["date", "apigw-requestid"].includes(name));
    return JSON.stringify({ status, headers: fixed, text });
  };
  const replies = [];
  for (const email of [fresh("new"), pending, reviewed, member])
    replies.push(seen(await api("POST", "/v1/registrations", { body: requestOf(email) })));
  expect(new Set(replies).size, replies.join("\n")).toBe(1);
});

test.for([
  ["one mailbox behind plus signs", (n: string, i: number) => `bomb-${n}${i ? `+${i}` : ""}@example.org`],
  ["one mailbox behind dots", (n: string, i: number) => `${n.slice(0, i + 1)}.${n.slice(i + 1)}+x@gmail.com`],
  ["one mailbox in capitals", (n: string, i: number) => `${n.slice(0, i)}${n.slice(i).toUpperCase()}@example.org`],
] as const)("a bombed mailbox gets three letters a day, not more and not none: %s", async ([, address]) => {
  const name = `abcdef${randomBytes(5).toString("hex")}`;
  const emails = Array.from({ length: 6 }, (_, i) => address(name, i));
  for (const email of emails) await request(email);
  const requests = await weighed(6, ...emails);
  const due = (await Promise.all(requests.map(({ pk }) => eventsOf(pk)))).flat();
  expect(due.map(({ type }) => type)).toEqual(Array(3).fill("members.confirmation-asked.v1"));
  const got = async () => new Set((await Promise.all(emails.map(letters))).flat()).size;
  await waitFor("three letters", async () => (await got()) === 3);
});

test("members cannot bomb a mailbox either: with invitations, or as their own new address", async () => {
  const { token } = await memberOf(fresh("bomber"));
  const [invited, moved] = [fresh("invited"), fresh("moved")];
  for (let i = 0; i < 5; i++) {
    const body = { email: invited, name: "X", language: "es" };
    expect((await api("POST", "/v1/me/invitations", { token, body })).status).toBe(202);
    expect((await api("POST", "/v1/me/address", { token, body: { email: moved } })).status).toBe(202);
  }
  await letterTo(invited, "invitation", 3);
  await letterTo(moved, "addressConfirmation", 3);
  const me = (await api("GET", "/v1/me", { token })).body;
  const facts = [...(await eventsOf(me.id)), ...(await eventsOf(me.member))].map(({ type }) => type);
  for (const type of ["members.person-invited.v1", "members.address-change-asked.v1"])
    expect(
      facts.filter((one) => one === type),
      type,
    ).toHaveLength(3);
});

test("fifty confirmations at once make one registration", { timeout: 90_000 }, async () => {
  const email = fresh("fifty");
  await request(email, named("Primera"));
  await request(email, named("Segunda"));
  await letterTo(email, "confirmation", 2);
  const [one, other] = (await lettersOf(email, "confirmation")).map(tokenIn);
  const tokens = [...Array(50).fill(one), ...Array(3).fill(other)] as string[];
  const answers = await Promise.all(tokens.map(confirm));
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(answers[0]?.status).toBe(200);
  const requests = await requestsOf(email);
  expect(requests).toMatchObject([{ pk: answers[0]?.body.registration, status: "in-review" }]);
  const confirmed = (await eventsOf(requests[0]?.pk ?? "")).filter(({ type }) => type.includes("confirmed"));
  expect(confirmed).toHaveLength(1);
});

test("a link of an address that became a member's by another way makes no second member", async () => {
  const email = fresh("other-way");
  await request(email);
  const link = tokenIn(await letterTo(email, "confirmation"));
  const { token } = await memberOf(fresh("host"));
  await api("POST", "/v1/me/invitations", { token, body: { email, name: "Ana", language: "es" } });
  const invitation = tokenIn(await letterTo(email, "invitation"));
  const body = { token: invitation, person: { name: "Ana" }, language: "es", consent: { privacy: true } };
  expect((await api("POST", "/v1/invitations/acceptance", { body })).status).toBe(200);
  expect((await confirm(link)).status).toBe(410);
  expect(await requestsOf(email)).toMatchObject([{ status: "requested" }]);
});

test("who leaves takes along whatever was asked with the address: declined before, repeated, or as a member", async () => {
  const [email, moved] = [fresh("leaves"), fresh("leaves-moved")];
  const declined = await join(email);
  const token = await tokenOf("secretariat");
  const declining = { token, body: { reason: "incomplete" } };
  expect((await api("POST", `/v1/registrations/${declined.registration}/decline`, declining)).status).toBe(200);
  await request(email);
  const { registration } = (await confirm(tokenIn(await letterTo(email, "confirmation", 2)))).body;
  await approve(registration);
  await request(email);
  await weighed(3, email);
  const own = await tokenOf(email);
  expect((await api("POST", "/v1/me/address", { token: own, body: { email: moved } })).status).toBe(202);
  const link = tokenIn(await letterTo(moved, "addressConfirmation"));
  expect((await api("POST", "/v1/me/address/confirmation", { body: { token: link } })).status).toBe(200);
  await request(moved);
  await weighed(1, moved);
  await letterTo(email, "addressChanged");
  expect((await api("DELETE", "/v1/me", { token: own })).body).toEqual({ status: "done" });
  expect(await requestsOf(email, moved)).toEqual([]);
  expect((await everything()).map(textOf).filter((item) => item.includes(email) || item.includes(moved))).toEqual([]);
});
