import type { Language } from "../../../shared/reference/codes.ts";

/** Somebody who joins: all of them invented, at example.org. */
export interface Player {
  email: string;
  name: string;
  organization?: string;
  types: string[];
  country: string;
  language: Language;
  tables: number[];
}

type Row = [
  address: string,
  name: string,
  organization: string | undefined,
  type: string,
  country: string,
  tables: number[],
];

const inLanguage = (language: Language, rows: Row[]): Player[] =>
  rows.map(([address, name, organization, type, country, tables]) => ({
    email: `${address}@example.org`,
    name,
    ...(organization && { organization }),
    types: [type],
    country,
    language,
    tables,
  }));

/** Forty people: twenty organizations and twenty individuals, ten or more at each table. */
export const players: Player[] = [
  ...inLanguage("es", [
    ["alba", "Alba Inventada", "Red Ficticia de Migrantes del Sur", "migrant-diaspora-organization", "AR", [1]],
    ["bruno", "Bruno Inventado", "Pastoral Ficticia de la Frontera", "faith-based-organization", "CO", [1, 2]],
    ["carla", "Carla Inventada", "Mujeres Migrantes Imaginarias", "migrant-women-organization", "CL", [1]],
    ["diego", "Diego Inventado", "Sindicato Ficticio de Oficios", "employers-workers-organization", "UY", [2]],
    ["elena", "Elena Inventada", "Universidad Imaginaria de los Andes", "academia", "PE", [2]],
    ["fabian", "Fabián Inventado", "Cámara Ficticia de Empresas", "private-sector", "MX", [2]],
    ["gloria", "Gloria Inventada", "Defensoría Imaginaria", "human-rights-institution", "EC", [3]],
    ["hugo", "Hugo Inventado", "Radio Ficticia del Istmo", "media", "PA", [3]],
    ["irene", "Irene Inventada", "Colectiva Imaginaria de Retornadas", "women-girls-rights-organization", "SV", [3]],
    ["julio", "Julio Inventado", "Casa Ficticia del Migrante", "civil-society", "GT", [4]],
    ["karina", "Karina Inventada", "Observatorio Imaginario de Fronteras", "civil-society", "CR", [4]],
    ["leonel", "Leonel Inventado", "Federación Ficticia de Trabajadoras", "employers-workers-organization", "DO", [4]],
    ["marta", "Marta Inventada", undefined, "migrant", "VE", [1]],
    ["nestor", "Néstor Inventado", undefined, "migrant", "CU", [1]],
    ["olga", "Olga Inventada", undefined, "academia", "BO", [2]],
    ["pablo", "Pablo Inventado", undefined, "media", "PY", [2]],
    ["quena", "Quena Inventada", undefined, "migrant", "HN", [3]],
    ["ramiro", "Ramiro Inventado", undefined, "migrant", "NI", [3]],
    ["sonia", "Sonia Inventada", undefined, "civil-society", "AR", [4]],
    ["tomas", "Tomás Inventado", undefined, "migrant", "CO", [4]],
    ["ursula", "Úrsula Inventada", undefined, "academia", "CL", [1, 3]],
    ["victor", "Víctor Inventado", undefined, "other", "MX", [2, 4]],
    ["wanda", "Wanda Inventada", undefined, "migrant", "ES", [1]],
  ]),
  ...inLanguage("pt", [
    ["aline", "Aline Inventada", "Rede Fictícia de Acolhida", "civil-society", "BR", [1]],
    ["breno", "Breno Inventado", "Pastoral Fictícia dos Migrantes", "faith-based-organization", "BR", [2]],
    ["cecilia", "Cecília Inventada", "Coletivo Imaginário de Haitianas", "migrant-women-organization", "BR", [3]],
    ["davi", "Davi Inventado", undefined, "migrant", "BR", [4]],
    ["elisa", "Elisa Inventada", undefined, "academia", "BR", [2]],
    ["fabio", "Fábio Inventado", undefined, "media", "BR", [3]],
  ]),
  ...inLanguage("en", [
    ["grace", "Grace Invented", "Fictitious Caribbean Migrants' Network", "migrant-diaspora-organization", "JM", [1]],
    ["harold", "Harold Invented", "Imaginary Island Workers' Union", "employers-workers-organization", "TT", [2]],
    ["ivy", "Ivy Invented", "Fictitious Women's Shelter", "women-girls-rights-organization", "BZ", [3]],
    ["jamal", "Jamal Invented", undefined, "migrant", "GY", [4]],
    ["kezia", "Kezia Invented", undefined, "academia", "BB", [1]],
    ["leroy", "Leroy Invented", undefined, "other", "US", [4]],
  ]),
  ...inLanguage("fr", [
    ["marise", "Marise Inventée", "Réseau fictif des Haïtiens", "migrant-diaspora-organization", "HT", [4]],
    ["nadege", "Nadège Inventée", "Maison imaginaire des femmes", "migrant-women-organization", "HT", [3]],
    ["olivier", "Olivier Inventé", undefined, "migrant", "HT", [2]],
    ["paule", "Paule Inventée", undefined, "academia", "GP", [1]],
    ["remy", "Rémy Inventé", undefined, "media", "MQ", [4]],
  ]),
];

/** The agencies' focal points, invented too; the agencies are the Working Group's (C17). */
export const focalPoints = ["IOM", "ECLAC", "ILO", "UNDP", "OHCHR", "UNAIDS", "UNFPA"].map((agency, i) => ({
  agency,
  email: `focal-${agency.toLowerCase()}@example.org`,
  name: `Persona Inventada ${i + 1}`,
  language: (["es", "en", "pt", "fr"] as const)[i % 4] ?? "es",
}));

export const at = (name: string) => `${name}@example.org`;
/** Where every meeting of the year is held. */
export const call = "https://call.example.org/invented";

/** The focal points of two governments, as invented as everybody. */
export const governments = [
  { country: "CO", email: "government-co@example.org", name: "Funcionaria Inventada", language: "es" as const },
  { country: "BR", email: "government-br@example.org", name: "Funcionário Inventado", language: "pt" as const },
];

/** What may never be read in public: of drafts, of messages, minutes and pledges that nobody approved, and of who is protected. */
export const markers = {
  draft: "MARCADOR-DE-UN-BORRADOR",
  pledge: "MARCADOR-DE-UN-COMPROMISO-SIN-PUBLICAR",
  message: "MARCADOR-DE-UN-MENSAJE-SIN-APROBAR",
  note: "MARCADOR-DE-UNA-NOTA-SIN-APROBAR",
  internal: "MARCADOR-DE-UN-ACTA-INTERNA",
  remarks: "MARCADOR-DE-UNA-REVISIÓN",
};
