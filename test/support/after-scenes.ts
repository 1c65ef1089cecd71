import { expect } from "vitest";
import type { actionOperations } from "../../shared/meetings/action-contract.ts";
import type { afterOperations } from "../../shared/meetings/after-contract.ts";
import type { MeetingState } from "../../shared/meetings/states.ts";
import { actionOf, dateIn, meetingOfTable1 } from "./after-ground.ts";
import { type Cast, keys, linkOf, mark, memberIn, personIn, type Scene } from "./cast.ts";
import { everything, linkKey, textOf, under } from "./operator.ts";

type Name = (typeof afterOperations | typeof actionOperations)[number]["name"];

const draft = (by: MeetingState["by"]): Partial<MeetingState> => ({
  status: "minutes-drafted",
  record: { public: { es: "Acta" }, internal: { es: "Interna" }, draftedAt: "2026-01-01T00:00:00.000Z", draftedBy: by },
});

/** A meeting of table 1, which neither the Liaison Table nor the secretariat runs. */
async function ofMeeting(cast: Cast, more: Parameters<typeof meetingOfTable1>[1] = {}) {
  const id = await meetingOfTable1(personIn(cast.bystander), more);
  const holds = (text: string) => async () => expect(textOf(await under(id))).toContain(text);
  const scene = { params: { id }, state: keys(id), link: cast.bystander.link };
  const running: Pick<Scene, "notAllowed"> = { notAllowed: ["agency", "secretariat"] };
  const inside: Pick<Scene, "notAllowed"> = { notAllowed: ["other", "agency"] };
  return { running: { ...scene, ...running }, inside: { ...scene, ...inside }, holds };
}
const present = (cast: Cast) => [{ person: personIn(cast.member), presence: "present" as const, named: false }];

async function ofAction(cast: Cast): Promise<Scene & { id: string }> {
  const { id } = await actionOf({ member: memberIn(cast.member) }, personIn(cast.bystander), mark());
  const effect = async () => expect(textOf(await under(id))).toContain('"state":"under-way"');
  return { id, params: { id }, state: keys(id), link: cast.bystander.link, effect };
}

/** The scenes of what follows a meeting, and of actions. */
export const afterScenes: Record<Name, (cast: Cast) => Promise<Scene>> = {
  async "record-attendance"(cast) {
    const { running, holds } = await ofMeeting(cast);
    return { ...running, sent: { body: { entries: present(cast) } }, effect: holds('"status":"held"') };
  },
  async "get-attendance"(cast) {
    const { inside } = await ofMeeting(cast, { status: "held", entries: present(cast) });
    const effect: Scene["effect"] = ({ body }) => expect(body).toMatchObject({ present: 1 });
    return { ...inside, effect };
  },
  async "take-decision"(cast) {
    const { running, holds } = await ofMeeting(cast, { status: "held", entries: present(cast) });
    const text = mark();
    return { ...running, sent: { body: { text: { es: text }, how: "vote" } }, effect: holds(text) };
  },
  async "get-minutes"(cast) {
    const { inside } = await ofMeeting(cast, draft(personIn(cast.bystander)));
    const effect: Scene["effect"] = ({ body }) => expect(body).toMatchObject({ internal: { es: "Interna" } });
    return { ...inside, effect };
  },
  async "draft-minutes"(cast) {
    const { running, holds } = await ofMeeting(cast, { status: "held" });
    const text = mark();
    return { ...running, sent: { body: { public: { pt: text } } }, effect: holds(text) };
  },
  async "approve-minutes"(cast) {
    const { running, holds } = await ofMeeting(cast, draft(personIn(cast.bystander)));
    return { ...running, sent: { body: {} }, effect: holds('"status":"minutes-approved"') };
  },
  async "open-action"(cast) {
    const text = mark();
    const made = async () =>
      (await everything()).filter((item) => item.sk === "action" && textOf(item).includes(text)).length;
    const body = { text: { es: text }, bodies: ["table-1"], owner: { member: cast.member.member }, due: dateIn(9) };
    const effect = async () => expect(await made()).toBe(1);
    return { sent: { body }, link: cast.bystander.link, notAllowed: ["agency"], state: made, effect };
  },
  async "update-action"(cast) {
    const scene = await ofAction(cast);
    return { ...scene, sent: { body: { state: "under-way" } }, notAllowed: ["other", "agency"] };
  },
  async "update-action-by-letter"(cast) {
    const { id, ...scene } = await ofAction(cast);
    const link = await linkOf("action", `${cast.member.person}#${id}`);
    return { ...scene, link, sent: { body: { token: link, state: "under-way" } }, state: keys(id, linkKey(link)) };
  },
  async "list-actions"(cast) {
    await ofAction(cast);
    const effect: Scene["effect"] = ({ body }) => expect(body.items.length).toBeGreaterThan(0);
    return { query: "?body=table-1&limit=1", state: async () => 0, effect };
  },
  async "get-action"(cast) {
    const { id, ...scene } = await ofAction(cast);
    return { ...scene, effect: ({ body }) => expect(body).toMatchObject({ id, state: "open" }) };
  },
};
