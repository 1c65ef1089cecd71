import { pageMessages } from "../i18n/page/messages.ts";
import { languages } from "../reference/codes.ts";
import { languageName, namedChoices } from "../reference/names.ts";
import { type Field, leavesOf } from "./fields.ts";
import type { Filled } from "./form.tsx";
import { labelOf } from "./labels.ts";

const clean = (entries: URLSearchParams, name: string) =>
  entries
    .getAll(name)
    .map((value) => value.replaceAll("\r\n", "\n").trim())
    .filter(Boolean)
    .toSorted((a, b) => a.localeCompare(b));

/** What is said of a record now otherwise than in the form that was sent about an earlier one; nothing of what is empty. */
export function differing(fields: Field[], posted: URLSearchParams, now: URLSearchParams): Field[] {
  const unique = new Map([...leavesOf(fields, posted), ...leavesOf(fields, now)].map((field) => [field.name, field]));
  return [...unique.values()].filter(
    ({ name }) => name !== "seen" && now.has(name) && clean(now, name).join("\n") !== clean(posted, name).join("\n"),
  );
}

interface Props {
  fields: Field[];
  filled: Omit<Filled, "errors">;
  now: URLSearchParams;
}

/** What somebody else changed meanwhile, beside what was written: whoever sends again undoes nothing unseen. */
export function Meanwhile({ fields, filled, now }: Props) {
  const { language, words, form, entries } = filled;
  const changed = differing(fields, entries, now);
  if (!changed.length) return null;
  return (
    <div class="box" role="status">
      <p>{pageMessages[language].meanwhile}</p>
      <dl>
        {changed.map((field) => {
          const tongue = languages.find((one) => field.name.split(".").includes(one));
          const told = clean(now, field.name).map((value) => toldAs(field, value, filled));
          return (
            <>
              <dt>
                {labelOf(words, field.name, form).label}
                {tongue && ` (${languageName(tongue, language)})`}
              </dt>
              <dd class="pre" lang={tongue === language ? undefined : tongue}>
                {told.join(", ")}
              </dd>
            </>
          );
        })}
      </dl>
    </div>
  );
}

function toldAs(field: Field, value: string, { language, words }: Props["filled"]): string {
  if (field.kind === "flag") return pageMessages[language].yes;
  if (field.kind !== "choice") return value;
  const own = words.choices[field.name.slice(field.name.lastIndexOf(".") + 1)];
  return own?.[value] ?? namedChoices(field.schema, language)?.find(([code]) => code === value)?.[1] ?? value;
}
