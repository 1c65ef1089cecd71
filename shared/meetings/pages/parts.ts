import type { ComponentChildren } from "preact";
import type { Visit } from "../../web/page-route.tsx";
import type { MeetingState } from "../states.ts";
import { afterPart } from "./after-part.tsx";

/** Something that a meeting's page shows besides; `insider` may know what is told to who is concerned. */
export type Part = (of: { visit: Visit; meeting: MeetingState; insider: boolean }) => Promise<ComponentChildren>;

/** In the order in which they stand on the page, below what was known before the meeting. */
export const parts: Part[] = [afterPart];
