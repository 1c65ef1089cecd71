import type { ContributionId } from "../../../events/define.ts";
import { contributionMessages } from "../../i18n/contributions/messages.ts";
import type { Option } from "../../reference/names.ts";
import { doPages } from "../../web/do.tsx";
import { dayIn } from "../../web/page.tsx";
import { seeOther, type Visit } from "../../web/page-route.tsx";
import { toldInLine } from "../../web/texts.tsx";
import { asInsider, loadWhole, maySee } from "../access.ts";
import { answers } from "../answers.ts";
import { ownContributions } from "../author-store.ts";
import * as contract from "../contract.ts";
import { openReview } from "../review-actions.ts";
import { findReviewer } from "../reviewer-store.ts";
import type { HeadState } from "../states.ts";
import { findHeads, publishedContributions, waitingContributions } from "../store.ts";
import { languageFor } from "./parts.tsx";
import { candidatesFor } from "./queue.tsx";
import { inForm } from "./write.tsx";

const OFFERED = 100;

/** Titles to choose from; what the address names is offered in any case. */
function options(visit: Visit, heads: readonly HeadState[], name = "id"): Record<string, Option[]> {
  const { language, form, query } = visit;
  const asked = form.get(name) ?? query[name];
  const titled = heads.map((head): Option => {
    const lang = languageFor({ ...head, words: asTold(head) }, language);
    const title = toldInLine({ [lang]: head.words[lang]?.title }, language);
    return [head.id, `${title}, ${dayIn(head.publishedAt ?? head.draftedAt, language)}`];
  });
  const known = !asked || titled.some(([id]) => id === asked);
  return { [name]: known ? titled : [...titled, [asked, asked]] };
}
const asTold = ({ words }: HeadState) =>
  Object.fromEntries(Object.entries(words).map(([language, said]) => [language, { ...said, how: "human" as const }]));

async function own(visit: Visit, ...statuses: HeadState["status"][]) {
  const { world, caller } = visit;
  if (caller.as !== "member") return options(visit, []);
  const { ids } = await ownContributions(world, caller.person, { limit: OFFERED });
  const heads = await findHeads(world, ids);
  return options(
    visit,
    heads.filter(({ status }) => statuses.includes(status)),
  );
}

async function published(visit: Visit, name = "id") {
  const { items } = await publishedContributions(visit.world, { from: "0", to: visit.world.now, limit: OFFERED });
  return options(visit, items, name);
}

async function waiting(visit: Visit, ...statuses: ("submitted" | "in-review" | "approved")[]) {
  const pages = await Promise.all(
    statuses.map((status) => waitingContributions(visit.world, { status, limit: OFFERED })),
  );
  return options(
    visit,
    pages.flatMap(({ items }) => items),
  );
}

async function toReview(visit: Visit) {
  const { world, caller } = visit;
  const { open } = caller.as === "member" ? await findReviewer(world, caller.person) : { open: [] };
  return options(visit, await findHeads(world, open.slice(0, OFFERED)));
}

/** What stands in the form of a contribution that the visitor may see. */
async function whole({ world, caller, query }: Visit, otherwise?: string) {
  const asked = { id: query["id"] ?? otherwise };
  const id = contract.getContribution.params.safeParse(asked).data?.id as ContributionId | undefined;
  const found = id && (await loadWhole(world, id).catch(() => undefined));
  return found && maySee(found, caller) ? found : undefined;
}

const open = ["draft", "changes-asked"] as const;
const to = (path: string) => async (visit: Visit, output: unknown) => {
  const id = (output as { id?: string }).id ?? visit.form.get("id");
  return seeOther(`/${visit.language}/contributions/${path}${id}`);
};

/** A form for every write of the room. */
export const forms = doPages(answers, contributionMessages, {
  before: {
    async "revise-contribution"(visit) {
      const found = await whole(visit, (await own(visit, ...open))["id"]?.[0]?.[0]);
      if (!found) return { entries: {} };
      const seen = await asInsider(visit.world, found);
      return { entries: inForm(seen), seen };
    },
    async "correct-contribution"(visit) {
      const found = await whole(visit);
      if (!found) return { entries: {} };
      const { words, revision } = await asInsider(visit.world, found);
      return { entries: { words, seen: revision } };
    },
    async "decline-review-by-letter"({ world }, token) {
      await openReview(world, token);
      return { entries: {} };
    },
  },
  named: {
    "revise-contribution": (visit) => own(visit, ...open),
    "submit-contribution": (visit) => own(visit, ...open),
    "withdraw-contribution": (visit) => own(visit, ...open, "submitted", "in-review", "approved"),
    "assign-reviewer": async (visit) => ({
      ...(await waiting(visit, "submitted", "in-review")),
      reviewer: await candidatesFor(visit),
    }),
    "review-contribution": toReview,
    "decline-review": toReview,
    "publish-contribution": (visit) => waiting(visit, "approved"),
    "correct-contribution": (visit) => published(visit),
    "retire-contribution": async (visit) => ({
      ...(await published(visit)),
      ...(await published(visit, "successor")),
    }),
  },
  after: {
    "draft-contribution": to("own/"),
    "submit-contribution": to("own/"),
    "withdraw-contribution": to("own/"),
    "publish-contribution": to(""),
    "correct-contribution": to(""),
    "retire-contribution": to(""),
    "decline-review-by-letter": async ({ language, form }) =>
      seeOther(`/${language}/review-request?${new URLSearchParams({ t: form.get("token") ?? "" })}`),
  },
});
