import { pageMessages } from "../i18n/page/messages.ts";
import { languages } from "../reference/codes.ts";
import { namedChoices } from "../reference/names.ts";
import { type Field, leavesOf } from "./fields.ts";
import type { Filled } from "./form.tsx";
import { labelOf } from "./labels.ts";

const clean = (entries: URLSearchParams, name: string) =>
  entries
    .getAll(name)
    .map((value) => value.replaceAll("\r\n", "\n").trim())
    .filter(Boolean)
    .toSorted((a, b) => a.localeCompare(b));

/** What of a record stands otherwise now than in the form that was sent about an earlier one. */
export function differing(fields: Field[], posted: URLSearchParams, now: URLSearchParams): Field[] {
  const kept = new Set([...now.keys()].map((key) => key.split(".")[0]));
  const leaves = [...leavesOf(fields, posted), ...leavesOf(fields, now)];
  const unique = [...new Map(leaves.map((field) => [field.name, field])).values()];
  return unique.filter(
    ({ name }) =>
      name !== "seen" && kept.has(name.split(".")[0]) && clean(now, name).join("\n") !== clean(posted, name).join("\n"),
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
  const page = pageMessages[language];
  const changed = differing(fields, entries, now);
  if (!changed.length) return null;
  return (
    <div class="box" role="status">
      <p>{page.meanwhile}</p>
      <dl>
        {changed.map((field) => {
          const tongue = languages.find((one) => field.name.split(".").includes(one));
          const told = clean(now, field.name).map((value) => toldAs(field, value, filled));
          return (
            <>
              <dt>{labelOf(words, field.name, form).label}</dt>
              <dd class="pre" lang={tongue === language ? undefined : tongue}>
                {told.join(", ") || page.unset}
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
