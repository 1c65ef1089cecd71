import type { ComponentChildren } from "preact";
import { meetingMessages } from "../../i18n/meetings/messages.ts";
import { fieldSentence } from "../../i18n/web/messages.ts";
import type { Language } from "../../reference/codes.ts";
import type { Option } from "../../reference/names.ts";
import { type FormError, Hidden, TextBox } from "../../web/form.tsx";
import { Select } from "../../web/select.tsx";
import { answerOf } from "../rules.ts";
import type { InviteeState, MeetingState } from "../states.ts";

/** What somebody answered so far. */
export function Said({
  meeting,
  invitee,
  language,
}: {
  meeting: MeetingState;
  invitee: InviteeState;
  language: Language;
}) {
  const { one: words, form } = meetingMessages[language];
  const answer = answerOf(invitee, meeting);
  return (
    <p class="box" role="status">
      {answer ? `${words.said(form.choices.answer[answer])} ${words.until}` : words.none}
    </p>
  );
}

interface Props {
  language: Language;
  /** what proves who answers: a form's token, or a letter's */
  hidden: ComponentChildren;
  colleagues: Option[];
  /** of a government's focal point nobody comes instead */
  alone?: boolean;
  /** who was named a moment ago */
  named: string | undefined;
  /** where somebody is named who is no colleague, and what leads back */
  naming: { action: string; to?: string };
  wrong?: boolean;
}

/** Three answers are one button each; the fourth asks who comes instead. */
export function AnswerButtons({ language, hidden, colleagues, alone = false, named, naming, wrong }: Props) {
  const { form, rsvp: words } = meetingMessages[language];
  const { answer: choices } = form.choices;
  const errors = new Map<string, FormError>();
  if (wrong)
    errors.set("substitute", {
      label: form.fields.substitute as string,
      sentence: fieldSentence(language, "required"),
    });
  const filled = { language, words: form, entries: new URLSearchParams(), errors, own: false };
  return (
    <>
      {named && (
        <form method="post">
          {hidden}
          <Hidden name="answer" value="substitute" />
          <Hidden name="substitute" value={named} />
          <button>{words.confirm(words.somebody)}</button>
        </form>
      )}
      <form method="post">
        {hidden}
        <p class="row">
          {(["yes", "no", "apology"] as const).map((answer) => (
            <button class={answer === "yes" ? undefined : "q"} name="answer" value={answer}>
              {choices[answer]}
            </button>
          ))}
        </p>
      </form>
      {!alone && <h3>{words.instead}</h3>}
      {colleagues.length > 0 && (
        <form method="post" noValidate>
          {hidden}
          <Select filled={filled} name="substitute" label={form.fields.substitute} options={colleagues} required />
          <button class="q" name="answer" value="substitute">
            {choices.substitute}
          </button>
        </form>
      )}
      {!alone && (
        <form method="post" action={naming.action} noValidate>
          {hidden}
          <Hidden name="to" value={naming.to} />
          <TextBox
            filled={{ ...filled, errors: new Map() }}
            name="name"
            label={words.name}
            hint={words.nameHint}
            required
          />
          <button class="q">{words.next}</button>
        </form>
      )}
    </>
  );
}
