import type { ComponentChildren } from "preact";
import { memberMessages } from "../../i18n/members/messages.ts";
import { labelled } from "../../i18n/punctuation.ts";
import { agencyAcronym } from "../../reference/agencies.ts";
import { countryName, languageName } from "../../reference/names.ts";
import { Refusal } from "../../refusal.ts";
import { perform } from "../../web/do.tsx";
import { Hidden } from "../../web/form.tsx";
import { entriesOf } from "../../web/form-data.ts";
import { etagOf, type Route } from "../../web/on-request.ts";
import { page, type Shown, seeOther, type Visit } from "../../web/page-route.tsx";
import { Denial } from "../../web/problem.ts";
import { getOwnFocalPoint } from "../focal-actions.ts";
import { getMe } from "../me-actions.ts";
import type { Me } from "../shapes.ts";
import { answerNamed, OperationForm } from "./forms.tsx";

const writes = ["change-me", "choose-tables", "set-preferences", "change-address"] as const;
type Write = (typeof writes)[number];
interface Failed {
  name: Write;
  problem?: Denial;
  stale?: boolean;
}

/** What other rooms have for the visitor to do: this one may not know them. */
type Waits = (visit: Visit) => Promise<ComponentChildren>;

export const me = (waits: Waits): Route[] => [
  page("/{lang}/me", {
    access: "session",
    who: ["member", "agency", "government"],
    get: (visit) => (visit.caller.as === "member" ? show(visit, waits) : showFocalPoint(visit, waits)),
    async post(visit) {
      const name = writes.find((one) => one === visit.form.get("operation")) ?? "change-me";
      try {
        await perform(answerNamed(name), visit);
        return seeOther(`/${visit.language}/me?saved=${name}`);
      } catch (error) {
        if (error instanceof Refusal && error.code === "stale") return show(visit, waits, { name, stale: true });
        if (error instanceof Denial && error.code === "invalid-input")
          return show(visit, waits, { name, problem: error });
        throw error;
      }
    },
  }),
];

/** A record as its form has it: whether it is listed stands beside the profile. */
export const entriesOfMe = (own: Me) => entriesOf({ ...own, publicListing: own.consent.publicListing });

async function show(visit: Visit, waits: Waits, failed?: Failed): Promise<Shown> {
  const own = await getMe(visit.world);
  const { language, query } = visit;
  const { me: words, form } = memberMessages[language];
  const saved = writes.find((one) => one === query["saved"]);
  return {
    title: words.title,
    status: failed?.stale ? 412 : failed ? 400 : 200,
    body: (
      <>
        <h1>{words.title}</h1>
        {saved && !failed && (
          <p class="box" role="status">
            {form.forms[saved].done}
          </p>
        )}
        {failed?.stale && (
          <p class="err" role="alert">
            {words.stale}
          </p>
        )}
        {own.pendingEmail && <p class="box">{words.pending(own.pendingEmail)}</p>}
        {await waits(visit)}
        <Profile {...{ visit, own, failed }} />
        {own.kind === "organization" && <Persons visit={visit} own={own} />}
        <p>
          <a href={`/${language}/subscriptions`}>{words.subscriptions}</a>
        </p>
        <h2>{words.data}</h2>
        <p>
          <a href={`/${language}/me/export`}>{words.export}</a>
        </p>
        <h2>{words.leave}</h2>
        <p>
          <a href={`/${language}/do/leave`}>{form.forms.leave.send}</a>
        </p>
      </>
    ),
  };
}

function Profile({ visit, own, failed }: { visit: Visit; own: Me; failed: Failed | undefined }) {
  const { me: words } = memberMessages[visit.language];
  const one = (name: Write) => ({
    visit,
    operation: name,
    action: `/${visit.language}/me`,
    entries: failed?.problem && failed.name === name ? visit.form : entriesOfMe(own),
    problem: failed?.name === name ? failed.problem : undefined,
    hidden: { operation: name },
  });
  const etag = failed?.problem ? (visit.form.get("etag") ?? "") : etagOf(JSON.stringify(own));
  const fields = ["person", "stakeholderTypes", "country", "language", "about", "publicListing", "card"];
  const only = own.kind === "organization" ? ["organization", ...fields] : fields;
  return (
    <>
      <h2>{words.profile}</h2>
      <OperationForm {...one("change-me")} only={only} hidden={{ operation: "change-me", etag }} />
      <p>
        <a href={`/${visit.language}/do/change-me`}>{words.more}</a>
      </p>
      <h2>{words.tables}</h2>
      <OperationForm {...one("choose-tables")} />
      <h2>{words.letters}</h2>
      <OperationForm
        {...one("set-preferences")}
        only={["optionalLetters"]}
        entries={entriesOf({ optionalLetters: own.consent.optionalLetters })}
      />
      <h2>{words.address}</h2>
      <p>{own.email}</p>
      <OperationForm
        {...one("change-address")}
        entries={failed?.name === "change-address" ? visit.form : new URLSearchParams()}
      />
    </>
  );
}

function Persons({ visit: { language, session }, own }: { visit: Visit; own: Me }) {
  const { me: words, form } = memberMessages[language];
  return (
    <>
      <h2>{words.persons}</h2>
      <ul>
        {own.persons.map(({ id, name, you }) => (
          <li>
            {name} {you && words.you}
            {!you && (
              <form action={`/${language}/do/remove-person`}>
                <Hidden name="id" value={id} />
                <button class="x" aria-label={`${labelled(words.remove, language)} ${name}`}>
                  {words.remove}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {own.invitations.length > 0 && (
        <>
          <h3>{words.invited}</h3>
          <ul>
            {own.invitations.map(({ name, email }) => (
              <li>
                {name}, {email}
              </li>
            ))}
          </ul>
        </>
      )}
      {session && (
        <p>
          <a href={`/${language}/do/invite-person`}>{form.forms["invite-person"].title}</a>
        </p>
      )}
    </>
  );
}

/** What a focal point of an agency or a government finds here: less than a member, for there is less of them. */
async function showFocalPoint(visit: Visit, waits: Waits): Promise<Shown> {
  const { world, language } = visit;
  const own = await getOwnFocalPoint(world);
  const { me: words, form } = memberMessages[language];
  const facts = [
    [words.actsFor, own.agency ? agencyAcronym(own.agency, language) : countryName(own.country ?? "", language)],
    [form.fields.name as string, own.name],
    [words.address, own.email],
    [words.letters, languageName(own.language, language)],
  ];
  return {
    title: words.title,
    body: (
      <>
        <h1>{words.title}</h1>
        {own.pendingEmail && <p class="box">{words.pending(own.pendingEmail)}</p>}
        {await waits(visit)}
        <dl>
          {facts.map(([name, value]) => (
            <>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </>
          ))}
        </dl>
        <ul>
          <li>
            <a href={`/${language}/do/change-own-focal-point`}>{form.forms["change-me"].title}</a>
          </li>
          <li>
            <a href={`/${language}/subscriptions`}>{words.subscriptions}</a>
          </li>
          <li>
            <a href={`/${language}/do/change-address`}>{form.forms["change-address"].title}</a>
          </li>
          <li>
            <a href={`/${language}/me/export`}>{words.export}</a>
          </li>
          <li>
            <a href={`/${language}/do/leave`}>{form.forms.leave.send}</a>
          </li>
        </ul>
      </>
    ),
  };
}
