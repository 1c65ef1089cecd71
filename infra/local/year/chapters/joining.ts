import type { Calendar } from "../calendar.ts";
import { focalPoints, type Player, players } from "../cast.ts";

/** Who has joined, with their member's id. */
export interface Joined extends Player {
  member: string;
}

const AT_ONCE = 20;

/** C5: forty people ask to join, confirm by the link of their letter, and are approved; the agencies' focal points accept. */
export async function joining(year: Calendar): Promise<Map<string, Joined>> {
  await year.go("01-04");
  const invited = focalPoints.map(({ agency, email, name, language }) =>
    year.does("invite-focal-point", { as: "secretariat", body: { agency, email, name, language } }),
  );
  await Promise.all(invited);
  year.expects(
    "focalInvitation",
    focalPoints.map(({ email }) => email),
  );
  await year.go("01-05");
  for (const { email, name, language } of focalPoints) {
    const body = { token: await year.token("focalInvitation", email), name, language, consent: { privacy: true } };
    await year.does("accept-focal-invitation", { body });
  }
  year.tell("the focal points of the seven agencies accept their invitations");

  const joined = new Map<string, Joined>();
  const weeks = ["01-06", "01-11"];
  for (const [i, date] of weeks.entries()) {
    await year.go(date);
    const group = players.slice(i * AT_ONCE, (i + 1) * AT_ONCE);
    await Promise.all(group.map((player) => asks(year, player)));
    await year.settle();
    for (const one of await Promise.all(group.map((player) => isApproved(year, player)))) joined.set(one.email, one);
    year.tell(`${group.length} people ask to join, confirm and are approved: ${joined.size} so far`);
  }
  const addresses = players.map(({ email }) => email);
  year.expects("confirmation", addresses);
  year.expects(
    "newRequest",
    addresses.map(() => year.secretariat),
  );
  year.expects("welcome", addresses);
  return joined;
}

const asks = (year: Calendar, { email, name, organization, types, country, language, tables }: Player) =>
  year.does("register", {
    body: {
      kind: organization ? "organization" : "individual",
      stakeholderTypes: types,
      ...(organization && { organization: { name: organization } }),
      person: { name },
      email,
      language,
      country,
      tables,
      consent: { privacy: true, publicListing: true, optionalLetters: true },
    },
  });

async function isApproved(year: Calendar, player: Player): Promise<Joined> {
  const token = await year.token("confirmation", player.email);
  const { body: confirmed } = await year.does("confirm-registration", { body: { token } });
  const params = { id: confirmed.registration as string };
  const { body: approved } = await year.does("approve-registration", { as: "secretariat", params, body: {} });
  return { ...player, member: approved.decision.member as string };
}
