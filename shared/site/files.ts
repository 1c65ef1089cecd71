import type { Route } from "../web/on-request.ts";
import { style, stylePath } from "../web/style.ts";

const forever = "public, max-age=31536000, immutable";

/** What pages load, and what robots ask first. */
export const files: Route[] = [
  {
    // A page from just before a deployment asks for the style sheet of then; today's is better than none.
    path: "/style.{hash}.css",
    methods: ["GET"],
    respond: async ({ path }) => ({
      status: 200,
      headers: {
        "content-type": "text/css; charset=utf-8",
        "cache-control": path === stylePath ? forever : "no-store",
      },
      body: style,
    }),
  },
  {
    path: "/robots.txt",
    methods: ["GET"],
    respond: async () => ({
      status: 200,
      headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=3600" },
      body: `User-agent: *\nDisallow: /*/do/\nDisallow: /*/sign-in\n\nSitemap: ${process.env["SITE"] ?? ""}/sitemap.xml\n`,
    }),
  },
];
