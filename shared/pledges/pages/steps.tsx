import { pledgeMessages } from "../../i18n/pledges/messages.ts";
import { labelled } from "../../i18n/punctuation.ts";
import { Refusal } from "../../refusal.ts";
import { page, type Shown, type Visit } from "../../web/page-route.tsx";
import { around } from "../../web/texts.tsx";
import { isAsked } from "../partner-rules.ts";
import { isOwn, mustFindPledge, pledgeInFull, sightOf } from "../reads.ts";
import { isClosed, isPublished } from "../rules.ts";
import type { PledgeInFull } from "../shapes.ts";
import type { PledgeState } from "../states.ts";
import { dayIn } from "../told.ts";
import { PartnerButtons } from "./answering.tsx";
import { Title, Updates, Warnings, Whole, wordsIn } from "./facts.tsx";
import { colleagues, milestoneOptions, PledgeForm, updateEntries, updateFields } from "./forms.tsx";
import { pledgeIdIn } from "./pledge.tsx";

/** `/{lang}/pledges/{id}/steps`: what whoever signed in may do with a pledge: its member, an asked partner, the secretariat. */
export const steps = page("/{lang}/pledges/{id}/steps", {
  access: "session",
  who: ["member", "secretariat"],
  get: show,
});

interface Props {
  visit: Visit;
  state: PledgeState;
  told: PledgeInFull;
}

async function show(visit: Visit): Promise<Shown> {
  const { language, world, caller, query } = visit;
  const state = await mustFindPledge(world, pledgeIdIn(visit));
  const sight = sightOf(caller, state);
  if (!sight) throw new Refusal("not-found");
  const told = await pledgeInFull(world, state, { now: world.now, sight });
  const { steps: words, status: called, form } = pledgeMessages[language];
  const { title } = wordsIn(told, language);
  const said = Object.entries(form.forms).find(([name]) => name === query["said"])?.[1].done;
  const props = { visit, state, told };
  return {
    title: words.title(title),
    body: (
      <>
        <h1>{around(words.title, <Title of={told} language={language} />)}</h1>
        {said && (
          <p class="box" role="status">
            {said}
          </p>
        )}
        <p>
          {labelled(words.status, language)} <b>{called[state.status]}</b>{" "}
          {isPublished(state) && <a href={`/${language}/pledges/${state.id}`}>{words.page}</a>}
        </p>
        <Warnings pledge={told} language={language} />
        {isOwn(caller, state) && (await ownSteps(props))}
        {caller.as === "member" && isAsked(state, caller.member) && <Partnership {...props} member={caller.member} />}
        {caller.as === "secretariat" && (await decisions(props))}
        {sight === "inside" && <Partners {...props} />}
        <Whole pledge={told} language={language} />
        {isPublished(state) && <Updates pledge={told} language={language} />}
      </>
    ),
  };
}

/** What the pledging member's people may do now. */
async function ownSteps({ visit, state, told }: Props) {
  const { language } = visit;
  const { steps: words, form } = pledgeMessages[language];
  const { id, status } = state;
  const withdraw = (
    <p>
      <a href={`/${language}/do/withdraw-pledge?id=${id}`}>{form.forms["withdraw-pledge"].title}</a>
    </p>
  );
  if (status === "draft")
    return (
      <>
        {told.returned && (
          <div class="box">
            <p>{words.returned(dayIn(told.returned.at, language))}</p>
            <blockquote>{told.returned.reason}</blockquote>
          </div>
        )}
        <p>
          <a href={`/${language}/do/revise-pledge?id=${id}`}>{words.edit}</a>
        </p>
        <p>{form.forms["submit-pledge"].intro}</p>
        <PledgeForm visit={visit} operation="submit-pledge" hidden={{ id }} />
        {withdraw}
        {await steward({ visit, state, told })}
      </>
    );
  if (status === "submitted")
    return (
      <>
        <p>{words.waiting}</p>
        {withdraw}
      </>
    );
  if (!isPublished(state)) return null;
  return (
    <>
      <h2>{words.tell}</h2>
      {isClosed(state) && <p>{words.closed}</p>}
      <PledgeForm
        visit={visit}
        operation="update-pledge"
        only={updateFields(state)}
        entries={updateEntries(state)}
        named={{ reached: milestoneOptions(state, language) }}
        hidden={{ id }}
      />
      {await steward({ visit, state, told })}
    </>
  );
}

async function steward({ visit, state }: Props) {
  const people = await colleagues(visit, state);
  if (people.length < 2 && people.some(([id]) => id === state.steward)) return null;
  return (
    <>
      <h2>{pledgeMessages[visit.language].steps.steward}</h2>
      <PledgeForm
        visit={visit}
        operation="change-steward"
        named={{ steward: people }}
        entries={new URLSearchParams({ steward: state.steward })}
        hidden={{ id: state.id }}
      />
    </>
  );
}

function Partnership({ visit, state, member }: Props & { member: string }) {
  const { steps: words, partner } = pledgeMessages[visit.language];
  const answer = state.partners.find((one) => one.member === member)?.status ?? "asked";
  if (!isPublished(state) && state.status !== "submitted") return null;
  return (
    <>
      <h2>{words.partnership}</h2>
      <p>{words.answered(partner[answer])}</p>
      <PartnerButtons visit={visit} operation="answer-partnership" hidden={{ id: state.id }} />
    </>
  );
}

/** What the secretariat may do now. */
async function decisions({ visit, state, told }: Props) {
  const { language } = visit;
  const { steps: words, form } = pledgeMessages[language];
  const { id, status } = state;
  if (status === "submitted")
    return (
      <>
        <h2>{words.decide}</h2>
        <p>{form.forms["publish-pledge"].intro}</p>
        <PledgeForm visit={visit} operation="publish-pledge" only={[]} hidden={{ id, seen: state.submittedAt }} />
        <PledgeForm visit={visit} operation="return-pledge" hidden={{ id }} />
      </>
    );
  if (!isPublished(state)) return <p>{words.nothing}</p>;
  return (
    <>
      <h2>{words.decide}</h2>
      <p class="row">
        <a href={`/${language}/do/correct-pledge?id=${id}`}>{words.correct}</a>
        <a href={`/${language}/do/retract-pledge?id=${id}`}>{words.retract}</a>
      </p>
      {await steward({ visit, state, told })}
    </>
  );
}

/** Every partner that was named, and what it said. */
function Partners({ visit: { language }, told }: Props) {
  const { steps: words, partner, noName } = pledgeMessages[language];
  return (
    <>
      <h2>{words.partners}</h2>
      {told.partners.length === 0 && <p>{words.noPartners}</p>}
      <ul>
        {told.partners.map(({ name, status }) => (
          <li>
            {labelled(name ?? noName, language)} {partner[status]}
          </li>
        ))}
      </ul>
    </>
  );
}
