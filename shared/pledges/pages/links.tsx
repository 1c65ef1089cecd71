import { pledgeMessages } from "../../i18n/pledges/messages.ts";
import { publicWords } from "../../i18n/pledges/public.ts";
import { labelled } from "../../i18n/punctuation.ts";
import type { Route } from "../../web/on-request.ts";
import { page, type Shown, type Visit } from "../../web/page-route.tsx";
import { Told } from "../../web/texts.tsx";
import { openPartnerLink, openUpdateLink } from "../follow-actions.ts";
import { pledgeResources } from "../resources.ts";
import { isPublished } from "../rules.ts";
import { dayIn, numberIn } from "../told.ts";
import { PartnerButtons } from "./answering.tsx";
import { Makers, PledgeBody, Title } from "./facts.tsx";
import { milestoneOptions, PledgeForm, updateEntries, updateFields } from "./forms.tsx";

/** Where letters lead: looking changes nothing, one button tells. For a telephone on a bad line: one page, one press. */
export const links: Route[] = [
  page("/{lang}/pledge-update", { access: "link", get: showUpdate }),
  page("/{lang}/partnership", { access: "link", get: showPartnership }),
];

const Saved = ({ said }: { said: string | false | undefined }) =>
  said ? (
    <p class="box" role="status">
      {said}
    </p>
  ) : null;

async function showUpdate(visit: Visit): Promise<Shown> {
  const { language, world, query } = visit;
  const token = query["t"] ?? "";
  const { pledge } = await openUpdateLink(world, token);
  const { update: words, form } = pledgeMessages[language];
  const { way, stage, labels } = publicWords[language];
  const { what, unit, baseline, target } = pledge.metric;
  const n = (value: number) => numberIn(value, language);
  const last = pledge.updates.at(-1);
  return {
    title: words.title,
    body: (
      <>
        <h1>{words.title}</h1>
        <Saved said={query["done"] && form.forms["update-pledge-by-letter"].done} />
        <p>
          <b>
            <Title of={pledge} language={language} />
          </b>
          <br />
          <Told texts={what} language={language} /> · {way(n(baseline), n(target), unit)}.{" "}
          {labelled(labels.due, language)} {dayIn(pledge.due, language)}.
          {last && ` ${words.last(stage[last.stage], dayIn(last.at, language))}`}
        </p>
        {!isPublished(pledge) ? (
          <p class="box">{words.gone}</p>
        ) : (
          <PledgeForm
            visit={visit}
            operation="update-pledge-by-letter"
            only={updateFields(pledge)}
            entries={updateEntries(pledge)}
            named={{ reached: milestoneOptions(pledge, language) }}
            hidden={{ token }}
          />
        )}
      </>
    ),
  };
}

async function showPartnership(visit: Visit): Promise<Shown> {
  const { language, world, query } = visit;
  const token = query["t"] ?? "";
  const { pledge: state, member } = await openPartnerLink(world, token);
  const [pledge] = await pledgeResources(world, [state], { now: world.now, sight: "public" });
  const { partnership: words, steps, form, partner } = pledgeMessages[language];
  const open = isPublished(state) || state.status === "submitted";
  const answer = state.partners.find((one) => one.member === member)?.status ?? "asked";
  return {
    title: words.title,
    body: (
      <>
        <h1>{words.title}</h1>
        <Saved said={query["done"] && form.forms["answer-partnership-by-letter"].done} />
        {open && pledge ? (
          <>
            <p>{steps.answered(partner[answer])}</p>
            <PartnerButtons visit={visit} operation="answer-partnership-by-letter" hidden={{ token }} />
            <h2>
              <Title of={pledge} language={language} />
            </h2>
            <Makers pledge={pledge} language={language} />
            <PledgeBody pledge={pledge} language={language} />
          </>
        ) : (
          <p class="box">{words.gone}</p>
        )}
      </>
    ),
  };
}
