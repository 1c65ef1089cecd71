import {
  liaisonRefusals,
  meetingRefusals,
  memberRefusals,
  namedRefusals,
  officeRefusals,
  tableRefusals,
} from "../refusals/messages.ts";

/** An import is refused by the rules of every room whose records it brings. */
export const refusedInOffice = [
  officeRefusals,
  namedRefusals,
  memberRefusals,
  tableRefusals,
  meetingRefusals,
  liaisonRefusals,
];
