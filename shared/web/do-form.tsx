import { pageMessages } from "../i18n/page/messages.ts";
import type { Refusal } from "../refusal.ts";
import { Fields } from "./contract-form.tsx";
import { type Field, leavesOf } from "./fields.ts";
import { ErrorSummary, type Filled, Hidden, HoneyPot } from "./form.tsx";
import type { FormWords } from "./labels.ts";
import type { Operation } from "./operation.ts";
import type { Visit } from "./page-route.tsx";

interface Props {
  visit: Visit;
  operation: Pick<Operation, "name" | "who">;
  form: FormWords | undefined;
  fields: Field[];
  filled: Filled;
  token: string;
  etag: string | undefined;
  refused: Refusal | undefined;
}

/** An operation as a form that posts to the same action as the API. */
export function DoForm({ visit, operation: { name, who }, form, fields, filled, token, etag, refused }: Props) {
  const { language, session } = visit;
  const optional =
    !filled.patch && leavesOf(fields, filled.entries).some(({ required, kind }) => !required && kind !== "flag");
  return (
    <>
      <ErrorSummary {...filled} />
      {refused && (
        <p class="err" role="alert">
          {visit.inWords(refused).detail}
        </p>
      )}
      <h1>{form?.title}</h1>
      {form?.intro && <p>{form.intro}</p>}
      {optional && <p>{pageMessages[language].allRequired}</p>}
      <form
        method="post"
        action={`/${language}/do/${name}`}
        encType={fields.some(({ kind }) => kind === "file") ? "multipart/form-data" : undefined}
        noValidate
      >
        <Hidden name="form" value={session?.formToken} />
        <Hidden name="token" value={token} />
        <Hidden name="etag" value={etag} />
        {fields.every((field) => field.name !== "to") && (
          <Hidden name="to" value={filled.entries.get("to") ?? undefined} />
        )}
        {who.includes("everyone") && <HoneyPot language={language} />}
        <Fields fields={fields} filled={filled} />
        <button>{form?.send}</button>
      </form>
    </>
  );
}
