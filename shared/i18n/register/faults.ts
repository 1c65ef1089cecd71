import type { Language } from "../../reference/codes.ts";
import { labelled } from "../punctuation.ts";
import { fieldSentence } from "../web/messages.ts";

interface Words {
  "not-utf-8": string;
  "bad-csv": string;
  columns: string;
  repeated: string;
  "cell-count": string;
  "no-rows": string;
  "too-many-rows": string;
  "source-differs": string;
  more: (rows: number) => string;
}

const words: Record<Language, Words> = {
  es: {
    "not-utf-8": "el archivo no está en UTF-8",
    "bad-csv": "las comillas o los separadores del archivo no cuadran",
    columns: "falta la columna «source», o hay una columna con otro nombre",
    repeated: "está repetido",
    "cell-count": "tiene más o menos celdas que columnas hay",
    "no-rows": "el archivo no trae ninguna fila",
    "too-many-rows": "el archivo trae más de 2.000 filas",
    "source-differs": "dice de la fuente algo distinto que su primera fila",
    more: (rows) => (rows === 1 ? "Hay otra fila con errores." : `Hay otras ${rows} filas con errores.`),
  },
  en: {
    "not-utf-8": "the file is not in UTF-8",
    "bad-csv": "the quotes or separators of the file do not match",
    columns: "the column “source” is missing, or a column has another name",
    repeated: "it is repeated",
    "cell-count": "it has more or fewer cells than there are columns",
    "no-rows": "the file has no rows",
    "too-many-rows": "the file has more than 2,000 rows",
    "source-differs": "it says something else of the source than its first row",
    more: (rows) => (rows === 1 ? "One more row is wrong." : `${rows} more rows are wrong.`),
  },
  pt: {
    "not-utf-8": "o arquivo não está em UTF-8",
    "bad-csv": "as aspas ou os separadores do arquivo não batem",
    columns: "falta a coluna “source”, ou há uma coluna com outro nome",
    repeated: "está repetido",
    "cell-count": "tem mais ou menos células do que há colunas",
    "no-rows": "o arquivo não traz nenhuma linha",
    "too-many-rows": "o arquivo traz mais de 2.000 linhas",
    "source-differs": "diz da fonte algo diferente da primeira linha dela",
    more: (rows) => (rows === 1 ? "Há outra linha com erros." : `Há outras ${rows} linhas com erros.`),
  },
  fr: {
    "not-utf-8": "le fichier n’est pas en UTF-8",
    "bad-csv": "les guillemets ou les séparateurs du fichier ne concordent pas",
    columns: "la colonne « source » manque, ou une colonne porte un autre nom",
    repeated: "la valeur est répétée",
    "cell-count": "elle a plus ou moins de cellules qu’il n’y a de colonnes",
    "no-rows": "le fichier n’a aucune ligne",
    "too-many-rows": "le fichier a plus de 2 000 lignes",
    "source-differs": "elle dit de la source autre chose que sa première ligne",
    more: (rows) => (rows === 1 ? "Une autre ligne est fausse." : `${rows} autres lignes sont fausses.`),
  },
};

/** What is wrong with a row of the register's file: the column, the mistake, and whether there are more. */
export function sheetFault(
  language: Language,
  { column, code, more = 0 }: { column?: string | undefined; code: string; more?: number },
): string {
  const said = words[language];
  const own = code in said && code !== "more" ? (said[code as Exclude<keyof Words, "more">] as string) : undefined;
  const what = own ?? fieldSentence(language, code).replace(/\.$/, "");
  const at = column ? `${labelled(column, language)} ${what}` : what;
  return more ? `${at}. ${said.more(more).replace(/\.$/, "")}` : at;
}
