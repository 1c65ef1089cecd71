import { pledgeMessages } from "../../i18n/pledges/messages.ts";
import { Hidden } from "../../web/form.tsx";
import type { Visit } from "../../web/page-route.tsx";

interface Props {
  visit: Visit;
  operation: "answer-partnership" | "answer-partnership-by-letter";
  hidden: Record<string, string>;
}

/** Yes or no in one press. */
export function PartnerButtons({ visit: { language, session }, operation, hidden }: Props) {
  const { form, steps } = pledgeMessages[language];
  return (
    <form method="post" action={`/${language}/do/${operation}`}>
      <Hidden name="form" value={session?.formToken} />
      {Object.entries(hidden).map(([name, value]) => (
        <Hidden name={name} value={value} />
      ))}
      <p>{steps.shown}</p>
      <p class="row">
        <button name="answer" value="confirm">
          {form.choices.answer.confirm}
        </button>
        <button class="x" name="answer" value="decline">
          {form.choices.answer.decline}
        </button>
      </p>
    </form>
  );
}
