const locations = (xml: string) =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = ""]) => new URL(url).pathname);
const links = (html: string) =>
  [...html.matchAll(/href="?(\/(?:es|en|pt|fr)\/[^"#> ]*)/g)].map(([, path = ""]) => path);

const files = ["outcomes.csv", "outcomes.jsonl", "feed.atom", "pledges.csv", "recommendations.csv", "calendar.ics"];
const lists = [
  "outcomes",
  "contributions",
  "pledges",
  "messages",
  "recommendations",
  "dialogues",
  "meetings",
  "duties",
];

/** What a site tells everybody, by its path: files, lists, the site map's pages in four languages, and what those lead to. */
export async function publicTexts(site: string, year: number): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const read = async (path: string) => {
    if (!texts.has(path)) texts.set(path, await (await fetch(site + path)).text());
    return texts.get(path) ?? "";
  };
  const known = locations(await read("/sitemap.xml"));
  const api = [
    ...files.map((file) => `/v1/${file}`),
    ...lists.map((list) => `/v1/${list}?at=${year}-12-31`),
    `/v1/dialogues/${year}`,
    `/v1/dialogues/${year}/inputs`,
    `/v1/dialogues/${year}/dossier`,
    "/v1/openapi.json",
  ];
  for (const path of [...api, ...known]) await read(path);
  // What a page leads to and the map does not name: sources, meetings, forms, other days.
  const further = new Set([...texts.values()].flatMap(links).map((path) => path.replaceAll("&amp;", "&")));
  for (const path of [...further].filter((one) => one.startsWith("/es/")).slice(0, 400)) await read(path);
  return texts;
}
