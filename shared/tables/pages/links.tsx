import { tableMessages } from "../../i18n/tables/messages.ts";
import { Hidden } from "../../web/form.tsx";
import type { Route } from "../../web/on-request.ts";
import { operationForm } from "../../web/operation-form.tsx";
import { page, type Shown, type Visit } from "../../web/page-route.tsx";
import { answers } from "../answers.ts";
import { namesOf } from "../names.ts";
import { openNomination } from "../nomination-actions.ts";
import { calledIn, personsIn } from "./named.ts";

const OperationForm = operationForm(answers, tableMessages);

/** The pages that letters about a nomination lead to. Looking changes nothing; only a button does. */
export const links: Route[] = [
  page("/{lang}/nomination", { access: "link", get: (visit) => showNomination(visit) }),
  page("/{lang}/nominee", { access: "link", get: (visit) => showNominee(visit) }),
];

async function showNomination(visit: Visit): Promise<Shown> {
  const { language, world, query } = visit;
  const token = query["t"] ?? "";
  const { person, designation, nomination } = await openNomination(world, token, "nomination");
  const [names, persons] = await Promise.all([
    namesOf(world, [{ member: nomination.member, person }], "bodies"),
    personsIn(visit, nomination.member),
  ]);
  const { nomination: words, form } = tableMessages[language];
  const { organization, name } = names({ member: nomination.member, person });
  const who = calledIn(language, { organization, name: organization ? null : name });
  const waits = !designation.result && ["proposed", "accepted"].includes(nomination.status);
  return {
    title: words.title,
    body: (
      <>
        <h1>{words.title}</h1>
        <p>{words.intro(who, designation.table)}</p>
        {nomination.status === "accepted" || nomination.status === "agreed" ? (
          <p class="box">{words.accepted}</p>
        ) : (
          !waits && <p class="box">{words.over}</p>
        )}
        {waits && (
          <>
            <OperationForm
              visit={visit}
              operation="answer-nomination-by-letter"
              hidden={{ token, answer: "accept" }}
              only={["person"]}
              entries={new URLSearchParams({ person: nomination.person ?? person })}
              named={{ person: persons }}
              send={form.choices.answer.accept}
            />
            <h2>{words.decline}</h2>
            <Decline visit={visit} operation="answer-nomination-by-letter" token={token} />
          </>
        )}
      </>
    ),
  };
}

async function showNominee(visit: Visit): Promise<Shown> {
  const { language, world, query } = visit;
  const token = query["t"] ?? "";
  const { person, designation, nomination } = await openNomination(world, token, "nominee");
  const names = await namesOf(world, [{ member: nomination.member, person }], "bodies");
  const { nominee: words, form } = tableMessages[language];
  const { organization, name } = names({ member: nomination.member, person });
  const waits = !designation.result && nomination.status === "accepted";
  const accept = form.choices.answer.accept;
  return {
    title: words.title,
    body: (
      <>
        <h1>{words.title}</h1>
        <p>{words.intro(calledIn(language, { organization, name: organization ? null : name }), designation.table)}</p>
        {nomination.status === "agreed" ? <p class="box">{words.agreed}</p> : !waits && <p class="box">{words.over}</p>}
        {waits && (
          <>
            <form method="post" action={`/${language}/do/agree-to-nomination-by-letter`}>
              <Hidden name="token" value={token} />
              <Hidden name="answer" value="accept" />
              <button>{accept}</button>
            </form>
            <h2>{words.decline}</h2>
            <Decline visit={visit} operation="agree-to-nomination-by-letter" token={token} />
          </>
        )}
      </>
    ),
  };
}

function Decline({ visit: { language }, operation, token }: { visit: Visit; operation: string; token: string }) {
  return (
    <form method="post" action={`/${language}/do/${operation}`}>
      <Hidden name="token" value={token} />
      <Hidden name="answer" value="decline" />
      <button class="x">{tableMessages[language].form.choices.answer.decline}</button>
    </form>
  );
}
