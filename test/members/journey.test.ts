import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import {
  api,
  approve,
  confirm,
  fresh,
  letters,
  letterTo,
  request,
  tokenIn,
  tokenOf,
  waitFor,
} from "../support/client.ts";
import {
  comesBack,
  erasedIds,
  eventsOf,
  everything,
  messagesOfAllQueues,
  numbers,
  signInsOf,
  textOf,
} from "../support/operator.ts";

/** One person's whole way through the room; each step stands on the one before. */
const mark = randomBytes(4).toString("hex");
const [email, moved, second] = [fresh("ana"), fresh("ana-moved"), fresh("second")];
const country = "AQ";
const more = {
  country,
  organization: { name: `Red ${mark}` },
  person: { name: `Ana${mark}`, role: `Coordinadora${mark}` },
  about: `Acerca${mark}`,
};
let [link, registration, member, person, token] = ["", "", "", "", ""];

const secretariat = async (method: string, path: string, body?: object) =>
  api(method, path, { token: await tokenOf("secretariat"), body });

test("a request is answered by a letter that shows it, and its link confirms it", async () => {
  expect((await request(email, more)).status).toBe(202);
  const letter = await letterTo(email, "confirmation");
  for (const told of [more.organization.name, more.person.name, more.person.role, more.about])
    expect(letter.text).toContain(told);
  expect(letter.headers["list-unsubscribe"]).toBeUndefined();
  link = tokenIn(letter);
  const first = await confirm(link);
  expect(first).toMatchObject({ status: 200, body: { status: "in-review" } });
  registration = first.body.registration;
  expect((await confirm(link)).text).toBe(first.text);
});

test("the secretariat is told, and finds it in its queue", async () => {
  await waitFor("the letter of a new request", async () =>
    (await letters("secretariat@example.org")).some(({ links }) => links.some((to) => to.endsWith(registration))),
  );
  let [found, cursor]: [unknown, string | null] = [undefined, ""];
  while (!found && cursor !== null) {
    const page = await secretariat("GET", `/v1/registrations?limit=5${cursor && `&cursor=${cursor}`}`);
    found = page.body.items.find(({ id }: { id: string }) => id === registration);
    cursor = page.body.next;
  }
  expect(found).toMatchObject({
    status: "in-review",
    email,
    ...more,
    age: { days: 0, workingDaysLeft: 10 },
    similar: [],
  });
});

test("a question is answered through a letter's link", async () => {
  const text = `¿Desde cuándo? ${mark}`;
  const asked = await secretariat("POST", `/v1/registrations/${registration}/question`, { text });
  expect(asked.body.question).toMatchObject({ text });
  const letter = await letterTo(email, "questionAsked");
  expect(letter.text).toContain(text);
  const answer = await api("POST", "/v1/registrations/answer", {
    body: { token: tokenIn(letter), text: `2009 ${mark}` },
  });
  expect(answer.body).toEqual({ status: "done" });
  const { body } = await secretariat("GET", `/v1/registrations/${registration}`);
  expect(body.question).toMatchObject({ text, answer: `2009 ${mark}` });
  expect(body.history.map(({ type }: { type: string }) => type)).toContain("members.record-opened.v1");
});

test("the applicant corrects and exports the request by its link", async () => {
  const patch = { token: link, tables: [2], countriesOfWork: ["CL"] };
  expect((await api("POST", "/v1/registrations/correction", { body: patch })).status).toBe(200);
  const { body } = await api("POST", "/v1/registrations/export", { body: { token: link } });
  expect(body).toMatchObject({
    registration,
    status: "in-review",
    asked: { email, tables: [2], countriesOfWork: ["CL"] },
  });
});

test("approval makes a member who is welcomed, signs in and sees the own record", async () => {
  member = (await approve(registration)).decision.member;
  expect((await letterTo(email, "welcome")).text).toContain(more.organization.name);
  token = await tokenOf(email);
  const me = await api("GET", "/v1/me", { token });
  person = me.body.id;
  expect(me.body).toMatchObject({ member, email, ...more, tables: [2], card: "bodies", persons: [{ you: true }] });
  await waitFor("the numbers", async () => (await numbers())[`country#${country}`] === 1);
  expect((await api("GET", "/v1/members/numbers")).body.countries[country], "a group under five").toBeNull();
  const listed = await api("GET", `/v1/members?country=${country}&table=2&limit=100`);
  expect(listed.body.items.map(({ id }: { id: string }) => id)).toContain(member);
  expect(listed.text).not.toContain(more.person.name);
});

test("the own record changes only for who saw it as it is", async () => {
  const { headers } = await api("GET", "/v1/me", { token });
  const change = (condition: object) =>
    api("PATCH", "/v1/me", { token, body: { about: `Nuevo${mark}` }, headers: { ...condition } });
  expect((await change({})).status).toBe(428);
  expect((await change({ "if-match": '"stale"' })).status).toBe(412);
  const changed = await change({ "if-match": headers.get("etag") });
  expect(changed).toMatchObject({ status: 200, body: { about: `Nuevo${mark}` } });
  expect((await change({ "if-match": headers.get("etag") })).status).toBe(412);
  expect((await change({ "if-match": changed.headers.get("etag") })).status).toBe(200);
});

test("tables and letters are chosen, and all that is held is handed out", async () => {
  expect((await api("PUT", "/v1/me/tables", { token, body: { tables: [3, 4] } })).body.tables).toEqual([3, 4]);
  expect((await api("GET", `/v1/members?country=${country}&table=2&limit=100`)).body.items).toEqual([]);
  const choice = { optionalLetters: false, language: "en" };
  const chosen = await api("PUT", "/v1/me/preferences", { token, body: choice });
  expect(chosen.body).toMatchObject({ language: "en", consent: { optionalLetters: false } });
  const held = await api("GET", "/v1/me/export", { token });
  expect(held.body).toMatchObject({
    person: { id: person, email },
    member: { id: member },
    registrations: [{ id: registration }],
  });
  expect(held.text).toContain(`2009 ${mark}`);
});

test("a second person is invited, accepts, and is removed", async () => {
  await api("POST", "/v1/me/invitations", { token, body: { email: second, name: "Beatriz", language: "fr" } });
  expect((await api("GET", "/v1/me", { token })).body.invitations).toMatchObject([{ email: second }]);
  const invitation = tokenIn(await letterTo(second, "invitation"));
  const body = { token: invitation, person: { name: "Beatriz" }, language: "fr", consent: { privacy: true } };
  const accept = () => api("POST", "/v1/invitations/acceptance", { body });
  expect((await accept()).status).toBe(200);
  expect((await accept()).status, "a second click").toBe(200);
  const theirs = await tokenOf(second);
  const { persons, id } = (await api("GET", "/v1/me", { token: theirs })).body;
  expect(persons).toHaveLength(2);
  expect((await api("DELETE", `/v1/me/persons/${id}`, { token })).status).toBe(200);
  await letterTo(second, "removed");
  expect((await api("GET", "/v1/me", { token: theirs })).status).toBe(401);
  await waitFor("the end of the second sign-in", async () => (await signInsOf(second)).length === 0);
});

test("another address is told to both, and takes over by its own letter", async () => {
  expect((await api("POST", "/v1/me/address", { token, body: { email: moved } })).status).toBe(202);
  await letterTo(email, "addressNotice");
  const letter = await letterTo(moved, "addressConfirmation");
  const body = { token: tokenIn(letter) };
  const confirmed = () => api("POST", "/v1/me/address/confirmation", { body });
  expect((await confirmed()).status).toBe(200);
  expect((await confirmed()).status, "a second click").toBe(200);
  await letterTo(email, "addressChanged");
  token = await tokenOf(moved);
  expect((await api("GET", "/v1/me", { token })).body).toMatchObject({ id: person, email: moved });
  expect(await signInsOf(email)).toEqual([]);
});

test("who leaves is gone: tables, queues, sign-in, numbers, and the record of it", async () => {
  await comesBack({ complaint: { complainedRecipients: [{ emailAddress: moved }] } });
  await waitFor("the suppression", async () =>
    (await eventsOf(person)).find(({ type }) => type === "letters.address-suppressed.v1"),
  );
  expect((await api("DELETE", "/v1/me", { token })).body).toEqual({ status: "done" });
  expect((await api("GET", "/v1/me", { token })).status).toBe(401);
  expect((await api("POST", "/v1/registrations/export", { body: { token: link } })).status).toBe(410);
  await waitFor("the end of the sign-in", async () => (await signInsOf(moved)).length === 0);
  await waitFor("the id among the erased", async () => (await erasedIds()).includes(person));
  await waitFor("the numbers", async () => (await numbers())[`country#${country}`] === 0);
  await waitFor("the secretariat's letter", async () =>
    (await letters("secretariat@example.org")).some(
      ({ text }) => text.includes(`${more.organization.name}.`) && /suspendida/.test(text),
    ),
  );

  const personal = [
    email,
    moved,
    more.person.name,
    more.person.role,
    more.about,
    `Nuevo${mark}`,
    `2009 ${mark}`,
    "¿Desde",
  ];
  const left = [...(await everything()), ...(await messagesOfAllQueues())].map(textOf);
  for (const text of personal)
    expect(
      left.filter((item) => item.includes(text)),
      text,
    ).toEqual([]);
  // Of the id are left events, hashes of links, and that it was invited to a meeting.
  const kept = async () => (await everything()).filter((item) => textOf(item).includes(person));
  const kinds = async () => [...new Set((await kept()).map(({ sk }) => sk.split("#")[0] ?? ""))];
  const mayStay = ["event", "link", "invitee"];
  await waitFor("an end of what was kept", async () => (await kinds()).every((kind) => mayStay.includes(kind)));
  expect(await kinds()).toEqual(expect.arrayContaining(["event", "link"]));
  const erased = (await eventsOf(person)).filter(({ type }) => type === "members.person-erased.v1");
  expect(erased).toMatchObject([{ data: { person }, by: person }]);
  expect((await api("GET", `/v1/members/${member}`)).status).toBe(404);
});
