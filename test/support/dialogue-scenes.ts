import { expect } from "vitest";
import type { dialogueOperations } from "../../shared/dialogue/dialogue-contract.ts";
import type { DialogueState } from "../../shared/dialogue/states.ts";
import { dateIn } from "./after-ground.ts";
import { type Cast, keys, linkOf, type Member, memberIn, personIn, type Scene } from "./cast.ts";
import { dialogueOf, freshYear, inputOf, jointActionOf, meetingOfDialogue, openCall } from "./dialogue-ground.ts";
import { linkKey } from "./operator.ts";

type Name = (typeof dialogueOperations)[number]["name"];

async function ofDialogue(by: Member, more: Partial<DialogueState>, scene: Partial<Scene>): Promise<Scene> {
  const { year } = await dialogueOf(personIn(by), more);
  return {
    params: { year: String(year) },
    link: by.link,
    state: keys(`dialogue#${year}`),
    effect: ({ body }) => expect(body).toMatchObject({ year }),
    ...scene,
  };
}
const text = { es: "Un texto" };

/** The scenes of the annual dialogue, each in a year of its own. */
export const dialogueScenes: Record<Name, (cast: Cast) => Promise<Scene>> = {
  async "announce-dialogue"({ bystander }) {
    const year = await freshYear();
    return {
      link: bystander.link,
      sent: { body: { year, title: text } },
      state: keys(`dialogue#${year}`),
      effect: ({ body }) => expect(body).toMatchObject({ year, title: text, agenda: [] }),
    };
  },
  "correct-dialogue-title": ({ bystander }) =>
    ofDialogue(
      bystander,
      {},
      { sent: { body: { title: text } }, effect: ({ body }) => expect(body.title).toEqual(text) },
    ),
  "set-call": ({ bystander }) =>
    ofDialogue(
      bystander,
      {},
      {
        sent: {
          body: {
            questions: [{ text }],
            tables: [4],
            opens: `${dateIn(300)}T09:00`,
            deadline: `${dateIn(320)}T18:00`,
            zone: "America/Lima",
          },
        },
        effect: ({ body }) => expect(body.call).toMatchObject({ tables: [4], zone: "America/Lima", open: false }),
      },
    ),
  "submit-input": (cast) =>
    ofDialogue(
      cast.bystander,
      { call: openCall() },
      {
        caller: cast.member,
        sent: { body: { table: 1, answers: [{ question: 2, text }] } },
        effect: ({ body }) => expect(body).toMatchObject({ table: 1, late: false }),
      },
    ),
  async "withdraw-input"({ bystander, ...cast }) {
    const dialogue = await dialogueOf(personIn(bystander), { call: openCall() });
    const { id } = await inputOf(dialogue, { member: memberIn(cast.member), person: personIn(cast.member), table: 1 });
    return {
      params: { year: String(dialogue.year), id },
      link: bystander.link,
      caller: cast.member,
      sent: { body: { reason: text } },
      state: keys(id),
      effect: ({ body }) => expect(body).toEqual({ id, status: "withdrawn" }),
    };
  },
  async "list-inputs"({ bystander, coordinator, representative, agency }) {
    const by = personIn(bystander);
    const dialogue = await dialogueOf(by, { call: openCall() });
    const { id } = await inputOf(dialogue, { member: memberIn(bystander), person: by, table: 1 });
    return {
      params: { year: String(dialogue.year) },
      state: async () => 0,
      // Who holds a seat sees all before it is public; the others their own, and the cast has sent none.
      effect({ body }, caller) {
        const ids = body.items.map((input: { id: string }) => input.id);
        const office = caller && [coordinator, representative, agency].includes(caller);
        if (caller) expect(ids).toEqual(office ? [id] : []);
      },
    };
  },
  "set-agenda": ({ bystander }) =>
    ofDialogue(
      bystander,
      {},
      {
        sent: { body: { items: [{ text, table: 1, objectives: [7] }] } },
        effect: ({ body }) => expect(body.agenda).toMatchObject([{ text, table: 1, inputs: [] }]),
      },
    ),
  async "name-meeting"({ bystander }) {
    const meeting = await meetingOfDialogue(personIn(bystander));
    return ofDialogue(
      bystander,
      {},
      {
        sent: { body: { meeting } },
        effect: ({ body }) => expect(body).toMatchObject({ meeting }),
      },
    );
  },
  "record-finding": ({ bystander }) =>
    ofDialogue(
      bystander,
      {},
      {
        sent: { body: { kind: "opportunity", text } },
        effect: ({ body }) => expect(body).toMatchObject({ number: 1, kind: "opportunity" }),
      },
    ),
  "agree-joint-action": ({ bystander }) =>
    ofDialogue(
      bystander,
      {},
      {
        // Nobody is written to: of a government that has no focal point, and of a table without a seat.
        sent: { body: { text, ours: { body: "table-2" }, theirs: { country: "AQ" }, due: dateIn(30) } },
        effect: ({ body }) => expect(body).toMatchObject({ state: "awaiting", theirs: { country: "AQ" } }),
      },
    ),
  async "withdraw-joint-action"({ bystander }) {
    const dialogue = await dialogueOf(personIn(bystander));
    const { id } = await jointActionOf(dialogue, { ours: { body: "table-2" }, theirs: { country: "AQ" } });
    return {
      params: { year: String(dialogue.year), id },
      link: bystander.link,
      sent: { body: {} },
      state: keys(id),
      effect: ({ body }) => expect(body).toEqual({ id, status: "withdrawn" }),
    };
  },
  async "answer-joint-action"({ bystander }) {
    const dialogue = await dialogueOf(personIn(bystander));
    const { id } = await jointActionOf(dialogue, {
      ours: { member: memberIn(bystander) },
      theirs: { country: "AQ" },
    });
    return {
      params: { year: String(dialogue.year), id },
      link: bystander.link,
      caller: bystander,
      sent: { body: { state: "taken", text } },
      state: keys(id),
      effect: ({ body }) => expect(body).toMatchObject({ state: "taken", replies: [{ text }] }),
    };
  },
  async "answer-joint-action-by-letter"({ bystander }) {
    const dialogue = await dialogueOf(personIn(bystander));
    const { id } = await jointActionOf(dialogue, {
      ours: { member: memberIn(bystander) },
      theirs: { country: "AQ" },
    });
    const link = await linkOf("joint-action", `${bystander.person}#${id}`);
    return {
      link,
      sent: { body: { token: link, state: "done" } },
      state: keys(id, linkKey(link)),
      effect: ({ body }) => expect(body).toEqual({ status: "done" }),
    };
  },
  async "approve-dialogue-outcomes"({ bystander }) {
    const meeting = await meetingOfDialogue(personIn(bystander));
    return ofDialogue(
      bystander,
      { meeting },
      {
        sent: { body: { summary: text } },
        effect: ({ body }) => expect(body.outcomes).toMatchObject({ summary: text, revision: 1 }),
      },
    );
  },
  "correct-dialogue-outcomes": ({ bystander }) =>
    ofDialogue(
      bystander,
      { approved: { at: new Date(Date.now() - 60_000).toISOString(), by: personIn(bystander) }, revision: 1 },
      {
        sent: { body: { changed: text, summary: { es: "Otro" } } },
        effect: ({ body }) => expect(body.outcomes).toMatchObject({ revision: 2, corrected: [{ changed: text }] }),
      },
    ),
  "list-dialogues": async ({ bystander }) =>
    ofDialogue(
      bystander,
      {},
      {
        params: {},
        effect: ({ body }) => expect(body.items.length).toBeGreaterThan(0),
      },
    ),
  "get-dialogue": ({ bystander }) => ofDialogue(bystander, {}, {}),
};
