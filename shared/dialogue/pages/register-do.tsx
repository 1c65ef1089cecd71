import { MessageId, RecommendationId } from "../../../events/define.ts";
import { publishedContributions } from "../../contributions/store.ts";
import { labelled } from "../../i18n/punctuation.ts";
import { registerMessages } from "../../i18n/register/messages.ts";
import { pledgesIn } from "../../pledges/store.ts";
import { agencyAcronym, agencyCodes } from "../../reference/agencies.ts";
import { countriesIn, type Option } from "../../reference/names.ts";
import type { Texts } from "../../tables/states.ts";
import { titlesIn } from "../../texts.ts";
import { doPages } from "../../web/do.tsx";
import { lengthOf } from "../../web/fields.ts";
import { seeOther, type Visit } from "../../web/page-route.tsx";
import { toldInLine } from "../../web/texts.tsx";
import { getMessage, listDrafts, listMessages, listUnapproved } from "../message-reads.ts";
import { getRecommendation } from "../recommendation-reads.ts";
import { isPublished } from "../recommendation-targets.ts";
import { publishedAt } from "../rules.ts";
import { allDialogues, jointActionsOf } from "../store.ts";
import { Whole } from "./message-facts.tsx";
import { registerAnswers } from "./register-forms.tsx";

const SHORT = 90;
/** What is offered by name of each kind; of others the address that led here tells the id. */
const OFFERED = 100;

const saidIn = ({ form, query }: Visit, name: string) => form.get(name) ?? query[name];
const asked = (options: readonly Option[], id: string | undefined): readonly Option[] =>
  id && !options.some(([known]) => known === id) ? [[id, id], ...options] : options;
const short = (texts: Texts, { language }: Visit) => toldInLine(texts, language, SHORT);

const agencies = ({ language }: Visit) => agencyCodes.map((code) => [code, agencyAcronym(code, language)] as const);

/** Agencies by name, one for each entry of the list and for who has to act. */
function offices(visit: Visit): Record<string, readonly Option[]> {
  const known = agencies(visit);
  const listed = Array.from({ length: lengthOf("to.agencies", visit.form) }, (_, i) => [`to.agencies.${i}`, known]);
  const countries = countriesIn(visit.language);
  return { ...Object.fromEntries(listed), "holder.agency": known, "holder.country": countries };
}

async function drafts(visit: Visit): Promise<{ id: readonly Option[] }> {
  const found = await listDrafts(visit.world, visit.caller, visit.world.now);
  return {
    id: asked(
      found.map(({ id, title }) => [id, short(title, visit)] as const),
      saidIn(visit, "id"),
    ),
  };
}

/** The draft that a form is about, for who may approve it. */
async function draftOf(visit: Visit) {
  const { world, caller } = visit;
  const id = MessageId.safeParse(saidIn(visit, "id") ?? (await drafts(visit)).id[0]?.[0]).data;
  const message = id && (await getMessage(world, caller, id, world.now).catch(() => undefined));
  return message && message.status === "drafted" ? message : undefined;
}

/** Messages with an answer to approve. */
async function answered(visit: Visit): Promise<{ id: readonly Option[] }> {
  const found = await listUnapproved(visit.world, visit.caller);
  const id = found.map((one): Option => [one.id, short(one.title, visit)]);
  return { id: asked(id, saidIn(visit, "id")) };
}

/** Messages that wait for an answer, the latest first. */
async function awaiting(visit: Visit): Promise<{ id: readonly Option[] }> {
  const { world } = visit;
  const { items } = await listMessages(world, { state: "awaiting", at: world.now, limit: OFFERED });
  return {
    id: asked(
      items.map(({ id, title }) => [id, short(title, visit)] as const),
      saidIn(visit, "id"),
    ),
  };
}

/** What may take up a recommendation, by its title: the latest of each kind. */
async function targets(visit: Visit): Promise<Option[]> {
  const { world, language } = visit;
  const [contributions, pledges, dialogues] = await Promise.all([
    publishedContributions(world, { from: "2022", to: world.now, limit: OFFERED }),
    pledgesIn(world, "all", { limit: OFFERED, descending: true, eventual: true }),
    allDialogues(world),
  ]);
  const published = dialogues.flatMap((one) => {
    const at = publishedAt(one, world.now);
    return at ? [{ year: one.year, at }] : [];
  });
  const actions = await Promise.all(
    published.map(async ({ year, at }) =>
      (await jointActionsOf(world, year)).filter((one) => isPublished(one, at) && one.state !== "dropped"),
    ),
  );
  const { kinds } = registerMessages[language].recommendation;
  const named = (kind: keyof typeof kinds, id: string, texts: Texts): Option => [
    id,
    `${labelled(kinds[kind], language)} ${short(texts, visit)}`,
  ];
  return [
    ...actions.flat().map(({ id, text }) => named("jac", id, text)),
    ...pledges.pledges
      .filter(({ status, stage }) => status === "published" && stage !== "stopped")
      .map(({ id, words }) => named("plg", id, titlesIn(words))),
    ...contributions.items.map(({ id, words }) => named("con", id, titlesIn(words))),
  ];
}

async function linked(visit: Visit): Promise<readonly Option[]> {
  const id = RecommendationId.safeParse(saidIn(visit, "id")).data;
  const known = id ? await getRecommendation(visit.world, id, visit.world.now).catch(() => undefined) : undefined;
  return (known?.links ?? []).map(({ to, title }) => [to, short(title, visit) || to]);
}

const toDrafts = (said: string) => async (visit: Visit) => seeOther(`/${visit.language}/messages/drafts?said=${said}`);
const toMessage = async ({ language }: Visit, output: unknown) =>
  seeOther(`/${language}/messages/${(output as { id: string }).id}`);
const toRecommendation = async ({ language }: Visit, output: unknown) =>
  seeOther(`/${language}/recommendations/${(output as { id: string }).id}`);

/** A form for every write of messages and of the register. */
export const registerForms = doPages(registerAnswers, registerMessages, {
  before: {
    "answer-message": async () => ({ entries: { closes: true } }),
    async "approve-message"(visit) {
      const message = await draftOf(visit);
      return { entries: message ? { id: message.id, seen: message.changedAt } : {} };
    },
    async "revise-message"(visit) {
      const message = await draftOf(visit);
      if (!message) return { entries: {} };
      const to = {
        governments: message.to.flatMap(({ country }) => country ?? []),
        agencies: message.to.flatMap(({ agency }) => agency ?? []),
      };
      const { id, purpose, title, text, deadline, holder } = message;
      return { entries: { id, to, purpose, title, text, deadline, holder }, seen: message };
    },
  },
  named: {
    "draft-message": async (visit) => offices(visit),
    "revise-message": async (visit) => ({ ...(await drafts(visit)), ...offices(visit) }),
    "withdraw-message": drafts,
    "approve-message": drafts,
    "approve-reply": answered,
    "answer-message": async (visit) => ({
      ...(await awaiting(visit)),
      "from.agency": agencies(visit),
      "from.country": countriesIn(visit.language),
    }),
    "link-recommendation": async (visit) => ({ to: await targets(visit) }),
    "unlink-recommendation": async (visit) => ({ to: asked(await linked(visit), saidIn(visit, "to")) }),
  },
  beside: {
    async "approve-message"(visit) {
      const message = await draftOf(visit);
      return message && <Whole message={message} language={visit.language} />;
    },
  },
  after: {
    "draft-message": toDrafts("drafted"),
    "revise-message": toDrafts("revised"),
    "withdraw-message": toDrafts("withdrawn"),
    "approve-message": toMessage,
    "approve-reply": toDrafts("replyApproved"),
    "answer-message": async ({ language }, output) =>
      seeOther(`/${language}/messages/${(output as { id: string }).id}?done=1`),
    "answer-message-by-letter": async ({ language, form }) =>
      seeOther(`/${language}/message?${new URLSearchParams({ t: form.get("token") ?? "", done: "1" })}`),
    "link-recommendation": toRecommendation,
    "unlink-recommendation": toRecommendation,
  },
});
