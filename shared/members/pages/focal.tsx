import { officeMessages } from "../../i18n/office/messages.ts";
import { pageMessages } from "../../i18n/page/messages.ts";
import { labelled } from "../../i18n/punctuation.ts";
import { agencyAcronym } from "../../reference/agencies.ts";
import { countryName, type Option } from "../../reference/names.ts";
import { entriesOf } from "../../web/form-data.ts";
import type { Route } from "../../web/on-request.ts";
import { dayIn } from "../../web/page.tsx";
import { page, type Shown, type Visit } from "../../web/page-route.tsx";
import { parseInput } from "../../web/validation.ts";
import { listFocalPoints, openFocalInvitation } from "../focal-actions.ts";
import * as contract from "../office-contract.ts";
import { LetterForm, tokenOf } from "./office-form.tsx";

type FocalPoint = Awaited<ReturnType<typeof listFocalPoints>>["items"][number];

/** Who acts for agencies and governments, for the secretariat; and what an invitation's letter leads to. */
export const focal: Route[] = [
  page("/{lang}/focal-points", { access: "session", who: ["secretariat"], get: showFocalPoints }),
  page("/{lang}/focal-invitation", { access: "link", get: showInvitation }),
];

/** "ILO", or "Government (Chile)". */
const officeName = ({ agency, country }: Pick<FocalPoint, "agency" | "country">, language: Visit["language"]) =>
  agency
    ? agencyAcronym(agency, language)
    : officeMessages[language].focal.government(countryName(country ?? "", language));

/** Focal points by name, to choose from. */
export async function focalChoices({ world, language }: Visit): Promise<Option[]> {
  const { items } = await listFocalPoints(world, { status: "joined", limit: 100, after: undefined });
  return items.map((one) => [one.id, `${one.name}, ${officeName(one, language)}`] as const);
}

async function showFocalPoints(visit: Visit): Promise<Shown> {
  const { language, world } = visit;
  const { focal: words, form } = officeMessages[language];
  parseInput(contract.listFocalPoints.query, visit.query);
  const [joined, invited] = await Promise.all(
    (["joined", "invited"] as const).map((status) => listFocalPoints(world, { status, limit: 100, after: undefined })),
  );
  return {
    title: words.title,
    body: (
      <>
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        <p>
          <a href={`/${language}/do/invite-focal-point`}>{form.forms["invite-focal-point"].title}</a>
        </p>
        <Listed title={words.joined} items={joined?.items ?? []} visit={visit} />
        <Listed title={words.invited} items={invited?.items ?? []} visit={visit} />
      </>
    ),
  };
}

function Listed({ title, items, visit: { language } }: { title: string; items: FocalPoint[]; visit: Visit }) {
  const { focal: words } = officeMessages[language];
  return (
    <>
      <h2>{title}</h2>
      {items.length === 0 && <p>{words.none}</p>}
      <ul class="list">
        {items.map((one) => (
          <li>
            <b>{labelled(officeName(one, language), language)}</b> {one.name}, {one.email}
            <br />
            {words.since(dayIn(one.since, language))}{" "}
            {one.id.startsWith("per_") && (
              <a
                href={`/${language}/do/remove-focal-point?id=${one.id}`}
                aria-label={`${labelled(words.remove, language)} ${one.name}`}
              >
                {words.remove}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

async function showInvitation(visit: Visit): Promise<Shown> {
  const token = tokenOf(visit);
  const { invitation, office } = await openFocalInvitation(visit.world, token);
  const { language } = visit;
  const { invitation: words } = officeMessages[language];
  const { name, language: own } = invitation;
  return {
    title: words.title,
    body: (
      <>
        <h1>{words.title}</h1>
        <p>{words.intro(officeName(office, language))}</p>
        <p>
          <a href={`/${language}/privacy`}>{pageMessages[language].nav.privacy}</a>
        </p>
        <LetterForm
          visit={visit}
          operation={contract.acceptFocalInvitation}
          token={token}
          entries={entriesOf({ name, language: own })}
        />
        <h2>{words.refuse}</h2>
        <LetterForm visit={visit} operation={contract.declineFocalInvitation} token={token} quiet />
      </>
    ),
  };
}
