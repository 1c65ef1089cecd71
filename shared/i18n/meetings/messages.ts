import type { before } from "../../meetings/contract.ts";
import type { Answer, MeetingState } from "../../meetings/states.ts";
import type { Language } from "../../reference/codes.ts";
import type { FieldName, RoomWords, WriteOf } from "../../web/labels.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

type Write = WriteOf<typeof before>;
export type MeetingForms = RoomWords<Write["name"], FieldName<Write>> & { choices: { answer: Record<Answer, string> } };
export type MeetingMessages = Omit<typeof es, "form" | "status"> & {
  form: MeetingForms;
  status: Record<MeetingState["status"], string>;
};

/** The words of the pages and forms of what leads up to a meeting. */
export const meetingMessages: Record<Language, MeetingMessages> = { es, en, pt, fr };
