import type { PledgeId } from "../../../events/define.ts";
import { pledgeMessages } from "../../i18n/pledges/messages.ts";
import { publicWords } from "../../i18n/pledges/public.ts";
import { labelled } from "../../i18n/punctuation.ts";
import { outcomeIdOf } from "../../publication.ts";
import { Refusal } from "../../refusal.ts";
import type { TakesUp } from "../../taken-up.ts";
import { atOf } from "../../web/at.ts";
import { page, type Shown, type Visit } from "../../web/page-route.tsx";
import { AnswersTo } from "../../web/taken-up.tsx";
import { Told } from "../../web/texts.tsx";
import { parseInput } from "../../web/validation.ts";
import * as contract from "../read-contract.ts";
import { getPledge } from "../reads.ts";
import type { PledgeInFull } from "../shapes.ts";
import { findPledges } from "../store.ts";
import { dayIn } from "../told.ts";
import { Makers, Milestones, PledgeBody, Title, Updates, Warnings, wordsIn } from "./facts.tsx";
import { stepsOf } from "./forms.tsx";

/** @throws Refusal not-found */
export function pledgeIdIn({ params }: Visit): PledgeId {
  const asked = contract.getPledge.params.safeParse({ id: params["id"] });
  if (!asked.success) throw new Refusal("not-found");
  return asked.data.id;
}

/** `/{lang}/pledges/{id}`: one published pledge, the same for everybody; retracted, it says so and why. */
export const pledge = (takesUp: TakesUp) =>
  page("/{lang}/pledges/{id}", {
    access: "public",
    async get(visit) {
      try {
        return await show(visit, takesUp);
      } catch (error) {
        if (error instanceof Refusal && error.code === "retired") return retracted(visit, error.about["reason"] ?? "");
        throw error;
      }
    },
  });

async function show(visit: Visit, takesUp: TakesUp): Promise<Shown> {
  const { language, world, caller, query } = visit;
  const { at } = parseInput(contract.getPledge.query, query);
  const id = pledgeIdIn(visit);
  const [told, taken] = await Promise.all([
    getPledge(world, caller, { id, at, language }),
    takesUp(world, id, atOf(at, world.now)),
  ]);
  const { one: words, list } = pledgeMessages[language];
  const { title } = wordsIn(told, language);
  return {
    title,
    body: (
      <>
        <h1>
          <Title of={told} language={language} />
        </h1>
        {at && <p>{list.asOf(dayIn(at, language))}</p>}
        <Makers pledge={told} language={language} />
        <p>
          {labelled(publicWords[language].labels.stage, language)} <b>{publicWords[language].stage[told.stage]}</b>
        </p>
        <Warnings pledge={told} language={language} />
        <PledgeBody pledge={told} language={language} />
        <AnswersTo taken={taken} language={language} at={at} />
        <Milestones pledge={told} language={language} />
        <Updates pledge={told} language={language} />
        {await others(visit, told)}
        <Versions told={told} visit={visit} />
        <p class="row">
          <a href={stepsOf(language, told.id)}>{words.steps}</a>
          <a href={`/${language}/pledges`}>{words.all}</a>
        </p>
      </>
    ),
  };
}

/** The pledge that it answers, and those that answer it. */
async function others({ world, language }: Visit, { matchedPledge, matchedBy }: PledgeInFull) {
  const { one: words } = pledgeMessages[language];
  const all = await findPledges(world, [...(matchedPledge ? [matchedPledge] : []), ...matchedBy]);
  const shown = all.filter(({ status }) => status === "published");
  const list = (heading: string, some: typeof shown) =>
    some.length > 0 && (
      <>
        <h2>{heading}</h2>
        <ul>
          {some.map((one) => (
            <li>
              <a href={`/${language}/pledges/${one.id}`}>
                <Title of={one} language={language} />
              </a>
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <>
      {list(
        words.matches,
        shown.filter(({ id }) => id === matchedPledge),
      )}
      {list(
        words.matched,
        shown.filter(({ id }) => matchedBy.includes(id)),
      )}
    </>
  );
}

function Versions({ told, visit: { language } }: { told: PledgeInFull; visit: Visit }) {
  const { one: words } = pledgeMessages[language];
  return (
    <>
      <h2>{words.versions}</h2>
      <p>
        {words.version(told.revision, dayIn(told.publishedAt ?? "", language))}{" "}
        <a href={`/${language}/outcomes/${outcomeIdOf(told.id)}`}>{words.cite}</a>
      </p>
      {told.corrected.length > 0 && (
        <ul>
          {told.corrected.map(({ at, changed }) => (
            <li>
              {words.corrected(dayIn(at, language))} <Told texts={changed} language={language} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function retracted({ language }: Visit, reason: string): Shown {
  const { one: words } = pledgeMessages[language];
  return {
    title: words.retracted,
    status: 410,
    body: (
      <>
        <h1>{words.retracted}</h1>
        <p>
          {words.reason} {reason}
        </p>
        <p>
          <a href={`/${language}/pledges`}>{words.all}</a>
        </p>
      </>
    ),
  };
}
