import { expect } from "vitest";
import { api, letterTo, tokenIn, tokenOf, usernameOf, waitFor } from "./client.ts";

type Office = { agency: string } | { country: string };

/** Somebody invited for an agency or a government, as far as the letter's link. */
export async function invitedFor(office: Office, email: string) {
  const body = { ...office, email, name: "Punto Focal Ficticio", language: "es" };
  const reply = await api("POST", "/v1/focal-points", { token: await tokenOf("secretariat"), body });
  expect(reply.status, reply.text).toBe(202);
  const link = tokenIn(await letterTo(email, "focalInvitation"));
  return { email, link, invitation: reply.body.invitation as string };
}

export const acceptance = (token: string) => ({
  token,
  name: "Punto Focal Ficticio",
  language: "es",
  consent: { privacy: true },
});

/** A focal point of an agency or a government who can sign in. */
export async function focalPointOf(office: Office, email: string) {
  const invited = await invitedFor(office, email);
  await api("POST", "/v1/focal-points/acceptance", { body: acceptance(invited.link) });
  const token = await tokenOf(email);
  return { ...invited, token, person: usernameOf(token) };
}

const header = "record;kind;organization;types;person;role;email;language;country;tables;since";
/** A spreadsheet with one organization, as the region's spreadsheets write it. */
export const sheetOf = (email: string, organization: string) =>
  [header, `member;;${organization};migrant;José Ficticio;Vocería;${email};es;Perú;2;15/2/2022`].join("\r\n");

const csv = { "content-type": "text/csv" };
export const sendSheet = async (sheet: string | Buffer<ArrayBuffer>) =>
  api("POST", "/v1/imports", { token: await tokenOf("secretariat"), raw: sheet, headers: csv });

/** Waits until every row of an accepted file was tried. */
export async function takenIn(id: string) {
  const token = await tokenOf("secretariat");
  return waitFor(
    `the import ${id}`,
    async () => {
      const { body } = await api("GET", `/v1/imports/${id}?limit=100`, { token });
      return body.status === "done" && body;
    },
    50_000,
  );
}

export async function takeIn(sheet: string) {
  const checked = await sendSheet(sheet);
  expect(checked.body, checked.text).toMatchObject({ status: "checked" });
  const { id } = checked.body;
  const accepted = await api("POST", `/v1/imports/${id}/acceptance`, { token: await tokenOf("secretariat"), body: {} });
  expect(accepted.status, accepted.text).toBe(202);
  return takenIn(id);
}
