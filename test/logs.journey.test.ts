import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { api, approve, confirm, fresh, letterTo, request, tokenIn, tokenOf, waitFor } from "./support/client.ts";
import { logged, requestBy } from "./support/operator.ts";

test("a request is followed by its id from the API to the letter", async () => {
  const email = fresh("followed");
  const started = Date.now();
  await request(email);
  await letterTo(email, "confirmation");
  const id = String((await requestBy(email))["request"]);
  expect(id.length).toBeGreaterThan(10);
  const lines = await waitFor("the line of the letter", async () => {
    const found = (await logged(started)).filter(({ message }) => message.includes(id));
    return found.some(({ group }) => group.includes("LettersSend")) && found;
  });
  const by = (name: string) =>
    lines.filter(({ group }) => group.includes(name)).map(({ message }) => JSON.parse(message));
  expect(by("MembersApi")).toMatchObject([{ message: "answered", route: "/v1/registrations", status: 202 }]);
  expect(by("LettersAddress")).toMatchObject([{ message: "addressed", type: "members.confirmation-asked.v1" }]);
  expect(by("LettersSend")).toMatchObject([{ message: "letter", letter: "confirmation", done: "sent" }]);
});

test("no name, no address, no text and no token is in any line that was logged", async () => {
  const mark = `Zq${randomBytes(5).toString("hex")}`;
  const email = fresh(mark.toLowerCase());
  const more = { organization: { name: `${mark} A` }, person: { name: `${mark} B`, role: mark }, about: mark };
  await request(email, more);
  const link = tokenIn(await letterTo(email, "confirmation"));
  const { registration } = (await confirm(link)).body;
  const secretariat = await tokenOf("secretariat");
  const asking = { token: secretariat, body: { text: `¿${mark}?` } };
  await api("POST", `/v1/registrations/${registration}/question`, asking);
  const answerLink = tokenIn(await letterTo(email, "questionAsked"));
  await api("POST", "/v1/registrations/answer", { body: { token: answerLink, text: mark } });
  await approve(registration);
  const member = await tokenOf(email);
  // What is wrong is where an error's message might repeat it.
  const json = { "content-type": "application/json" };
  await api("POST", "/v1/registrations", { raw: `{"person":"${mark}`, headers: json });
  await api("POST", "/v1/registrations", { body: { kind: "organization", [mark]: mark, email } });
  await api("POST", "/v1/registrations/confirmation", { body: { token: `${mark}${link}` } });
  await api("GET", `/v1/registrations/${mark}?${mark}=${mark}`, { token: secretariat });
  await api("GET", `/v1/${mark}`, { token: mark });
  await api("GET", "/v1/me", { token: `${member}x`, headers: { "if-none-match": mark, "accept-language": mark } });
  for (const page of ["confirm", "answer", "letters", "invitation", "do/confirm-address"])
    await api("GET", `/es/${page}?t=${link}&x=${mark}`);
  await api("POST", "/es/join", { raw: new URLSearchParams({ "person.name": mark, email }) });
  await api("POST", "/v1/me/invitations", { token: member, body: { email: fresh(mark), name: mark, language: "es" } });
  await api("DELETE", "/v1/me", { token: member });

  const secret = [mark, mark.toLowerCase(), link, answerLink, member, secretariat];
  const lines = await logged();
  expect(lines.length).toBeGreaterThan(20);
  for (const text of secret) expect(lines.filter(({ message }) => message.includes(text))).toEqual([]);
  // Whatever the other tests did until now has left nothing either.
  expect(
    lines.filter(({ message }) => /@(example\.org|gmail\.com)|eyJ[\w-]+\.|[?&]t=|Inventada/.test(message)),
  ).toEqual([]);
});
