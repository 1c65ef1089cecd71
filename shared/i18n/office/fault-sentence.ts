import type { Language } from "../../reference/codes.ts";
import { type RefusalCode, refusals } from "../../refusal.ts";
import { fieldSentence, problemWords } from "../web/messages.ts";
import { officeMessages } from "./messages.ts";
import { refusedInOffice } from "./refused.ts";

/** What is wrong with a cell of an imported file: in the import's own words, a refusal's, or those of forms. */
export function faultSentence(language: Language, code: string, about: Record<string, string> = {}): string {
  const { faults } = officeMessages[language].import;
  const own = (faults as Record<string, string>)[code];
  if (own) return own.replace("{name}", () => about["name"] ?? "");
  if (code in refusals || code === "something-broke")
    return problemWords(language, { code: code as RefusalCode, about }, refusedInOffice).detail;
  return fieldSentence(language, code);
}

/** Mistakes of the row of names that one answer tells. */
const TOLD = 3;

/** What is wrong with a file's row of names, to stand within a sentence about the row. */
export const headSentence = (
  language: Language,
  faults: readonly { code: string; about?: Record<string, string> | undefined }[],
) =>
  faults
    .slice(0, TOLD)
    .map(({ code, about }) => faultSentence(language, code, about))
    .join(" ")
    .replace(/\.$/, "");
