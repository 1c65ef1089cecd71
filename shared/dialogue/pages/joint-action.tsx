import { dialogueMessages } from "../../i18n/dialogue/messages.ts";
import { Refusal } from "../../refusal.ts";
import { page } from "../../web/page-route.tsx";
import { Told } from "../../web/texts.tsx";
import { openJointActionLink } from "../joint-action-actions.ts";
import { isOpen } from "../joint-action-rules.ts";
import { jointActionResources, mustFindDialogue } from "../reads.ts";
import { JointActionItem } from "./outcome-part.tsx";
import { DialogueForm, Done } from "./parts.tsx";

/** `/{lang}/joint-action?t=…`: where a joint action's letter leads. Looking changes nothing; one button answers. */
export const jointAction = page("/{lang}/joint-action", {
  access: "link",
  async get(visit) {
    const { language, world, query } = visit;
    const token = query["t"] ?? "";
    const { action: state } = await openJointActionLink(world, token);
    const [dialogue, [action]] = await Promise.all([
      mustFindDialogue(world, state.year),
      jointActionResources(world, [state], world.now),
    ]);
    if (!action) throw new Refusal("link-gone");
    const { jointAction: words, form } = dialogueMessages[language];
    const { intro } = form.forms["answer-joint-action-by-letter"];
    const entries = new URLSearchParams({ state: action.state === "awaiting" ? "taken" : action.state });
    return {
      title: words.title,
      body: (
        <>
          <Done visit={visit} />
          <h1>{words.title}</h1>
          <ul class="list">
            <JointActionItem action={action} language={language} may={false} />
          </ul>
          {isOpen(action) ? (
            <>
              <p>{intro}</p>
              <DialogueForm
                visit={visit}
                operation="answer-joint-action-by-letter"
                entries={entries}
                hidden={{ token }}
              />
            </>
          ) : (
            <p class="box">{words.closed}</p>
          )}
          <p>
            <a href={`/${language}/dialogues/${state.year}`}>
              <Told texts={dialogue.title} language={language} />
            </a>
          </p>
        </>
      ),
    };
  },
});
