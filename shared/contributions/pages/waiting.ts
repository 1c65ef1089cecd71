import { waitingMessages } from "../../i18n/waiting/messages.ts";
import { titlesIn } from "../../texts.ts";
import { dayIn } from "../../web/page.tsx";
import type { WaitingIn } from "../../web/waiting.tsx";
import { ownContributions } from "../author-store.ts";
import { findReviewer } from "../reviewer-store.ts";
import type { HeadState } from "../states.ts";
import { findHeads, type WaitingStatus, waitingContributions } from "../store.ts";

const MOST = 100;
/** Of what waits for the secretariat; its queue has all. */
const OFFERED = 20;

const listOf = (name: string, heads: HeadState[], item: (head: HeadState) => { page: string; note?: string }) => ({
  name,
  items: heads.map((head) => ({ texts: titlesIn(head.words), ...item(head) })),
});

/** Reviews that somebody was asked for and has not given, and what others ask them to change in their own. */
export const waitingInContributions: WaitingIn = async ({ world, caller, language }) => {
  if (caller.as !== "member") return [];
  const { person } = caller;
  const words = waitingMessages[language];
  const [{ open }, { ids }] = await Promise.all([
    findReviewer(world, person),
    ownContributions(world, person, { limit: MOST }),
  ]);
  const [asked, own] = await Promise.all([findHeads(world, open.slice(0, MOST)), findHeads(world, ids)]);
  return [
    listOf(
      words.reviews,
      asked.filter(({ reviewing }) => reviewing?.person === person),
      ({ id, reviewing }) => ({
        page: `contributions/reviews/${id}`,
        ...(reviewing && { note: words.since(dayIn(reviewing.since, language)) }),
      }),
    ),
    listOf(
      words.changes,
      own.filter(({ status }) => status === "changes-asked"),
      ({ id }) => ({ page: `contributions/own/${id}` }),
    ),
  ];
};

/** What the secretariat has to publish, and what found no reviewer. */
export const officeContributions: WaitingIn = async ({ world, language }) => {
  const words = waitingMessages[language];
  const waiting = async (name: string, status: WaitingStatus) => {
    const { items } = await waitingContributions(world, { status, limit: OFFERED });
    return listOf(name, items, ({ id, submittedAt }) => ({
      page: `contributions/queue/${id}`,
      ...(submittedAt && { note: words.since(dayIn(submittedAt, language)) }),
    }));
  };
  return Promise.all([waiting(words.approved, "approved"), waiting(words.unassigned, "submitted")]);
};
