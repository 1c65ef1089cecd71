import { officeMessages } from "../../i18n/office/messages.ts";
import { agencyAcronym, agencyCodes } from "../../reference/agencies.ts";
import { doPages } from "../../web/do.tsx";
import type { Route } from "../../web/on-request.ts";
import { page, seeOther, type Visit } from "../../web/page-route.tsx";
import { ownPath } from "../../web/sign-in.ts";
import { getOwnFocalPoint, openFocalInvitation } from "../focal-actions.ts";
import { exportMe } from "../me-actions.ts";
import { officeAnswers, type Rooms } from "../office-answers.ts";
import { asFile } from "./as-file.ts";
import { focal, focalChoices } from "./focal.tsx";
import { imported } from "./imported.tsx";
import { aboutImports, importPages, waitingImports } from "./imports.tsx";

const idIn = (output: unknown) => (output as { id: string }).id;

/** Back to where a name was asked for, with the id that stands for it. */
const withSubstitute = (path: string, query: Record<string, string>, output: unknown) =>
  seeOther(`${path}?${new URLSearchParams({ ...query, substitute: idIn(output) })}`);

async function named({ form, language }: Visit, output: unknown) {
  const to = ownPath(form.get("to") ?? undefined, "");
  return to ? withSubstitute(to, {}, output) : seeOther(`/${language}/me`);
}

const toImport = async ({ language }: Visit, output: unknown) => seeOther(`/${language}/imports/${idIn(output)}`);

/** The office's pages, and a form for each of its writes. */
export function office(rooms: Rooms): Route[] {
  const answers = officeAnswers(rooms);
  const getImport = answers.find(({ operation }) => operation.name === "get-import");
  return [
    ...focal,
    ...imported,
    ...(getImport ? importPages(rooms, getImport) : []),
    page("/{lang}/me/export", {
      access: "session",
      who: ["member", "agency", "government"],
      get: async ({ world }) => asFile(await exportMe(world, rooms.about)),
    }),
    ...doPages(answers, officeMessages, {
      before: {
        "accept-focal-invitation": async ({ world }, token) => {
          const { invitation } = await openFocalInvitation(world, token);
          return { entries: { name: invitation.name, language: invitation.language } };
        },
        "change-own-focal-point": async ({ world }) => {
          const { name, language } = await getOwnFocalPoint(world);
          return { entries: { name, language } };
        },
        "invite-focal-point": async ({ language }) => ({ entries: { language } }),
      },
      named: {
        "invite-focal-point": async ({ language }) => ({
          agency: agencyCodes.map((code) => [code, agencyAcronym(code, language)] as const),
        }),
        "remove-focal-point": async (visit) => ({ id: await focalChoices(visit) }),
        "accept-import": async (visit) => ({ id: await waitingImports(visit) }),
      },
      beside: { import: aboutImports },
      after: {
        "name-substitute": named,
        "name-substitute-by-letter": async ({ language, form }, output) =>
          withSubstitute(`/${language}/rsvp`, { t: form.get("token") ?? "" }, output),
        import: toImport,
        "accept-import": toImport,
      },
    }),
  ];
}
