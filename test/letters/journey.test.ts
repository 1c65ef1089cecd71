import { beforeAll, expect, test } from "vitest";
import type { Letter } from "../../infra/local/inbox.ts";
import { operatorWorld } from "../../infra/operator/world.ts";
import { letterMessages } from "../../shared/i18n/letters/messages.ts";
import {
  api,
  fresh,
  join,
  letters,
  lettersOf,
  letterTo,
  memberOf,
  request,
  tokenOf,
  waitFor,
} from "../support/client.ts";
import { comesBack, eventsOf, ledgerOf, place, stateOf } from "../support/operator.ts";

type Member = Awaited<ReturnType<typeof memberOf>>;
let [reader, foreigner, optedOut, never]: Member[] = [];
let secretariat: string;

beforeAll(async () => {
  const consent = { privacy: true, publicListing: false, optionalLetters: false };
  [reader, foreigner, optedOut, never, secretariat] = await Promise.all([
    memberOf(fresh("reader")),
    memberOf(fresh("foreigner"), { language: "fr" }),
    memberOf(fresh("opted-out")),
    memberOf(fresh("never"), { consent }),
    tokenOf("secretariat"),
  ]);
  const off = { token: optedOut.token, body: { optionalLetters: false } };
  expect((await api("PUT", "/v1/me/preferences", off)).status).toBe(200);
});

/** Announces, and waits until it is settled for each of these persons. */
async function announce(subject: string, readers: Member[], more: object = {}) {
  const words = {
    es: { subject, text: "Primer párrafo.\n\nSegundo <b>párrafo</b>." },
    en: { subject: `${subject} en`, text: "Hello." },
  };
  const { status, body } = await api("POST", "/v1/announcements", { token: secretariat, body: { words, ...more } });
  expect(status).toBe(201);
  const [event] = await eventsOf(body.id);
  const settled = readers.map(({ email, person }) =>
    waitFor(`the announcement to ${email}`, () => ledgerOf(event?.id ?? "", "announcement", person), 90_000),
  );
  return Promise.all(settled);
}
const got = async ({ email }: Member, subject: string) =>
  (await letters(email)).filter((letter) => letter.subject.startsWith(subject));
const arrived = (member: Member, subject: string): Promise<Letter> =>
  waitFor(`${subject} to ${member.email}`, async () => (await got(member, subject))[0]);

test("an announcement reaches all who get optional letters, and nobody else", async () => {
  const everybody = [reader, foreigner, optedOut, never] as Member[];
  expect(await announce("A todas", everybody)).toEqual(["sent", "sent", "skipped", "skipped"]);
  const letter = await arrived(reader as Member, "A todas");
  expect(letter.html).toContain("<p>Segundo &lt;b&gt;párrafo&lt;/b&gt;.</p>");
  expect(letter.headers).toMatchObject({
    "list-unsubscribe": expect.stringMatching(/^<http:\/\/localhost:\d+\/es\/letters\?t=[\w-]{43}>$/),
    "list-unsubscribe-post": "List-Unsubscribe=One-Click",
  });
  const french = await arrived(foreigner as Member, "A todas");
  expect(french.text).toContain(letterMessages.fr.otherLanguage);
  for (const member of [optedOut, never] as Member[]) expect(await got(member, "A todas")).toEqual([]);
});

test("one to a working table reaches those who chose it", async () => {
  await api("PUT", "/v1/me/tables", { token: reader?.token, body: { tables: [4] } });
  const sent = announce("A la mesa 4", [reader as Member], { table: 4 });
  expect(await sent).toEqual(["sent"]);
  await arrived(reader as Member, "A la mesa 4");
  expect(await got(foreigner as Member, "A la mesa 4"), "tables 1 and 3").toEqual([]);
});

test("one click unsubscribes, without a cookie; what somebody waits for still comes", async () => {
  const member = reader as Member;
  const header = String((await arrived(member, "A todas")).headers["list-unsubscribe"]);
  const { pathname, search } = new URL(header.slice(1, -1));
  const click = (fields: Record<string, string>) =>
    api("POST", pathname + search, { raw: new URLSearchParams(fields) });
  const wanted = async () => (await api("GET", "/v1/me", { token: member.token })).body.consent.optionalLetters;

  for (const method of ["GET", "HEAD"]) expect((await api(method, pathname + search)).status).toBe(200);
  expect(await wanted(), "looking is not asking").toBe(true);
  for (const repeated of [1, 2])
    expect((await click({ "List-Unsubscribe": "One-Click" })).status, `${repeated}`).toBe(200);
  expect(await wanted()).toBe(false);
  expect(await announce("Otra vez", [member])).toEqual(["skipped"]);
  const moved = { token: member.token, body: { email: fresh("moved") } };
  expect((await api("POST", "/v1/me/address", moved)).status).toBe(202);
  await letterTo(member.email, "addressNotice");
  await letterTo(moved.body.email, "addressConfirmation");
  expect((await click({ "List-Unsubscribe": "Please" })).status).toBeLessThan(500);
  const wrong = await api("POST", `${pathname}?t=${"x".repeat(43)}`, {
    raw: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
  });
  expect(wrong.status).toBe(410);
});

const bounce = (emailAddress: string, bounceType = "Permanent") => ({
  bounceType,
  bouncedRecipients: [{ emailAddress }],
});
const complaint = (emailAddress: string) => ({ complainedRecipients: [{ emailAddress, more: "ignored" }] });
const suppressions = async (aggregate: string) =>
  (await eventsOf(aggregate)).filter(({ type }) => type === "letters.address-suppressed.v1").map(({ data }) => data);

/** Everything said so far is settled: one more of somebody known is. */
async function settle() {
  const { email, registration } = await join(fresh("settles"));
  await comesBack({ eventType: "Bounce", bounce: bounce(email) });
  await waitFor("the last suppression", async () => (await suppressions(registration)).length === 1);
}

test("a bounce or complaint suppresses once, whatever its shape, order and number", async () => {
  const [one, other, applicant] = await Promise.all([
    memberOf(fresh("one")),
    memberOf(fresh("other")),
    join(fresh("applicant")),
  ]);
  const said = [
    { eventType: "Bounce", bounce: bounce(one.email) },
    { notificationType: "Bounce", bounce: bounce(one.email) },
    { notificationType: "Complaint", complaint: complaint(one.email) },
    { notificationType: "Complaint", complaint: complaint(other.email) },
    { eventType: "Complaint", complaint: complaint(other.email) },
    { eventType: "Bounce", bounce: bounce(other.email) },
    { notificationType: "Bounce", bounce: bounce(applicant.email.replace("example.org", "EXAMPLE.org")) },
  ];
  for (const notification of said) await comesBack(notification);
  await settle();
  expect(await suppressions(one.person)).toEqual([{ recipient: one.person, reason: expect.any(String) }]);
  expect(await suppressions(other.person)).toHaveLength(1);
  expect(await suppressions(applicant.registration)).toEqual([{ recipient: applicant.registration, reason: "bounce" }]);

  const asking = { token: secretariat, body: { text: "¿?" } };
  await api("POST", `/v1/registrations/${applicant.registration}/question`, asking);
  const asked = (await eventsOf(applicant.registration)).find(({ type }) => type === "members.question-asked.v1");
  const outcome = () => ledgerOf(asked?.id ?? "", "questionAsked", applicant.registration);
  expect(await waitFor("the letter is settled", outcome)).toBe("skipped");
  expect(await announce("A quien rebota", [one, other])).toEqual(["skipped", "skipped"]);
  expect(await lettersOf(applicant.email, "questionAsked")).toEqual([]);
});

test("what passes, is a delivery, or comes from a stranger creates nothing", async () => {
  const [stranger, full] = [fresh("stranger"), await memberOf(fresh("full"))];
  const { world } = await operatorWorld({ stage: "local", place });
  const { isSuppressed } = await import("../../shared/letters/store.ts");
  const before = await stateOf([full.person]);
  await comesBack({ eventType: "Bounce", bounce: bounce(stranger) });
  await comesBack({ notificationType: "Complaint", complaint: complaint(stranger) });
  await comesBack({ eventType: "Bounce", bounce: bounce(full.email, "Transient") });
  await comesBack({ eventType: "Delivery", delivery: { recipients: [full.email] } });
  await settle();
  expect(await isSuppressed(world, stranger)).toBe(false);
  expect(await isSuppressed(world, full.email)).toBe(false);
  expect(await stateOf([full.person])).toEqual(before);
  await request(stranger);
  await letterTo(stranger, "confirmation");
});
