import type { RegistrationId } from "../../events/define.ts";
import type { Decided } from "../../events/index.ts";
import { type Link, readLink, renewLink } from "../links.ts";
import { policies } from "../policies.ts";
import { Refusal } from "../refusal.ts";
import { plusDays } from "../time.ts";
import { newId, recordAll, retryOnConflict, type World } from "../world.ts";
import { PRIVACY_VERSION, type ProfilePatch, type RegistrationRequest } from "./profile.ts";
import { answer, confirm, correct, type Decision, withdraw } from "./rules.ts";
import type { RegistrationState } from "./states.ts";
import {
  claimOf,
  claimWrite,
  findRegistration,
  forgetRequest,
  putRequest,
  registrationOfLink,
  registrationWrite,
  requestMark,
  takeLetterPlace,
} from "./store.ts";

/** A request's link lives as long as its request may; what it still answers is the registration's own rule. */
const LINK_DAYS = 400;

/** C5: one unconditional put, whoever the address belongs to. */
export async function register(world: World, asked: RegistrationRequest) {
  const id = newId(world, "reg");
  await putRequest(world, {
    id,
    version: 0,
    status: "requested",
    asked,
    privacyVersion: PRIVACY_VERSION,
    request: world.request,
    requestedAt: world.now,
  });
  return { status: "check-your-mail" as const };
}

/** Which letter a request is due: a confirmation, "you are a member already", or none when the day's places are taken. */
export const weighRequest = (world: World, id: RegistrationId) =>
  retryOnConflict(async () => {
    const state = await findRegistration(world, id);
    if (!state || state.status !== "requested" || state.weighedAt) return;
    const { person } = await claimOf(world, state.asked.email);
    const place = await takeLetterPlace(world, state.asked.email, id);
    const due: Decided = person
      ? { type: "members.member-recognized.v1", aggregate: id, data: { registration: id, person } }
      : { type: "members.confirmation-asked.v1", aggregate: id, data: { registration: id } };
    const weighed = { ...state, weighedAt: world.now };
    await recordAll(
      { ...world, request: state.request },
      [registrationWrite(world, state, weighed), await requestMark(world, state, weighed)],
      ...(place ? [due] : []),
    );
  });

/** The first confirmation claims the address; a later link of the same address answers with the first's registration. */
export const confirmRegistration = (world: World, token: string) =>
  retryOnConflict(async () => {
    const link = await readLink(world, token, "confirm");
    const state = await registrationOfLink(world, link.subject);
    const { state: confirmed, events } = confirm(state, world.now);
    if (!events.length) return inReview(state.id);
    const claim = await claimOf(world, state.asked.email);
    if (claim.person && !claim.registration) throw new Refusal("link-gone");
    if (claim.registration) {
      await recordAll(world, [
        renewLink(world, token, link, { subject: claim.registration }),
        registrationWrite(world, state, undefined),
        await requestMark(world, state),
      ]);
      return inReview(claim.registration);
    }
    await recordAll(
      world,
      [
        registrationWrite(world, state, confirmed),
        await requestMark(world, state, confirmed),
        await claimWrite(world, state.asked.email, claim, { registration: state.id }),
        renewLink(world, token, link, { until: plusDays(world.now, LINK_DAYS) }),
      ],
      ...events,
    );
    return inReview(state.id);
  });

const inReview = (registration: RegistrationId) => ({ status: "in-review" as const, registration });

/** What the link of a request shows its applicant. @throws Refusal link-gone */
export async function openRegistration(world: World, token: string): Promise<RegistrationState> {
  return registrationOfLink(world, (await readLink(world, token, "confirm")).subject);
}

/** What the link of a question shows its applicant. @throws Refusal link-gone */
export async function openQuestion(world: World, token: string): Promise<RegistrationState> {
  return registrationOfLink(world, (await readLink(world, token, "answer")).subject);
}

const decideByLink = (
  world: World,
  token: string,
  purpose: Link["purpose"],
  rule: (state: RegistrationState) => Decision<RegistrationState>,
) =>
  retryOnConflict(async () => {
    const before = await registrationOfLink(world, (await readLink(world, token, purpose)).subject);
    const { state, events } = rule(before);
    if (events.length) await recordAll(world, [registrationWrite(world, before, state)], ...events);
    return { status: "done" as const };
  });

export const correctRegistration = (world: World, token: string, patch: ProfilePatch) =>
  decideByLink(world, token, "confirm", (state) => correct(state, patch));

export const answerQuestion = (world: World, token: string, text: string) =>
  decideByLink(world, token, "answer", (state) => answer(state, text, world.now));

export const withdrawRegistration = (world: World, token: string) =>
  retryOnConflict(async () => {
    const state = await openRegistration(world, token);
    const { events } = withdraw(state);
    const claim = await claimOf(world, state.asked.email);
    await recordAll(
      world,
      [
        ...(await forgetRequest(world, state.asked.email, state.id)),
        await claimWrite(world, state.asked.email, claim, undefined),
      ],
      ...events,
    );
    return { status: "done" as const };
  });

/** Everything held about a request, for whoever made it. */
export async function exportRegistration(world: World, token: string) {
  const { id, version: _, request: __, decision, ...held } = await openRegistration(world, token);
  if (!held.confirmedAt) throw new Refusal("link-gone");
  const { by: ___, ...told } = decision ?? { by: undefined };
  return { ...held, registration: id, ...(decision && { decision: told }), keptDays: policies.keptDays };
}
