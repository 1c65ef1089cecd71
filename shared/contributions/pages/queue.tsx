import { contributionMessages } from "../../i18n/contributions/messages.ts";
import { labelled } from "../../i18n/punctuation.ts";
import type { Language } from "../../reference/codes.ts";
import type { Option } from "../../reference/names.ts";
import type { Refusal } from "../../refusal.ts";
import { namesOf } from "../../tables/names.ts";
import { openCursor, sealCursor } from "../../web/cursor.ts";
import { perform } from "../../web/do.tsx";
import type { Route } from "../../web/on-request.ts";
import { dayIn } from "../../web/page.tsx";
import { page, type Shown, seeOther, type Visit } from "../../web/page-route.tsx";
import type { Denial } from "../../web/problem.ts";
import { parseInput } from "../../web/validation.ts";
import { asInsider, loadFor } from "../access.ts";
import { contributionQueue } from "../public-actions.ts";
import * as reviewContract from "../review-contract.ts";
import { seatHolders } from "../reviewer-store.ts";
import { isUnpublished } from "../rules.ts";
import type { Contribution, Listed } from "../shapes.ts";
import type { WaitingStatus } from "../store.ts";
import { answerNamed, mendable, OperationForm, statusWith } from "./forms.tsx";
import { idIn, Whole } from "./one.tsx";
import { Languages } from "./own.tsx";
import { Items, Onward } from "./parts.tsx";

const who = reviewContract.contributionQueue.who;

export const queue: Route[] = [
  page("/{lang}/contributions/queue", { access: "session", who, get: showAll }),
  page("/{lang}/contributions/queue/{id}", { access: "session", who, get: (visit) => show(visit), post: acted }),
];

const sections = { approved: "approved", submitted: "submitted", inReview: "in-review" } as const;

/** One status, page by page, where the address names it; else the beginning of each. */
async function showAll(visit: Visit): Promise<Shown> {
  const { language, query } = visit;
  const { queue: words, own } = contributionMessages[language];
  const { said: told, ...asked } = query;
  const { status } = parseInput(reviewContract.contributionQueue.query, asked);
  const some = Object.entries(sections).filter(([, one]) => !status || one === status) as [
    keyof typeof sections,
    WaitingStatus,
  ][];
  const said = { published: words.published, asked: words.asked, saved: own.saved }[told ?? ""];
  return {
    title: words.title,
    body: (
      <>
        <h1>{words.title}</h1>
        {said && (
          <p class="box" role="status">
            {said}
          </p>
        )}
        {await Promise.all(some.map(([name, one]) => section(visit, name, one)))}
      </>
    ),
  };
}

async function section(visit: Visit, name: keyof typeof sections, status: WaitingStatus) {
  const { language, world, query } = visit;
  const list = `contribution queue page ${status}`;
  const { limit } = parseInput(reviewContract.contributionQueue.query, { limit: query["limit"] });
  const after = query["status"] ? await openCursor<string>(list, query["cursor"]) : undefined;
  const { items, last } = await contributionQueue(world, { status, limit, after });
  const { queue: words } = contributionMessages[language];
  return (
    <>
      <h2>{words[name]}</h2>
      {items.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Items items={items} language={language} below="/queue" beside={(item) => waitsFor(item, language)} />
      )}
      <Onward
        next={await sealCursor(list, last)}
        path={`/${language}/contributions/queue`}
        query={{ status, ...(after && { cursor: query["cursor"] ?? "" }) }}
        language={language}
      />
    </>
  );
}

function waitsFor({ submittedAt, reviewing }: Listed, language: Language): string {
  const { queue: words } = contributionMessages[language];
  const since = submittedAt ? words.since(dayIn(submittedAt, language)) : "";
  return reviewing
    ? `${since}, ${words.waits(reviewing.reviewer ?? words.somebody, dayIn(reviewing.since, language))}`
    : since;
}

/** Whom the secretariat may ask: who sits at a table, by organization and card. */
export async function candidatesFor({ world, language }: Pick<Visit, "world" | "language">): Promise<Option[]> {
  const all = await seatHolders(world);
  const names = await namesOf(world, all, "bodies");
  return all
    .map((one): Option => {
      const { organization, name } = names(one);
      return [
        one.person,
        organization && name ? `${labelled(organization, language)} ${name}` : (organization ?? name ?? one.person),
      ];
    })
    .toSorted(([, a], [, b]) => a.localeCompare(b, language));
}

async function show(visit: Visit, problem?: Denial | Refusal): Promise<Shown> {
  const { language, world, caller } = visit;
  const whole = await loadFor(world, caller, idIn(visit));
  const of = await asInsider(world, whole);
  const { queue: words, own, status } = contributionMessages[language];
  return {
    title: words.title,
    status: statusWith(problem),
    body: (
      <>
        <h1>{words.title}</h1>
        {visit.query["said"] === "saved" && !problem && (
          <p class="box" role="status">
            {own.saved}
          </p>
        )}
        <p>
          <strong>{status[of.status]}</strong>
        </p>
        {of.inside?.protected && <p class="box">{words.hidden}</p>}
        <Whole of={of} language={language} level={own.preview} />
        {isUnpublished(of) && (
          <Languages of={of} language={language} change={`/${language}/contributions/${of.id}/change`} />
        )}
        {await steps(visit, of, problem)}
        <p>
          <a href={`/${language}/contributions/queue`}>{words.title}</a>
        </p>
      </>
    ),
  };
}

async function steps(visit: Visit, of: Contribution, problem?: Denial | Refusal) {
  const { language } = visit;
  const { form, own } = contributionMessages[language];
  if (!isUnpublished(of))
    return (
      <p>
        <a href={`/${language}/contributions/${of.id}`}>{own.page}</a>
      </p>
    );
  if (of.status === "approved")
    return (
      <>
        <h2>{form.forms["publish-contribution"].title}</h2>
        <p>{form.forms["publish-contribution"].intro}</p>
        <OperationForm visit={visit} operation="publish-contribution" problem={problem} only={[]} />
      </>
    );
  if (of.status !== "submitted" && of.status !== "in-review") return null;
  return (
    <>
      <h2>{form.forms["assign-reviewer"].title}</h2>
      <p>{form.forms["assign-reviewer"].intro}</p>
      <OperationForm
        visit={visit}
        operation="assign-reviewer"
        entries={problem && visit.form}
        problem={problem}
        only={["reviewer"]}
        named={{ reviewer: await candidatesFor(visit) }}
      />
    </>
  );
}

async function acted(visit: Visit) {
  const name = visit.form.get("operation") === "publish-contribution" ? "publish-contribution" : "assign-reviewer";
  try {
    await perform(answerNamed(name), visit);
  } catch (error) {
    return show(visit, mendable(error));
  }
  const said = name === "publish-contribution" ? "published" : "asked";
  return seeOther(`/${visit.language}/contributions/queue?said=${said}`);
}
