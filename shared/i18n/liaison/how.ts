import type { Language } from "../../reference/codes.ts";

/** What a stranger needs to compute the rotation again, in any programming language. */
export const rotationHow: Record<Language, string[]> = {
  es: [
    "Todo texto va en UTF-8; toda huella es SHA-256, escrita en hexadecimal con minúsculas. Un salto de línea es U+000A.",
    "Orden del sorteo: al valor público, en forma NFC y sin espacios en los extremos, se le añaden un salto de línea y el código de una agencia; la huella de ese texto es la clave de la agencia. Las agencias van por clave ascendente.",
    "Primer «previous»: la huella de cuatro líneas unidas por saltos de línea: la palabra draw; los códigos en orden ASCII, separados por comas; «source», tal cual; el valor, en forma NFC y sin espacios en los extremos.",
    "Texto canónico de un asiento: seis líneas unidas por saltos de línea: at; quarter; los dos códigos de agencies separados por una coma; in= y los códigos de change.in separados por comas; out= y los de change.out; skipped= y, separados por comas, los de change.skipped como CÓDIGO:motivo. El orden es el de la respuesta; una lista vacía no escribe nada tras el signo igual.",
    "«hash» de un asiento: la huella de su «previous», un salto de línea y su texto canónico. El «previous» de cada asiento es el «hash» del anterior.",
    "Turnos: con la regla «staggered» cada agencia ocupa una silla dos trimestres seguidos y en cada trimestre cambia una de las dos sillas; en el primero empiezan las dos y la primera silla cambia ya en el siguiente. Con «disjoint» cambian las dos cada trimestre.",
    "Sigue quien declinó antes un turno que le tocaba; luego quien tiene menos mandatos; luego quien lleva más tiempo sin empezar uno; luego el orden del sorteo, y al final quienes se sumaron después. Quien acaba de terminar va detrás de todas las demás. Cada asiento conoce las excepciones cuyo «at» no es posterior al suyo. Quien se suma parte del nivel de la que menos ha servido.",
  ],
  en: [
    "All text is UTF-8; every hash is SHA-256, written in lower-case hexadecimal. A line feed is U+000A.",
    "Order of the draw: to the public value, in NFC and without white space at its ends, add a line feed and the code of an agency; the hash of that text is the agency's key. Agencies go by ascending key.",
    "First “previous”: the hash of four lines joined by line feeds: the word draw; the codes in ASCII order with commas between; “source” as it is; the value, in NFC and without white space at its ends.",
    "Canonical text of an entry: six lines joined by line feeds: at; quarter; the two codes of agencies with a comma between; in= and the codes of change.in with commas between; out= and those of change.out; skipped= and, with commas between, those of change.skipped as CODE:reason. The order is that of the answer; an empty list writes nothing after the equals sign.",
    "“hash” of an entry: the hash of its “previous”, a line feed and its canonical text. The “previous” of each entry is the “hash” of the one before.",
    "Turns: by the rule “staggered” each agency has a chair for two quarters in a row, and one of the two chairs changes each quarter; in the first quarter both begin, and the first chair changes in the next one already. By “disjoint” both change each quarter.",
    "Next comes who declined a turn of its own before; then who has had fewest mandates; then who has waited longest since it began one; then the order of the draw, with those who joined later last. Who has just finished comes behind everybody else. Each entry knows the exceptions whose “at” is not later than its own. Who joins starts level with the one that served least.",
  ],
  pt: [
    "Todo texto vai em UTF-8; toda impressão digital (hash) é SHA-256, escrita em hexadecimal com minúsculas. Uma quebra de linha é U+000A.",
    "Ordem do sorteio: ao valor público, na forma NFC e sem espaços nas pontas, somam-se uma quebra de linha e o código de uma agência; o hash desse texto é a chave da agência. As agências vão por chave crescente.",
    "Primeiro “previous”: o hash de quatro linhas unidas por quebras de linha: a palavra draw; os códigos em ordem ASCII, separados por vírgulas; “source”, tal como está; o valor, na forma NFC e sem espaços nas pontas.",
    "Texto canônico de um registro: seis linhas unidas por quebras de linha: at; quarter; os dois códigos de agencies separados por vírgula; in= e os códigos de change.in separados por vírgulas; out= e os de change.out; skipped= e, separados por vírgulas, os de change.skipped como CÓDIGO:motivo. A ordem é a da resposta; uma lista vazia não escreve nada depois do sinal de igual.",
    "“hash” de um registro: o hash do seu “previous”, uma quebra de linha e o seu texto canônico. O “previous” de cada registro é o “hash” do anterior.",
    "Turnos: pela regra “staggered” cada agência ocupa uma cadeira por dois trimestres seguidos, e a cada trimestre muda uma das duas cadeiras; no primeiro começam as duas, e a primeira cadeira muda já no seguinte. Por “disjoint” mudam as duas a cada trimestre.",
    "Segue quem antes recusou um turno que lhe cabia; depois quem teve menos mandatos; depois quem está há mais tempo sem começar um; depois a ordem do sorteio, e por último quem entrou mais tarde. Quem acaba de terminar vai atrás de todas as outras. Cada registro conhece as exceções cujo “at” não é posterior ao seu. Quem entra parte do nível da que menos serviu.",
  ],
  fr: [
    "Tout texte est en UTF-8 ; toute empreinte est SHA-256, écrite en hexadécimal minuscule. Un saut de ligne est U+000A.",
    "Ordre du tirage : à la valeur publique, en forme NFC et sans espaces aux extrémités, on ajoute un saut de ligne et le code d'une agence ; l'empreinte de ce texte est la clé de l'agence. Les agences vont par clé croissante.",
    "Premier « previous » : l'empreinte de quatre lignes jointes par des sauts de ligne : le mot draw ; les codes en ordre ASCII, séparés par des virgules ; « source », tel quel ; la valeur, en forme NFC et sans espaces aux extrémités.",
    "Texte canonique d'une entrée : six lignes jointes par des sauts de ligne : at ; quarter ; les deux codes d'agencies séparés par une virgule ; in= et les codes de change.in séparés par des virgules ; out= et ceux de change.out ; skipped= et, séparés par des virgules, ceux de change.skipped sous la forme CODE:raison. L'ordre est celui de la réponse ; une liste vide n'écrit rien après le signe égal.",
    "« hash » d'une entrée : l'empreinte de son « previous », d'un saut de ligne et de son texte canonique. Le « previous » de chaque entrée est le « hash » de la précédente.",
    "Tours : selon la règle « staggered », chaque agence occupe un siège deux trimestres de suite, et un des deux sièges change chaque trimestre ; au premier trimestre les deux commencent, et le premier siège change dès le suivant. Selon « disjoint », les deux changent chaque trimestre.",
    "Vient d'abord qui a auparavant décliné un tour qui lui revenait ; puis qui a eu le moins de mandats ; puis qui attend depuis le plus longtemps d'en commencer un ; puis l'ordre du tirage, les nouvelles venues en dernier. Qui vient de finir passe derrière toutes les autres. Chaque entrée connaît les exceptions dont « at » n'est pas postérieur au sien. Qui entre part du niveau de celle qui a le moins servi.",
  ],
};
