import { expect, test } from "vitest";
import { letterMessages } from "../../shared/i18n/letters/messages.ts";
import { readCsv, writeCsv } from "../../shared/members/import-csv.ts";
import { mark } from "../support/cast.ts";
import { api, fresh, letters, lettersOf, letterTo, memberOf, tokenIn, tokenOf, usernameOf } from "../support/client.ts";
import { focalPointOf, sendSheet, takeIn } from "../support/offices.ts";
import { eventsOf, everything, signInsOf, textOf, under } from "../support/operator.ts";

const one = mark();
/** Of a day long ago and this run's own, so that nothing else is there. */
const pick = (from: number, count: number) => from + (Number.parseInt(one.slice(0, 6), 16) % count);
const month = String(1 + (Number.parseInt(one.slice(6, 8), 16) % 12)).padStart(2, "0");
const long = `${pick(1500, 400)}-${month}-${pick(10, 18)}`;
const [day, ofMonth, year] = long.split("-").toReversed() as [string, string, string];
const [first, second, alone, focal] = ["first", "second", "alone", "focal"].map(fresh) as [
  string,
  string,
  string,
  string,
];
const network = `Asociación Ficticia Ñandú ${one}`;
const formula = `=cmd() ${one}`;
const head =
  "record;kind;organization;types;person;role;email;language;country;tables;since;body;agency;quarter;start;end;zone;minutes;title_es;source";
const rows = [
  `meeting;;;;;;;;;;;1;;;${day}/${ofMonth}/${year} 15:00;;America/Bogota;90;"Reunión ""${one}""";`,
  `representative;;${network};;;;${second};;;;;1;;;${long};${long};;;;Acta ${one}`,
  `member;;${network};migrant-women-organization;José Inventado;Vocería;${first};es;Perú;1;15/2/2022;;;;;;;;;`,
  `member;;${network};migrant-women-organization;${formula};;${second};es;Perú;1;15/2/2022;;;;;;;;;`,
  `member;individual;;academia;Ana Inventada;;${alone};pt;BR;"1;4";2022-02-15;;;;;;;;;`,
  `focal-point;;;;Punto Ficticio;;${focal};en;;;;;ECLAC;;;;;;;`,
];
const sheet = [head, ...rows].join("\r\n");
const secretariat = async (path: string) => api("GET", path, { token: await tokenOf("secretariat") });
/** The export's rows that name this run, or these addresses: others work beside it. */
async function own(...emails: string[]): Promise<string> {
  const { rows: read } = readCsv((await secretariat("/v1/export.csv")).text);
  const mine = (cell: string) => cell.includes(one) || emails.includes(cell);
  return writeCsv(read.map(({ cells }) => cells).filter((cells) => Object.values(cells).some(mine)));
}
const personWith = async (email: string) =>
  (await everything()).find(({ sk, email: kept }) => sk === "person" && kept === email);

test("a dry run tells every mistake by row and column, in the reader's language, and changes nothing", async () => {
  const wrong = [
    head,
    rows[2]?.replace(first, "not-an-address"),
    rows[4]?.replace("BR", "Atlántida"),
    rows[0]?.replace("America/Bogota", "Bogota").replace(`${day}/${ofMonth}/${year}`, long),
    rows[0]?.replace(year, "2093"),
    rows[1],
    rows[5]?.replace("ECLAC", "NATO"),
    "service;;;;;;;;;;;;NATO;2024-Q1;;;;;;",
    "membre;;;;;;;;;;;;;;;;;;;",
  ].join("\n");
  const token = await tokenOf("secretariat");
  const reply = await api("POST", "/v1/imports", {
    token,
    raw: wrong,
    headers: { "content-type": "text/csv; charset=utf-8", "accept-language": "pt" },
  });
  expect(reply.status, reply.text).toBe(201);
  expect(reply.body).toMatchObject({ status: "faulty", rows: 8 });
  expect(reply.body.errors.map(({ row, column }: { row: number; column: string }) => `${row} ${column}`)).toEqual([
    "2 email",
    "3 country",
    "4 zone",
    "5 start",
    "6 email",
    "8 agency",
    "9 record",
  ]);
  expect(reply.body.errors[2].detail).toContain("fuso horário");
  expect(textOf(await everything()), "only the report is kept").not.toContain(one);
  const accepting = await api("POST", `/v1/imports/${reply.body.id}/acceptance`, { token, body: {} });
  expect(accepting.status).toBe(409);
  const csv = { token, headers: { "content-type": "text/csv", "accept-language": "en" } };
  const refused = await api("POST", "/v1/imports", { ...csv, raw: "[]" });
  expect(refused.status, "no file of the format at all").toBe(400);
  expect(refused.body).toMatchObject({
    type: "urn:dialogue:problem:faulty-file",
    detail: "Row 1: The first column must be called “record”. There is no column “[]”.",
  });
  expect((await api("POST", "/v1/imports", { ...csv, raw: "" })).status).toBe(400);
  expect((await api("POST", "/v1/imports", { ...csv, raw: "\uFEFFrecord;kind\r\n" })).body).toMatchObject({
    status: "faulty",
    errors: [{ row: 1, detail: "The file has no rows." }],
  });
  const latin = await sendSheet(Buffer.from(sheet, "latin1"));
  expect(latin.body, "letters lost on the way are told, never kept").toMatchObject({ status: "faulty", faulty: 1 });
  const read = await sendSheet(sheet);
  expect(read.body).toMatchObject({ status: "checked", byRecord: { member: { new: 3 }, meeting: { new: 1 } } });
});

test("an accepted file makes members who are asked by letter, and nobody is subscribed in silence", async () => {
  const report = await takeIn(sheet);
  expect(report.byRecord).toEqual({
    member: { taken: 3 },
    "focal-point": { taken: 1 },
    representative: { taken: 1 },
    meeting: { taken: 1 },
  });
  expect(report.items.map(({ row }: { row: number }) => row).toSorted()).toEqual([2, 3, 4, 5, 6, 7]);
  const letter = await letterTo(second, "importedConfirmation");
  for (const told of [network, formula, "Perú", letterMessages.es.labels.types]) expect(letter.text).toContain(told);
  const [organization, person] = [await personWith(first), await personWith(second)];
  expect(organization?.["member"]).toBe(person?.["member"]);
  expect(person?.["name"], "a formula is a name like another").toBe(formula);
  expect(await signInsOf(second)).toEqual([]);
  const { body } = await api("GET", "/v1/members?country=PE&limit=100");
  expect(textOf(body)).not.toContain(one);
  expect(textOf(await under(String(person?.pk)))).toContain("sea_");
});

test("who confirms is a member like another, and who declines is forgotten", async () => {
  const link = tokenIn(await letterTo(second, "importedConfirmation"));
  const { status } = await api("POST", "/v1/registrations", {
    body: { ...request, email: second },
  });
  expect(status, "asking to join brings the same letter again, and no other").toBe(202);
  await letterTo(second, "importedConfirmation", 2);
  expect(await letters(second)).toHaveLength(2);
  const body = { token: link, consent: { privacy: true, publicListing: true, optionalLetters: true } };
  expect((await api("POST", "/v1/imported/confirmation", { body: { ...body, consent: {} } })).status).toBe(400);
  const twice = await Promise.all([0, 1].map(() => api("POST", "/v1/imported/confirmation", { body })));
  expect(twice.map((reply) => reply.status)).toEqual([200, 200]);
  await letterTo(second, "welcome");
  const token = await tokenOf(second);
  const { member, consent } = (await api("GET", "/v1/me", { token })).body;
  expect(consent).toMatchObject({ publicListing: true, optionalLetters: true });
  expect((await eventsOf(member)).filter(({ type }) => type === "members.imported-confirmed.v1")).toHaveLength(1);
  expect((await api("POST", "/v1/imported/refusal", { body: { token: link } })).status, "after a yes").toBe(410);

  const refusing = { token: tokenIn(await letterTo(alone, "importedConfirmation")) };
  expect((await api("POST", "/v1/imported/refusal", { body: refusing })).status).toBe(200);
  expect(await personWith(alone)).toBeUndefined();
  expect((await api("POST", "/v1/imported/refusal", { body: refusing })).status).toBe(410);
});

const request = {
  kind: "individual",
  stakeholderTypes: ["migrant"],
  person: { name: "Otra Persona" },
  language: "es",
  country: "PE",
  tables: [1],
  consent: { privacy: true },
};

test("the same file again changes nothing, and asks nobody again", async () => {
  const known = [head, ...rows.slice(0, 4), rows[5]].join("\n");
  const before = { letters: await lettersOf(first, "importedConfirmation"), rows: await own(first, focal) };
  const checked = (await sendSheet(known)).body;
  const unchanged = {
    member: { unchanged: 2 },
    "focal-point": { unchanged: 1 },
    representative: { unchanged: 1 },
    meeting: { unchanged: 1 },
  };
  expect(checked.byRecord).toEqual(unchanged);
  expect((await takeIn(known)).byRecord).toEqual(unchanged);
  expect(await own(first, focal)).toBe(before.rows);
  expect(await lettersOf(first, "importedConfirmation")).toHaveLength(before.letters.length);
});

test("what is exported is imported without a change, and what differs stays as it is", async () => {
  const member = await memberOf(fresh("changes"), { organization: { name: `Red ${one}, "citada"` }, about: "-1\n=2" });
  const { email } = await focalPointOf({ country: "CL" }, fresh("focal"));
  const file = await own(email, focal);
  expect(file, "failure 13: no cell is a formula").not.toMatch(/(\r\n|,)"?[=+@-]/);
  const { body } = await sendSheet(file);
  expect(body, textOf(body.errors)).toMatchObject({ status: "checked", byRecord: { "focal-point": { unchanged: 2 } } });
  for (const counts of Object.values(body.byRecord)) expect(Object.keys(counts as object)).toEqual(["unchanged"]);
  await api("PUT", "/v1/me/tables", { token: member.token, body: { tables: [4] } });
  const later = await takeIn(file);
  expect(later.byRecord.member).toMatchObject({ differs: 1 });
  expect((await api("GET", "/v1/me", { token: member.token })).body.tables).toEqual([4]);
  const page = await secretariat("/v1/export.csv?record=service");
  expect(page.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect((await secretariat("/v1/export.csv?record=x")).status).toBe(400);
});

test("many rows are taken in step by step, each of them once", { timeout: 120_000 }, async () => {
  const emails = Array.from({ length: 85 }, (_, n) => fresh(`many${n}`));
  const many = [
    head,
    ...emails.map((email, n) => `member;individual;;migrant;Persona ${n} ${one};;${email};es;CO;2;;;;;;;;;;`),
  ];
  const report = await takeIn(many.join("\n"));
  expect(report.byRecord).toEqual({ member: { taken: 85 } });
  const kept = (await everything()).filter(({ sk, email }) => sk === "person" && emails.includes(String(email)));
  expect(new Set(kept.map(({ email }) => email)).size).toBe(85);
  expect(kept).toHaveLength(85);
  expect(textOf(await under(report.id)), "the rows' words are let go").not.toContain(one);
  await letterTo(emails.at(-1) ?? "", "importedConfirmation");
});

test("a focal point signs in, changes their own record and takes it along, is removed by letter, and leaves", async () => {
  const [kept, gone] = [
    await focalPointOf({ agency: "ILO" }, fresh("focal")),
    await focalPointOf({ country: "PE" }, fresh("focal")),
  ];
  const changed = await api("PATCH", "/v1/focal-points/me", { token: kept.token, body: { name: `Punto ${one}` } });
  expect(changed.body).toMatchObject({ agency: "ILO", name: `Punto ${one}`, email: kept.email });
  const exported = await api("GET", "/v1/me/export", { token: kept.token });
  expect(exported.body.person).toMatchObject({ id: kept.person, agency: "ILO" });
  expect((await api("GET", "/v1/me", { token: kept.token })).status).toBe(403);
  const listed = await secretariat("/v1/focal-points?limit=100");
  expect(textOf(listed.body)).toContain(`Punto ${one}`);
  const again = {
    token: await tokenOf("secretariat"),
    body: { agency: "ILO", email: kept.email, name: "x", language: "es" },
  };
  expect((await api("POST", "/v1/focal-points", again)).status).toBe(409);
  expect((await api("POST", "/v1/focal-points", { ...again, body: { ...again.body, country: "PE" } })).status).toBe(
    400,
  );

  const token = await tokenOf("secretariat");
  expect((await api("DELETE", `/v1/focal-points/${gone.person}`, { token })).status).toBe(200);
  expect((await letterTo(gone.email, "focalRemoved")).text).toContain("Perú");
  expect((await api("GET", "/v1/focal-points/me", { token: gone.token })).status).toBe(401);
  expect((await api("DELETE", "/v1/me", { token: kept.token })).status).toBe(200);
  expect((await under(kept.person)).filter(({ sk }) => !sk.startsWith("event#"))).toEqual([]);
  expect(usernameOf(kept.token)).toBe(kept.person);
});
