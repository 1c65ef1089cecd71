import { memberMessages } from "../../i18n/members/messages.ts";
import type { Language } from "../../reference/codes.ts";
import type { Option } from "../../reference/names.ts";
import { errorsOf, formOf } from "../../web/contract-form.tsx";
import { Choices, ErrorSummary, type FormError, Hidden, TextBox } from "../../web/form.tsx";
import { momentIn } from "../../web/page.tsx";
import type { Visit } from "../../web/page-route.tsx";
import type { Denial } from "../../web/problem.ts";
import type { Registration } from "../shapes.ts";
import { answerNamed, OperationForm } from "./forms.tsx";
import type { DecisionName } from "./review.tsx";

interface Props {
  visit: Visit;
  registration: Registration;
  failed: { name: DecisionName; problem: Denial } | undefined;
}

/** The three decisions, each a form of its own. */
export function Decisions(props: Props) {
  const { visit, failed } = props;
  const { review: words, form } = memberMessages[visit.language];
  const own = (name: DecisionName) => ({
    visit,
    operation: name,
    entries: failed?.name === name ? visit.form : new URLSearchParams(),
    problem: failed?.name === name ? failed.problem : undefined,
    hidden: { operation: name },
  });
  return (
    <>
      <h2>{words.decide}</h2>
      <Approval {...props} />
      <h3>{form.forms["question-registration"].title}</h3>
      <OperationForm {...own("question-registration")} />
      <h3>{form.forms["decline-registration"].title}</h3>
      <OperationForm {...own("decline-registration")} danger />
    </>
  );
}

function Approval({ visit, registration, failed }: Props) {
  const { language, session } = visit;
  const { review: words, form } = memberMessages[language];
  const name = "approve-registration";
  const entries = failed?.name === name ? visit.form : new URLSearchParams();
  const filled = { language, words: form, entries, own: false };
  const errors =
    failed?.name === name
      ? errorsOf(failed.problem.errors, formOf(answerNamed(name).operation).body, filled)
      : new Map<string, FormError>();
  const organizations = registration.similar.filter(({ id }) => id.startsWith("org_"));
  const options: Option[] = [["", words.fresh], ...organizations.map(({ id, name: called }): Option => [id, called])];
  return (
    <>
      <h3>{form.forms[name].title}</h3>
      <ErrorSummary language={language} errors={errors} />
      <form method="post" noValidate>
        <Hidden name="form" value={session?.formToken} />
        <Hidden name="operation" value={name} />
        {registration.kind === "organization" && (
          <>
            <Choices
              filled={{ ...filled, errors, entries: entries.has("organization") ? entries : fresh }}
              name="organization"
              label={words.into}
              required
              several={false}
              options={options}
            />
            <TextBox
              filled={{ ...filled, errors: new Map() }}
              name="other"
              label={words.other}
              hint={words.otherHint}
              required={false}
            />
          </>
        )}
        <button>{form.forms[name].send}</button>
      </form>
    </>
  );
}

const fresh = new URLSearchParams({ organization: "" });

/** What happened to the registration, and who caused it. */
export function History({ registration, language }: { registration: Registration; language: Language }) {
  const { review: words } = memberMessages[language];
  return (
    <>
      <h2>{words.history}</h2>
      <ol>
        {registration.history?.map(({ type, at, by }) => (
          <li>
            {words.events[type] ?? type} · {momentIn(at, language)} ·{" "}
            {by === "bearer" ? words.by.bearer : by === "mechanism" ? words.by.mechanism : words.by.person}
          </li>
        ))}
      </ol>
    </>
  );
}
