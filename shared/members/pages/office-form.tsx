import { officeMessages } from "../../i18n/office/messages.ts";
import { Fields, formOf } from "../../web/contract-form.tsx";
import { type FormError, Hidden } from "../../web/form.tsx";
import type { Operation } from "../../web/operation.ts";
import type { Visit } from "../../web/page-route.tsx";

/** The form of one of the office's operations, on the page that a letter leads to; it posts to the operation's own. */
export function LetterForm({
  visit: { language },
  operation,
  token,
  entries = new URLSearchParams(),
  quiet,
}: {
  visit: Visit;
  operation: Pick<Operation, "name" | "params" | "body">;
  token: string;
  entries?: URLSearchParams;
  quiet?: boolean;
}) {
  const { form: words } = officeMessages[language];
  const { name } = operation;
  const form = words.forms[name as keyof typeof words.forms];
  const errors = new Map<string, FormError>();
  return (
    <form method="post" action={`/${language}/do/${name}`} noValidate>
      <Hidden name="token" value={token} />
      <Fields fields={formOf(operation).body} filled={{ language, words, form, entries, errors }} />
      <button class={quiet ? "x" : undefined}>{form.send}</button>
    </form>
  );
}

export const tokenOf = ({ form, query }: Visit) => form.get("token") ?? query["t"] ?? "";
