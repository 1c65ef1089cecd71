import type { RegistrationId } from "../../../events/define.ts";
import { memberMessages } from "../../i18n/members/messages.ts";
import { doPages } from "../../web/do.tsx";
import { seeOther, type Visit } from "../../web/page-route.tsx";
import { signedOutCookies } from "../../web/session.ts";
import { openRegistration } from "../actions.ts";
import { answers } from "../answers.ts";
import { getMe } from "../me-actions.ts";
import { membersNamedLike } from "../member-store.ts";
import { nameOf } from "../resources.ts";
import { listRegistrations } from "../review-actions.ts";
import { findRegistration } from "../store.ts";
import { asFile } from "./as-file.ts";

/** What a request's secretary may pick from: the oldest of the queue, by name. */
async function registrations({ world, query }: Visit) {
  const { items } = await listRegistrations(world, { status: "in-review", limit: 100, after: undefined });
  const id = items.map((item) => [item.id, nameOf(item)] as const);
  const asked = query["id"];
  return { id: asked && !items.some((item) => item.id === asked) ? [...id, [asked, asked] as const] : id };
}

async function approval(visit: Visit) {
  const { id } = await registrations(visit);
  const state = visit.query["id"] && (await findRegistration(visit.world, visit.query["id"] as RegistrationId));
  const like =
    state && state.asked.kind === "organization" ? await membersNamedLike(visit.world, nameOf(state.asked)) : [];
  return { id, organization: like.map((member) => [member.id, member.name] as const) };
}

/** A form for every write of the room. */
export const forms = doPages(answers, memberMessages, {
  before: {
    "correct-registration": async ({ world }, token) => {
      const { asked } = await openRegistration(world, token);
      return { entries: { ...asked, publicListing: asked.consent.publicListing } };
    },
    "change-me": async ({ world }) => {
      const own = await getMe(world);
      return { entries: { ...own, publicListing: own.consent.publicListing }, seen: own };
    },
    "choose-tables": async ({ world }) => ({ entries: await getMe(world) }),
    "set-preferences": async ({ world }) => {
      const { consent, language } = await getMe(world);
      return { entries: { optionalLetters: consent.optionalLetters, language } };
    },
    register: async ({ language }) => ({ entries: { language } }),
    "invite-person": async ({ language }) => ({ entries: { language } }),
    "accept-invitation": async ({ language }) => ({ entries: { language } }),
  },
  named: {
    "approve-registration": approval,
    "decline-registration": registrations,
    "question-registration": registrations,
    "remove-person": async ({ world }) => {
      const { persons } = await getMe(world);
      return { id: persons.flatMap(({ id, name, you }) => (you ? [] : [[id, name || id] as const])) };
    },
  },
  after: {
    "export-registration": async (_, output) => asFile(output),
    leave: async ({ language }) => seeOther(`/${language}/sign-out?left=1`, await signedOutCookies()),
  },
});
