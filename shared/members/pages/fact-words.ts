import { memberMessages } from "../../i18n/members/messages.ts";
import type { Language } from "../../reference/codes.ts";
import { labelOf } from "../../web/labels.ts";
import type { FactWords } from "./facts.tsx";

/** In the words of the form that asked them, or shorter ones. */
export function factWords(language: Language): FactWords {
  const { form, facts } = memberMessages[language];
  return {
    label: (name) => (facts as Record<string, string>)[name] ?? labelOf(form, name).label,
    kinds: form.choices.kind,
  };
}
