import { answersTo } from "../i18n/register/taken-up.ts";
import type { Language } from "../reference/codes.ts";
import type { TakenUp } from "../taken-up.ts";

/** C14: "apply the recommendations of GCM review processes": which of them something answers, each linked to its page. */
export function AnswersTo({
  taken,
  language,
  at,
}: {
  taken: readonly TakenUp[];
  language: Language;
  /** the day that the page is as of, where one was asked for */
  at?: string | undefined;
}) {
  if (!taken.length) return null;
  return (
    <p>
      {answersTo[language](taken.length)}{" "}
      {taken.map(({ id }, n) => (
        <>
          {n > 0 && ", "}
          <a href={`/${language}/recommendations/${id}${at ? `?at=${at}` : ""}`}>{id}</a>
        </>
      ))}
    </p>
  );
}
