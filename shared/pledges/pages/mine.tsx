import type { Attributes } from "../../aws/table.ts";
import { pageMessages } from "../../i18n/page/messages.ts";
import { pledgeMessages } from "../../i18n/pledges/messages.ts";
import { openCursor, sealCursor } from "../../web/cursor.ts";
import type { Route } from "../../web/on-request.ts";
import { page, type Shown, type Visit } from "../../web/page-route.tsx";
import { ownPledges, partnershipsOf, pledgeQueue } from "../reads.ts";
import { pledgeResources } from "../resources.ts";
import { dayIn } from "../told.ts";
import { Title } from "./facts.tsx";
import { stepsOf } from "./forms.tsx";
import { PledgeItem } from "./list.tsx";

/** What waits for whoever signed in. */
export const mine: Route[] = [
  page("/{lang}/pledges/mine", { access: "session", who: ["member"], get: showMine }),
  page("/{lang}/pledges/queue", { access: "session", who: ["secretariat"], get: showQueue }),
];

const LIMIT = 50;

async function pageOf<T>(
  { query, caller }: Visit,
  name: string,
  find: (page: {
    limit: number;
    after: Attributes | undefined;
  }) => Promise<{ items: T[]; last: Attributes | undefined }>,
) {
  const bound = `${name} ${"member" in caller ? caller.member : ""}`;
  const { items, last } = await find({ limit: LIMIT, after: await openCursor<Attributes>(bound, query["cursor"]) });
  return { items, next: await sealCursor(bound, last) };
}

const Next = ({ visit: { language, path }, next }: { visit: Visit; next: string | null }) =>
  next ? (
    <p>
      <a href={`${path}?${new URLSearchParams({ cursor: next })}`}>{pageMessages[language].next}</a>
    </p>
  ) : null;

async function showMine(visit: Visit): Promise<Shown> {
  const { language, world, caller } = visit;
  const { mine: words } = pledgeMessages[language];
  const own = await pageOf(visit, "mine", (asked) => ownPledges(world, caller, asked));
  const asked = "member" in caller ? await partnershipsOf(world, caller.member) : [];
  const partnerships = await pledgeResources(world, asked, { now: world.now, sight: "public" });
  return {
    title: words.title,
    body: (
      <>
        <h1>{words.title}</h1>
        <p>
          <a href={`/${language}/do/draft-pledge`}>{words.draft}</a>
        </p>
        {own.items.length === 0 && <p>{words.none}</p>}
        <ul class="list">
          {own.items.map((one) => (
            <PledgeItem pledge={one} language={language} href={stepsOf(language, one.id)} />
          ))}
        </ul>
        <Next visit={visit} next={own.next} />
        {partnerships.length > 0 && (
          <>
            <h2>{words.asked}</h2>
            <ul class="list">
              {partnerships.map((one) => (
                <PledgeItem pledge={one} language={language} href={stepsOf(language, one.id)} />
              ))}
            </ul>
          </>
        )}
      </>
    ),
  };
}

async function showQueue(visit: Visit): Promise<Shown> {
  const { language, world } = visit;
  const { queue: words, noName } = pledgeMessages[language];
  const { items, next } = await pageOf(visit, "queue", (asked) => pledgeQueue(world, asked));
  return {
    title: words.title,
    body: (
      <>
        <h1>{words.title}</h1>
        {items.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <div class="w" role="group" aria-label={words.title} tabIndex={0}>
            <table>
              <caption>{words.title}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.pledge}</th>
                  <th scope="col">{words.by}</th>
                  <th scope="col">{words.since}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((one) => {
                  return (
                    <tr>
                      <th scope="row">
                        <a href={stepsOf(language, one.id)}>
                          <Title of={one} language={language} />
                        </a>
                      </th>
                      <td>{one.member.name ?? noName}</td>
                      <td>{dayIn(one.submittedAt ?? one.draftedAt, language)}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        )}
        <Next visit={visit} next={next} />
      </>
    ),
  };
}
