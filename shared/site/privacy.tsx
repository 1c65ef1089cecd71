import { pageMessages } from "../i18n/page/messages.ts";
import { siteMessages } from "../i18n/site/messages.ts";
import { PRIVACY_VERSION } from "../members/profile.ts";
import { policies } from "../policies.ts";
import type { Route } from "../web/on-request.ts";
import { dayIn } from "../web/page.tsx";
import { page } from "../web/page-route.tsx";

export const privacy: Route[] = [
  page("/{lang}/privacy", {
    access: "public",
    async get({ language }) {
      const { privacy: words } = siteMessages[language];
      return {
        title: words.title,
        body: (
          <>
            <h1>{words.title}</h1>
            <p class="box">
              <b>{pageMessages[language].draft}.</b> {words.draft} {dayIn(PRIVACY_VERSION, language)}.
            </p>
            <p>{words.intro}</p>
            {words.sections(policies).map(([heading, paragraphs]) => (
              <>
                <h2>{heading}</h2>
                {paragraphs.map((paragraph) => (
                  <p>{paragraph}</p>
                ))}
              </>
            ))}
          </>
        ),
      };
    },
  }),
];
