import { afterMessages } from "../../i18n/meetings-after/messages.ts";
import { outcomeOf } from "../outcome.ts";
import { OutcomePart } from "./outcome.tsx";
import type { Part } from "./parts.ts";

/** What came of a meeting, for everybody; and the way to the rest of it, for those who may know. */
export const afterPart: Part = async ({ visit, meeting, insider }) => {
  const { language, world } = visit;
  const outcome = await outcomeOf(world, meeting);
  const begun = meeting.status !== "cancelled" && meeting.at <= world.now;
  return (
    <>
      {outcome && <OutcomePart outcome={outcome} language={language} />}
      {insider && begun && (
        <p>
          <a href={`/${language}/meetings/${meeting.id}/minutes`}>{afterMessages[language].minutes.open}</a>
        </p>
      )}
    </>
  );
};
