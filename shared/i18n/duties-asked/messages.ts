import type { DutyName } from "../../outcomes/duty-names.ts";
import type { Settings } from "../../outcomes/duty-verdicts.ts";
import type { Language } from "../../reference/codes.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

/** What each duty asks, with what the settings leave open. */
export type Asked = Record<DutyName, string | ((settings: Settings) => string)>;

/** Apart from the page's words, because the API tells them too. */
export const dutiesAsked: Record<Language, Asked> = { es, en, pt, fr };
