import type { TableLetterMessages } from "./messages.ts";

export const en: TableLetterMessages = {
  designationOpened: {
    subject: "The table designates its representatives",
    intro: (table) =>
      `Table ${table} designates the two people who will represent it at the Liaison Table for a year. You can nominate your organization, yourself or another member of the table.`,
    until: (day) => `Nominations are taken to the end of ${day} (UTC).`,
    link: "See the designation and nominate:",
  },
  nominated: {
    subject: "A nomination to represent the table",
    intro: (who, table) =>
      `${who} was nominated for one of the two seats that represent table ${table} at the Liaison Table, for a year.`,
    next: "If you accept, say who would be the person. If it is not you, we will write to them to agree too.",
    link: "Answer the nomination:",
  },
  namedAsNominee: {
    subject: "You are named to represent the table",
    intro: (who, table) =>
      `${who} accepted the nomination to represent table ${table} at the Liaison Table for a year, and names you as the person. Nothing is decided unless you agree.`,
    link: "Agree, or not:",
  },
  designationResult: {
    subject: "The table designated its representatives",
    intro: (table) => `This is the result of table ${table}'s designation:`,
    from: (day) => `From ${day}`,
    link: "See the table:",
  },
  seatTaken: {
    subject: "You have a seat in the Mechanism",
    roles: {
      coordinator: (table) => `You coordinate table ${table}.`,
      representative: (table) => `You represent table ${table} at the Liaison Table.`,
      agency: () => "Your agency has a seat at the Liaison Table.",
    },
    since: (day) => `From ${day} on.`,
    term: (from, to) => `From ${from} to ${to}.`,
    link: "See the table:",
    resign: "If you cannot or do not wish to go on, you can resign at any time:",
  },
  seatEnded: {
    subject: "Your seat in the Mechanism ends",
    roles: {
      coordinator: (table, day) => `Your coordination of table ${table} ends on ${day}.`,
      representative: (table, day) => `Your representation of table ${table} at the Liaison Table ends on ${day}.`,
      agency: (_, day) => `Your agency's seat at the Liaison Table ends on ${day}.`,
    },
    reasons: {
      resigned: "Reason: resignation.",
      replaced: "Reason: somebody else takes the seat.",
      decided: "Reason: a decision of the table or the secretariat.",
      left: "Reason: you no longer serve a member of the Mechanism.",
      rotated: "Reason: rotation.",
    },
    thanks: "Thank you for the time you gave.",
  },
  vacancy: {
    subject: "A seat of the table is empty",
    roles: {
      coordinator: (table) => `Table ${table} has nobody who coordinates it.`,
      representative: (table) => `Table ${table} has an empty seat at the Liaison Table.`,
      agency: () => "The Liaison Table has an empty agency seat.",
    },
    since: (day, days) => `It has been so since ${day}: ${days}.`,
    link: "Name somebody, or open a designation:",
  },
};
