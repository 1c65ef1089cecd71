import { waitingPart } from "../../shared/meetings/pages/waiting.tsx";
import { forms } from "../../shared/members/pages/do.tsx";
import { join } from "../../shared/members/pages/join.tsx";
import { links } from "../../shared/members/pages/links.tsx";
import { me } from "../../shared/members/pages/me.tsx";
import { members } from "../../shared/members/pages/members.tsx";
import { review } from "../../shared/members/pages/review.tsx";
import { signIn } from "../../shared/members/pages/sign-in.tsx";
import { onRequest } from "../../shared/web/on-request.ts";
import { explainAsPage } from "../../shared/web/page-route.tsx";

export const handler = onRequest(
  [...join, ...links, ...members, ...signIn, ...me(waitingPart), ...review, ...forms],
  explainAsPage("public"),
);
