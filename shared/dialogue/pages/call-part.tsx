import { dialogueMessages } from "../../i18n/dialogue/messages.ts";
import { momentFor } from "../../meetings/moments.ts";
import { bodyName } from "../../meetings/texts.ts";
import { timesIn } from "../../meetings/times.ts";
import { findMember } from "../../members/member-store.ts";
import { bodyOf } from "../../tables/seat-rules.ts";
import type { Visit } from "../../web/page-route.tsx";
import { Told } from "../../web/texts.tsx";
import { hasOpened, takesInputs } from "../call-rules.ts";
import type { Dialogue } from "../shapes.ts";
import type { DialogueState } from "../states.ts";
import { type FailedInput, ownInput } from "./input-form.tsx";
import { timeLeft } from "./parts.tsx";

interface Props {
  visit: Visit;
  state: DialogueState;
  call: Dialogue["call"];
  /** an earlier day is asked about: there is nothing to send */
  past: boolean;
  failed: FailedInput | undefined;
}

/** C8: the call for inputs, how long it is open, and the visitor's own answer to it. */
export async function callPart({ visit, state, call, past, failed }: Props) {
  const { language, world, caller } = visit;
  const { one: words } = dialogueMessages[language];
  if (!call)
    return (
      <>
        <h2>{words.call}</h2>
        <p>{words.noCall}</p>
      </>
    );
  const member = caller.as === "member" ? await findMember(world, caller.member) : undefined;
  const opened = hasOpened(state.call, world.now);
  const own = member ? timesIn(member.country, { at: call.deadline, zone: call.zone }, language) : [];
  const facts: [string, string][] = [
    [opened ? words.opened : words.opens, momentFor(call.opens, call.zone, language)],
    [words.deadline, momentFor(call.deadline, call.zone, language)],
    [words.yourTime, own.join("\n")],
    [words.tables, call.tables.map((table) => bodyName(bodyOf(table), language)).join(", ")],
  ];
  return (
    <>
      <h2>{words.call}</h2>
      {!past && <p class="box">{standing(visit, state, call)}</p>}
      <dl>
        {facts.map(
          ([name, value]) =>
            value && (
              <>
                <dt>{name}</dt>
                <dd class="pre">{value}</dd>
              </>
            ),
        )}
      </dl>
      <h3>{words.questions}</h3>
      <ol>
        {call.questions.map(({ text }) => (
          <li>
            <Told texts={text} language={language} />
          </li>
        ))}
      </ol>
      <p>
        <a href={`/${language}/dialogues/${state.year}/inputs`}>{words.inputs}</a>
      </p>
      {!past && caller.as === "everyone" && takesInputs(state, world.now) && <p>{words.signIn}</p>}
      {!past && opened && member && (await ownInput({ visit, state, member, failed }))}
    </>
  );
}

/** How long it is until it opens or closes, in words. */
function standing({ language, world: { now } }: Visit, state: DialogueState, call: NonNullable<Dialogue["call"]>) {
  const { one: words } = dialogueMessages[language];
  if (!hasOpened(state.call, now)) return words.opensIn(timeLeft(now, call.opens, language));
  if (!call.open) return words.closed;
  return now < call.deadline ? words.closesIn(timeLeft(now, call.deadline, language)) : words.lateTaken;
}
