import type { MemberId, PledgeId } from "../../../events/define.ts";
import { pledgeMessages } from "../../i18n/pledges/messages.ts";
import { listed } from "../../members/member-store.ts";
import type { Option } from "../../reference/names.ts";
import { membersById } from "../../tables/names.ts";
import { doPages } from "../../web/do.tsx";
import { lengthOf } from "../../web/fields.ts";
import { seeOther, type Visit } from "../../web/page-route.tsx";
import { answers } from "../answers.ts";
import { openUpdateLink } from "../follow-actions.ts";
import { getPledge, isOwn, partnershipsOf, sightOf } from "../reads.ts";
import { PledgeInFull } from "../shapes.ts";
import type { PledgeState } from "../states.ts";
import { findPledge, pledgesIn, pledgesOf } from "../store.ts";
import { Whole } from "./facts.tsx";
import { colleagues, milestoneOptions, stepsOf, titleIn, updateEntries } from "./forms.tsx";

const MOST = 100;
const MOST_MEMBERS = 300;

const saidIn = ({ form, query }: Visit, name: string) => form.get(name) || query[name] || undefined;
const asOptions = (states: readonly PledgeState[], { language }: Visit): Option[] =>
  states.map((state) => [state.id, titleIn(state, language)]);

/** The pledges of one's member in one of some states, or the one that the address names. */
async function own(visit: Visit, ...statuses: PledgeState["status"][]): Promise<PledgeState[]> {
  const { world, caller } = visit;
  if (caller.as !== "member") return [];
  const all = await pledgesOf(world, caller.member);
  return all.filter(({ status }) => statuses.includes(status)).toReversed();
}

/** What the secretariat may choose from: what waits, or the newest of what is published. */
const inList = async (visit: Visit, listing: "submitted" | "all") =>
  (await pledgesIn(visit.world, listing, { limit: MOST, descending: listing === "all" })).pledges;

/** The one that the address or the form names, which may be in no list, first. */
async function named(visit: Visit, states: readonly PledgeState[]): Promise<PledgeState[]> {
  const id = saidIn(visit, "id") as PledgeId | undefined;
  const asked = id?.startsWith("plg_") ? await findPledge(visit.world, id) : undefined;
  const known = asked && sightOf(visit.caller, asked) ? [asked] : [];
  return [...known, ...states.filter((one) => one.id !== id)];
}

const choosing = async (visit: Visit, states: readonly PledgeState[]) => ({
  id: asOptions(await named(visit, states), visit),
});

/** Listed member organizations. */
async function members({ world, language, caller }: Visit): Promise<Option[]> {
  const ids: MemberId[] = [];
  for (let after: string | undefined, more = true; more && ids.length < MOST_MEMBERS; ) {
    const found = await listed(world, { listing: "all", limit: MOST, after });
    ids.push(...found.map(({ id }) => id));
    after = found.at(-1)?.id;
    more = found.length === MOST;
  }
  const known = await membersById(world, ids);
  return [...known.values()]
    .flatMap(({ id, organization }): Option[] =>
      organization && !("member" in caller && caller.member === id) ? [[id, organization.name]] : [],
    )
    .toSorted(([, a], [, b]) => a.localeCompare(b, language));
}

/** What a draft's form offers by name: partners, the pledge that it answers, and who answers for it. */
async function drafting(visit: Visit) {
  const { world, caller, form, query } = visit;
  const [partners, published, people] = await Promise.all([
    members(visit),
    inList(visit, "all"),
    "member" in caller ? colleagues(visit, caller) : [],
  ]);
  const count = Math.max(lengthOf("partners", form), await partnersAsked(visit));
  const chosen = saidIn(visit, "matchedPledge") as PledgeId | undefined;
  const matched = chosen?.startsWith("plg_") && (await findPledge(world, chosen));
  const others = published.filter(({ id }) => id !== (query["id"] ?? form.get("id")));
  return {
    matchedPledge: asOptions(matched && !others.some(({ id }) => id === chosen) ? [matched, ...others] : others, visit),
    steward: people,
    ...Object.fromEntries(Array.from({ length: count }, (_, n) => [`partners.${n}`, partners])),
  };
}

/** How many partners the draft names that the form begins with, and one more to add. */
async function partnersAsked(visit: Visit): Promise<number> {
  const [state] = visit.method === "GET" ? await revised(visit) : [];
  return (state?.partners.length ?? 0) + 1;
}

const revised = async (visit: Visit) => (await named(visit, await own(visit, "draft"))).slice(0, 1);

/** The one whose words the form holds, so that nobody's words end up in another pledge. */
const corrected = async (visit: Visit) => (await named(visit, await inList(visit, "all"))).slice(0, 1);

function entriesOf({ translations, ...state }: PledgeState) {
  const { id, original, words, kind, level, mode, objectives, countries, start, due, metric } = state;
  const milestones = state.milestones.map(({ text, due: on }) => ({ text, due: on }));
  const machine = Object.entries(translations).flatMap(([language, how]) => (how === "machine" ? [language] : []));
  const partners = state.partners.map(({ member }) => member);
  const { steward } = state;
  const said = {
    id,
    original,
    words,
    machine,
    kind,
    level,
    mode,
    matchedPledge: state.matches,
    partners,
    objectives,
    countries,
  };
  return { ...said, start, due, metric, milestones, steward };
}

async function reachable(visit: Visit) {
  const { world, language } = visit;
  const { pledge } = await openUpdateLink(world, visit.form.get("token") ?? visit.query["t"] ?? "");
  return { reached: milestoneOptions(pledge, language) };
}

const updatable = async (visit: Visit) => {
  const states = await named(visit, await own(visit, "published"));
  const first = states.find((one) => isOwn(visit.caller, one));
  return { id: asOptions(states, visit), reached: first ? milestoneOptions(first, visit.language) : [] };
};

const toSteps = (said: string) => async (visit: Visit, output: unknown) =>
  seeOther(`${stepsOf(visit.language, (output as PledgeInFull).id)}?said=${said}`);
const toLink =
  (path: string) =>
  async ({ language, form }: Visit) =>
    seeOther(`/${language}/${path}?${new URLSearchParams({ t: form.get("token") ?? "", done: "1" })}`);
const withSteps = [
  "draft-pledge",
  "revise-pledge",
  "submit-pledge",
  "withdraw-pledge",
  "return-pledge",
  "publish-pledge",
  "correct-pledge",
  "retract-pledge",
  "answer-partnership",
  "update-pledge",
  "change-steward",
];

/** The submitted pledge that the form is about. */
async function submitted(visit: Visit): Promise<PledgeState | undefined> {
  const [state] = saidIn(visit, "id") ? await named(visit, []) : [];
  return state?.status === "submitted" ? state : undefined;
}

/** It is read before it is published, however often it was submitted. */
async function toPublish(visit: Visit) {
  const { world, caller, language } = visit;
  const state = await submitted(visit);
  if (!state) return null;
  const told = await getPledge(world, caller, { id: state.id, language });
  return <Whole pledge={told} language={language} />;
}

/** A form for every write of the room. */
export const forms = doPages(answers, pledgeMessages, {
  before: {
    async "revise-pledge"(visit) {
      const [state] = await revised(visit);
      if (!state || !isOwn(visit.caller, state)) return { entries: {} };
      const { world, caller, language } = visit;
      const seen = PledgeInFull.parse(await getPledge(world, caller, { id: state.id, language }));
      return { entries: entriesOf(state), seen };
    },
    async "correct-pledge"(visit) {
      const [state] = await corrected(visit);
      return { entries: state ? { ...entriesOf(state), seen: state.revision } : {} };
    },
    async "publish-pledge"(visit) {
      return { entries: { seen: (await submitted(visit))?.submittedAt } };
    },
    async "update-pledge-by-letter"(visit, token) {
      const { pledge } = await openUpdateLink(visit.world, token);
      return { entries: Object.fromEntries(updateEntries(pledge)) };
    },
  },
  named: {
    "draft-pledge": drafting,
    "revise-pledge": async (visit) => ({
      ...(await drafting(visit)),
      id: asOptions(await revised(visit), visit),
    }),
    "submit-pledge": async (visit) => choosing(visit, await own(visit, "draft")),
    "withdraw-pledge": async (visit) => choosing(visit, await own(visit, "draft", "submitted")),
    "return-pledge": async (visit) => choosing(visit, await inList(visit, "submitted")),
    "publish-pledge": async (visit) => choosing(visit, await inList(visit, "submitted")),
    "correct-pledge": async (visit) => ({ id: asOptions(await corrected(visit), visit) }),
    "retract-pledge": async (visit) => choosing(visit, await inList(visit, "all")),
    "answer-partnership": async (visit) =>
      choosing(visit, visit.caller.as === "member" ? await partnershipsOf(visit.world, visit.caller.member) : []),
    "update-pledge": updatable,
    "update-pledge-by-letter": reachable,
    async "change-steward"(visit) {
      const states = await named(visit, await own(visit, "draft", "submitted", "published"));
      return { id: asOptions(states, visit), steward: states[0] ? await colleagues(visit, states[0]) : [] };
    },
  },
  beside: { "publish-pledge": toPublish },
  after: {
    ...Object.fromEntries(withSteps.map((name) => [name, toSteps(name)])),
    "update-pledge-by-letter": toLink("pledge-update"),
    "answer-partnership-by-letter": toLink("partnership"),
  },
});
