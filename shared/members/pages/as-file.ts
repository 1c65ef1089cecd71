import type { Reply } from "../../web/on-request.ts";

/** Everything held about somebody, as a file of their own. */
export const asFile = (content: unknown): Reply => ({
  status: 200,
  headers: {
    "content-type": "application/json; charset=utf-8",
    "content-disposition": 'attachment; filename="dialogue-mechanism.json"',
  },
  body: JSON.stringify(content, null, 2),
});
