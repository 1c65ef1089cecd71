/** Pages designed by hand of messages and recommendations. */
export const registerPages = [
  "/{lang}/messages",
  "/{lang}/messages/drafts",
  "/{lang}/messages/{id}",
  "/{lang}/message",
  "/{lang}/recommendations",
  "/{lang}/recommendations/{id}",
] as const;

/** The dossier lies under the pages of its dialogue. */
export const dossierPages = ["/{lang}/dialogues/{year}/dossier"] as const;
