import { JwtVerifier } from "aws-jwt-verify";
import { FetchError } from "aws-jwt-verify/error";
import { SimpleJwksCache } from "aws-jwt-verify/jwk";
import type { AgencyCode, MemberId, PersonId } from "../../events/define.ts";
import { PersonId as PersonIdSchema } from "../../events/define.ts";
import { openTable } from "../aws/table.ts";
import { findPersonLink } from "../members/member-store.ts";
import { sitsAtLiaison } from "../tables/seat-rules.ts";
import { seatsHeldBy } from "../tables/seat-store.ts";
import type { SeatState } from "../tables/states.ts";
import type { Instant } from "../time.ts";
import type { Who } from "./operation.ts";

/** `seats`: those held at the instant of the request, from which rights follow. */
export type Caller =
  | { as: "everyone" }
  | { as: "member"; person: PersonId; member: MemberId; seats: SeatState[] }
  | { as: "agency"; person: PersonId; agency: AgencyCode; seats: SeatState[] }
  | { as: "government"; person: PersonId; country: string }
  | { as: "secretariat"; person: PersonId };

export const anybody: Caller = { as: "everyone" };

interface Pool {
  issuer: string;
  jwksUri: string;
  client: string;
}

const pools = JSON.parse(process.env["POOLS"] ?? "{}") as Partial<Record<"members" | "secretariat", Pool>>;

/** The library's own fetcher speaks https only, which the local cloud does not. */
const jwksCache = new SimpleJwksCache({
  fetcher: {
    fetch: async (uri) => {
      const answer = await fetch(uri).catch((error: Error) => error);
      if (answer instanceof Error || !answer.ok) throw new FetchError(uri, "no keys");
      return answer.arrayBuffer();
    },
  },
});

const verifiers = Object.entries(pools).map(([as, { issuer, jwksUri, client }]) => ({
  as: as as "members" | "secretariat",
  verifier: JwtVerifier.create(
    {
      issuer,
      jwksUri,
      audience: null,
      customJwtCheck: ({ payload }) => {
        if (payload["token_use"] !== "access" || payload["client_id"] !== client)
          throw new Error("not an access token of ours");
      },
    },
    { jwksCache },
  ),
}));

const record = openTable(process.env["RECORD"] ?? "");

/**
 * Who an access token speaks for; undefined where it speaks for nobody: forged, expired, of another pool or client, an
 * id token, or of a person who is gone. Rights of a member's person are looked up now, never read from the token.
 */
export async function callerOf(token: string, now: Instant): Promise<Caller | undefined> {
  for (const { as, verifier } of verifiers) {
    const payload = await verifier.verify(token).catch(unlessNoKeys);
    const person = PersonIdSchema.safeParse(payload?.["username"]).data;
    if (!person) continue;
    const link = await findPersonLink({ record }, person);
    if (as === "secretariat") return link?.secretariat ? { as, person } : undefined;
    if (link?.member) {
      const seats = await seatsHeldBy({ record }, { person }, now);
      return { as: "member", person, member: link.member, seats };
    }
    if (link?.agency) {
      const { agency } = link;
      return { as: "agency", person, agency, seats: await seatsHeldBy({ record }, { agency }, now) };
    }
    return link?.country ? { as: "government", person, country: link.country } : undefined;
  }
  return undefined;
}

function unlessNoKeys(error: Error): undefined {
  if (error instanceof FetchError) throw error;
}

/** What a caller is: signed in as whom, and with which seats. */
function standings(caller: Caller): Who[] {
  const seats = "seats" in caller ? caller.seats : [];
  return [
    caller.as,
    ...seats.flatMap((seat): Who[] => [
      ...(seat.role === "agency" ? [] : [seat.role]),
      ...(sitsAtLiaison(seat) ? (["liaison"] as const) : []),
    ]),
  ];
}

/** Whether an operation may be used by the caller; a link's bearer proves it with the token in the input. */
export const may = (who: readonly Who[], caller: Caller): boolean =>
  who.includes("everyone") || who.includes("bearer") || standings(caller).some((as) => who.includes(as));
