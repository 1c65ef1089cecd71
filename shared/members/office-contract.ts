import * as z from "zod";
import { PersonId } from "../../events/define.ts";
import { operation } from "../web/operation.ts";
import * as focal from "./focal-contract.ts";
import * as imports from "./import-contract.ts";
import * as substitute from "./substitute-contract.ts";

export * from "./focal-contract.ts";
export * from "./import-contract.ts";
export * from "./substitute-contract.ts";

export const exportMe = operation({
  name: "export-me",
  method: "GET",
  path: "/v1/me/export",
  who: ["member", "agency", "government"],
  summary: "All that is held about the caller, in every room",
  output: z.looseObject({ person: z.looseObject({ id: PersonId }) }),
});

/** What the room does behind a door of its own, because it reaches into other rooms or is seldom asked. */
export const officeOperations = [
  exportMe,
  ...Object.values(focal),
  ...Object.values(substitute),
  ...Object.values(imports),
] as const;

export const officePages = [
  "/{lang}/me/export",
  "/{lang}/focal-points",
  "/{lang}/focal-invitation",
  "/{lang}/imported",
  "/{lang}/imports/{id}",
  "/{lang}/export.csv",
] as const;
