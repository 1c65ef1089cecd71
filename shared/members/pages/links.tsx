import { memberMessages } from "../../i18n/members/messages.ts";
import { policies } from "../../policies.ts";
import { Refusal } from "../../refusal.ts";
import { Hidden } from "../../web/form.tsx";
import { entriesOf } from "../../web/form-data.ts";
import type { Route } from "../../web/on-request.ts";
import { dayIn } from "../../web/page.tsx";
import { page, type Shown, seeOther, type Visit } from "../../web/page-route.tsx";
import { confirmRegistration, openQuestion, openRegistration } from "../actions.ts";
import { openInvitation } from "../organization-actions.ts";
import { vanishesAt } from "../rules.ts";
import type { RegistrationState } from "../states.ts";
import { factWords } from "./fact-words.ts";
import { Facts } from "./facts.tsx";
import { OperationForm } from "./forms.tsx";

const tokenOf = ({ form, query }: Visit) => form.get("token") ?? query["t"] ?? "";

/** The pages that letters lead to. Looking changes nothing, because mail scanners look too; only a button does. */
export const links: Route[] = [
  page("/{lang}/confirm", {
    access: "link",
    get: async (visit) => showRegistration(visit, await openRegistration(visit.world, tokenOf(visit))),
    async post(visit) {
      const token = tokenOf(visit);
      await confirmRegistration(visit.world, token);
      return seeOther(`/${visit.language}/confirm?${new URLSearchParams({ t: token })}`);
    },
  }),
  page("/{lang}/answer", { access: "link", get: showQuestion }),
  page("/{lang}/invitation", { access: "link", get: showInvitation }),
];

function showRegistration(visit: Visit, state: RegistrationState): Shown {
  const { language } = visit;
  const { confirm, form } = memberMessages[language];
  const token = tokenOf(visit);
  const { status, confirmedAt, decision, asked } = state;
  const ends = vanishesAt(state, policies);
  return {
    title: confirm.title,
    body: (
      <>
        <h1>{confirm.title}</h1>
        <p class="box">
          <b>{confirm.status[status]}.</b> {status === "requested" ? confirm.intro : confirm.steps[status]}{" "}
          {confirmedAt && confirm.confirmed(dayIn(confirmedAt, language))}{" "}
          {decision && confirm.decided(dayIn(decision.at, language))} {ends && confirm.until(dayIn(ends, language))}
        </p>
        {status === "approved" && (
          <p>
            <a href={`/${language}/sign-in`}>{memberMessages[language].signIn.title}</a>
          </p>
        )}
        <Facts told={asked} language={language} words={factWords(language)} />
        {status === "requested" && (
          <form method="post" action={`/${language}/confirm`}>
            <Hidden name="token" value={token} />
            <p>{confirm.notYou}</p>
            <button>{form.forms["confirm-registration"].send}</button>
          </form>
        )}
        {status === "in-review" && <Corrections visit={visit} state={state} />}
        {status !== "requested" && <Export visit={visit} />}
      </>
    ),
  };
}

function Corrections({ visit, state }: { visit: Visit; state: RegistrationState }) {
  const { language } = visit;
  const { forms } = memberMessages[language].form;
  const token = tokenOf(visit);
  const whole = `/${language}/do/correct-registration?${new URLSearchParams({ t: token })}`;
  const withdrawal = `/${language}/do/withdraw-registration?${new URLSearchParams({ t: token })}`;
  const { asked } = state;
  const fields = ["person", "stakeholderTypes", "country", "language", "tables", "about", "publicListing"];
  return (
    <>
      <h2>{forms["correct-registration"].title}</h2>
      <OperationForm
        visit={visit}
        operation="correct-registration"
        entries={entriesOf({ ...asked, publicListing: asked.consent.publicListing })}
        only={asked.kind === "organization" ? ["organization", ...fields] : fields}
        action={`/${language}/do/correct-registration`}
        hidden={{ token }}
      />
      <p>
        <a href={whole}>{memberMessages[language].me.more}</a>
      </p>
      <h2>{forms["withdraw-registration"].title}</h2>
      <p>
        <a href={withdrawal}>{forms["withdraw-registration"].send}</a>
      </p>
    </>
  );
}

function Export({ visit }: { visit: Visit }) {
  const { language } = visit;
  const words = memberMessages[language].form.forms["export-registration"];
  return (
    <form method="post" action={`/${language}/do/export-registration`}>
      <h2>{words.title}</h2>
      <Hidden name="token" value={tokenOf(visit)} />
      <button class="q">{words.send}</button>
    </form>
  );
}

async function showQuestion(visit: Visit): Promise<Shown> {
  const { question, status } = await openQuestion(visit.world, tokenOf(visit));
  if (!question) throw new Refusal("nothing-asked");
  const { language } = visit;
  const { answer, confirm } = memberMessages[language];
  return {
    title: answer.title,
    body: (
      <>
        <h1>{answer.title}</h1>
        <blockquote>{question.text}</blockquote>
        {question.answer && (
          <>
            <h2>{answer.yours}</h2>
            <blockquote>{question.answer}</blockquote>
          </>
        )}
        {status === "in-review" ? (
          <>
            {question.answer && <p>{answer.change}</p>}
            <OperationForm
              visit={visit}
              operation="answer-question"
              entries={entriesOf({ text: question.answer })}
              action={`/${language}/do/answer-question`}
              hidden={{ token: tokenOf(visit) }}
              only={["text"]}
            />
          </>
        ) : (
          <p class="box">{confirm.status[status]}</p>
        )}
      </>
    ),
  };
}

async function showInvitation(visit: Visit): Promise<Shown> {
  const token = tokenOf(visit);
  const { invitation, member } = await openInvitation(visit.world, token);
  const { language } = visit;
  const { invitation: words, form } = memberMessages[language];
  return {
    title: words.title,
    body: (
      <>
        <h1>{words.title}</h1>
        <p>{words.intro(member.organization?.name ?? "")}</p>
        <OperationForm
          visit={visit}
          operation="accept-invitation"
          entries={entriesOf({ person: { name: invitation.name }, language: invitation.language })}
          action={`/${language}/do/accept-invitation`}
          hidden={{ token }}
          only={["person", "language", "consent"]}
        />
        <h2>{words.refuse}</h2>
        <form method="post" action={`/${language}/do/decline-invitation`}>
          <Hidden name="token" value={token} />
          <button class="x">{form.forms["decline-invitation"].send}</button>
        </form>
      </>
    ),
  };
}
