import { simpleParser } from "mailparser";
import { beforeAll, expect, test } from "vitest";
import { api, fresh, join, letterTo, memberOf, requestOf, site, tokenOf } from "../support/client.ts";
import { requestsOf } from "../support/operator.ts";

const family = "👩‍👩‍👧‍👦";
/** Texts that somebody might take for something else than a text; each comes through as it is. */
const harmless: [string, string][] = [
  ["HTML", `<img src=x onerror=alert(1)></p></body><script>alert("x")</script>`],
  ["an HTML entity", "&lt;b&gt; &#60;i&#62; &amp;amp; &nbsp"],
  ["quotes", `"x" 'y' \`z\` \\" \\n`],
  ["an encoded word", "=?utf-8?Q?Bcc:_x=40example.org?= =?utf-8?B?QmNjOiB4?="],
  ["quoted-printable", "=0D=0ABcc: x@example.org =3D"],
  ["a MIME boundary", "----_NmP-1 --boundary-- Content-Type: text/html"],
  ["an address", "x@example.org, <y@example.org>; z@example.org:"],
  ["a formula", `=cmd|' /C calc'!A0`],
  ["a template", "{{7*7}} ${7*7} <%= 7*7 %> %s %n {0}"],
  ["a path and a query", "../../etc/passwd' OR 1=1; --"],
  ["emoji families", family.repeat(10)],
  ["scripts of the world", "Ñandú Ωμέγα 你好 नमस्ते שלום مرحبا Ɐ𝔘𝔫𝔦"],
  ["a web address", "https://evil.example/login"],
  ["composed and decomposed", "e\u0301 é A\u030a Å"],
];
/** Texts that are no line of text, refused with the field. */
const refused: [string, string][] = [
  ["a header by CR LF", "Ana\r\nBcc: x@example.org"],
  ["a header by LF", "Ana\nBcc: x@example.org"],
  ["a header by CR", "Ana\rBcc: x@example.org"],
  ["NUL", "Ana\u0000María"],
  ["an escape", "Ana\u001b[31m"],
  ["a lone high surrogate", "Ana\ud83d"],
  ["a lone low surrogate", "\udc69Ana"],
  ["right-to-left override", "Ana\u202egro.elpmaxe"],
  ["an isolate", "Ana\u2066x\u2069"],
  ["a line separator", "Ana\u2028María"],
  ["blanks", " \u00a0\u3000 "],
  ["too many bytes", `a${"\u0301\u0323".repeat(1100)}`],
];

const fields = {
  "/organization/name": (text: string) => ({ organization: { name: text } }),
  "/organization/acronym": (text: string) => ({ organization: { name: "Red", acronym: text } }),
  "/person/name": (text: string) => ({ person: { name: text } }),
  "/person/role": (text: string) => ({ person: { name: "Ana", role: text } }),
  "/about": (text: string) => ({ about: text }),
};
const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? "");

/** What a mail program makes of a letter: these headers and no other, the text in both twins, inert in HTML. */
async function intact(raw: string, to: string, texts: string[]) {
  const letter = await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true });
  expect([letter.to].flat().flatMap((one) => one?.value.map(({ address }) => address))).toEqual([to]);
  expect(letter.cc ?? letter.bcc).toBeUndefined();
  expect(letter.attachments).toEqual([]);
  const addressed = ["from", "to", "reply-to", "subject", "date", "message-id"];
  const own = [...addressed, "mime-version", "content-type", "content-language", "auto-submitted", "x-dialogue-letter"];
  const names = [...letter.headers.keys()].filter((name) => !own.includes(name) && !/^(received|x-mail)/.test(name));
  expect(names).toEqual([]);
  expect(raw, "seven bits").toMatch(/^[\t\n\r -~]*$/);
  const html = String(letter.html);
  for (const [link] of `${letter.text} ${html}`.matchAll(/https?:\/\/[^\s"<]+/g)) expect(link).toMatch(`${site}/`);
  for (const text of texts) {
    expect(letter.text).toContain(text);
    expect(html).toContain(escaped(text));
  }
  const tags = new Set([...html.matchAll(/<\/?([a-z!]+)/gi)].map(([, tag]) => tag?.toLowerCase()));
  const ours = ["!doctype", "html", "head", "meta", "title", "body", "div", "small", "p", "ul", "li", "b", "a"];
  ours.push("blockquote", "br", "hr");
  expect([...tags].filter((tag) => !ours.includes(tag ?? ""))).toEqual([]);
}

test.for(harmless)("%s goes through form, table and letter as it is", async ([, text]) => {
  const email = fresh("payload");
  const line = text.normalize("NFC");
  const body = requestOf(email, {
    organization: { name: text.slice(0, 200), acronym: "X" },
    person: { name: text.slice(0, 120), role: text.slice(0, 120) },
    about: `${text}\n${text}`,
  });
  expect((await api("POST", "/v1/registrations", { body })).body).toEqual({ status: "check-your-mail" });
  await intact((await letterTo(email, "confirmation")).raw, email, [line.replace("https://", "")]);
  const [kept] = await requestsOf(email);
  expect(kept?.["asked"]).toMatchObject({ about: `${line}\n${line}`, person: { name: line } });
});

test.for(refused)("%s is refused in every field, which is named", async ([, text]) => {
  for (const [pointer, body] of Object.entries(fields)) {
    const reply = await api("POST", "/v1/registrations", { body: requestOf(fresh("payload"), body(text)) });
    if (pointer === "/about" && /^Ana[\r\n]/.test(text)) expect(reply.status).toBe(202);
    else expect(reply.body, pointer).toMatchObject({ status: 400, errors: [{ pointer }] });
  }
});

test.for([
  ["/organization/name", 200],
  ["/organization/acronym", 30],
  ["/person/name", 120],
  ["/person/role", 120],
  ["/about", 1000],
] as const)("%s holds %i characters as people count them, and not one more", async ([pointer, most]) => {
  const status = async (text: string) =>
    (await api("POST", "/v1/registrations", { body: requestOf(fresh("long"), fields[pointer](text)) })).status;
  const two = "é".normalize("NFD");
  expect(await status(two.repeat(most))).toBe(202);
  expect(await status(two.repeat(most + 1))).toBe(400);
  expect(await status("😀".repeat(most)), "within 4 KB").toBe(202);
  const families = Math.min(most, 160);
  expect(await status(family.repeat(families)), "4 KB and less").toBe(202);
  expect(await status(family.repeat(200)), "more than 4 KB").toBe(400);
});

test.for([
  ["ana@example.org\r\nBcc: x@example.org"],
  ["ana@example.org, x@example.org"],
  ["ana@example.org;x@example.org"],
  ['"a\r\nBcc: x"@example.org'],
  ["Ana <ana@example.org>"],
  ["ana@example.org\u0000"],
  ["ana@exa\u202emple.org"],
  ["@example.org"],
  ["ana@"],
  ["group:ana@example.org"],
  [`${"a".repeat(250)}@example.org`],
])("%j is no address", async ([email]) => {
  const reply = await api("POST", "/v1/registrations", { body: requestOf(email ?? "") });
  expect(reply.body).toMatchObject({ status: 400, errors: [{ pointer: "/email" }] });
});

test("an address of unusual letters gets its letter as typed", async () => {
  for (const local of ["o'neil", "x+y_z-1", "CamelCase"]) {
    const email = fresh(local);
    await join(email);
    await intact((await letterTo(email, "confirmation")).raw, email, []);
  }
});

let member: Awaited<ReturnType<typeof memberOf>>;
let secretariat: string;
beforeAll(async () => {
  [member, secretariat] = await Promise.all([memberOf(fresh("inviter")), tokenOf("secretariat")]);
});

test("what the secretariat or a member writes is inert in the letters it comes in", async () => {
  const texts = harmless.filter(([name]) => name !== "a web address").map(([, one]) => one.normalize("NFC"));
  const text = texts.join("\n");
  const { registration, email } = await join(fresh("asked"));
  const asking = { token: secretariat, body: { text: text.slice(0, 900) } };
  expect((await api("POST", `/v1/registrations/${registration}/question`, asking)).status).toBe(200);
  await intact((await letterTo(email, "questionAsked")).raw, email, [`${harmless[0]?.[1]}`]);
  const invited = fresh("invited");
  const body = { email: invited, name: harmless[0]?.[1], language: "en" };
  expect((await api("POST", "/v1/me/invitations", { token: member.token, body })).status).toBe(202);
  await intact((await letterTo(invited, "invitation")).raw, invited, [`${harmless[0]?.[1]}`]);
});
