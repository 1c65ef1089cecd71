import type { Said } from "./messages.ts";

export const named: Said<"named"> = {
  "no-such-organization": [
    "Organización no encontrada",
    "No hay una organización miembro activa con ese identificador.",
  ],
  "not-of-the-table": ["No es de la mesa", "Ese miembro no participa en la mesa."],
  "seat-over": ["El puesto ya terminó", "Ese puesto ya terminó."],
  "no-such-agency": ["Agencia desconocida", "Esa agencia no está en el Grupo de Trabajo."],
};

export const members: Said<"members"> = {
  "already-decided": ["Ya hay una decisión", "Esta solicitud ya fue decidida: {decided}."],
  "not-in-review": ["No está en revisión", "La solicitud no está en revisión."],
  "nothing-asked": ["Sin pregunta", "No hay ninguna pregunta por responder."],
  "kind-differs": ["No corresponde", "Solo la solicitud de una organización puede sumarse a otra organización."],
  "address-taken": ["Dirección en uso", "Esa dirección de correo ya está en uso en el Mecanismo."],
  "not-an-organization": ["No es una organización", "Esto solo es posible para una organización."],
};

export const office: Said<"office"> = {
  "import-over": ["La importación no espera nada", "Esta importación ya se aceptó, o tiene errores por corregir."],
  "export-too-large": [
    "El archivo sería demasiado grande",
    "Son más de 5 MB. Descargue los registros por tipo, con ?record=.",
  ],
  "faulty-file": ["El archivo tiene un error", "Fila {row}: {what}."],
};

export const tables: Said<"tables"> = {
  "seat-taken": ["El puesto está ocupado", "Ese puesto ya está ocupado en esas fechas."],
  "one-seat-each": [
    "Una organización, un puesto",
    "Una organización puede ocupar como máximo uno de los dos puestos de una mesa.",
  ],
  "term-used-up": ["Sin más períodos seguidos", "El período ya se renovó las veces que se permite."],
  "designation-closed": ["La designación está cerrada", "El plazo venció o el resultado ya está registrado."],
  "designation-open": ["Ya hay una designación abierta", "La mesa ya tiene una designación abierta."],
  "already-nominated": ["Ya está propuesto", "Ese miembro ya está propuesto."],
  "nomination-closed": ["La propuesta ya no espera respuesta", "La propuesta ya fue respondida, retirada o decidida."],
  "not-agreed": ["Falta el acuerdo", "Solo puede designarse a quien aceptó la propuesta."],
  "priority-over": ["La prioridad ya está cerrada", "La prioridad ya está cerrada."],
  "not-its-objective": ["El objetivo es de otra mesa", "La mesa solo trabaja con sus propios objetivos."],
};

export const meetings: Said<"meetings"> = {
  "no-such-local-time": [
    "Esa hora no existe",
    "El {time} no existe en {zone}: los relojes se adelantan. La siguiente hora que existe es {next}.",
  ],
  "local-time-twice": [
    "Esa hora existe dos veces",
    "El {time} ocurre dos veces en {zone}, porque los relojes se atrasan: {first} y {second}. Elija otra hora.",
  ],
  "meeting-over": ["La reunión ya pasó o se canceló", "Esto ya no es posible: la reunión se realizó o se canceló."],
  "meeting-not-begun": ["La reunión no ha empezado", "Esto solo es posible después de que la reunión empiece."],
  "not-invited": ["Sin invitación", "Esa persona no está invitada a la reunión."],
  "not-held": ["La reunión todavía no consta como celebrada", "Registre primero quién estuvo."],
  "no-minutes": ["No hay acta", "Todavía no hay un acta por aprobar."],
  "minutes-approved": ["El acta está aprobada", "El acta ya está aprobada y no cambia."],
  "action-closed": ["La acción está cerrada", "La acción ya está cerrada."],
};

export const liaison: Said<"liaison"> = {
  "draw-under-way": ["Ya hay un sorteo", "Ya hay un sorteo anunciado o realizado."],
  "draw-too-early": ["Todavía no", "El valor público se ingresa después de la fecha anunciada."],
  "turn-over": ["El turno ya empezó o no existe", "Ese turno ya empezó, o no es de esa agencia."],
  "agency-known": ["La agencia ya está", "Esa agencia ya está en el Grupo de Trabajo."],
  "two-agencies": ["Hacen falta dos agencias", "El Grupo de Trabajo debe conservar al menos dos agencias."],
  "quarter-kept": ["No hace falta", "Solo se explica un trimestre terminado sin reunión."],
};

export const publishing: Said<"publishing"> = {
  "out-of-turn": [
    "Ese paso no corresponde ahora",
    "Su estado cambió o es otro. Vuelva a abrirlo y vea qué se puede hacer.",
  ],
  "original-missing": ["Falta el idioma original", "Escriba el texto en el idioma que indicó como original."],
  "reason-needed": ["Falta el motivo", "Diga por qué."],
  "due-before-start": ["Las fechas no concuerdan", "El plazo debe ser posterior al inicio."],
  "no-such-record": ["No existe o no es público", "Ese identificador no corresponde a nada publicado."],
  retired: ["Retirado", "Ya no está publicado. Motivo: {reason}"],
};

export const contributions: Said<"contributions"> = {
  "own-organization": [
    "La revisión corresponde a otra organización",
    "Nadie revisa la contribución de su propia organización.",
  ],
  "criteria-unmet": [
    "Falta algún criterio",
    "Una buena práctica se aprueba cuando cumple todos los criterios. Si le falta alguno, pida cambios.",
  ],
  "practice-incomplete": [
    "Faltan datos de la buena práctica",
    "Una buena práctica dice también su estado de ejecución, sus resultados, qué la hizo funcionar y cómo podría repetirse.",
  ],
};

export const pledges: Said<"pledges"> = {
  "text-too-short": ["El texto es muy corto", "El texto debe tener al menos {least} caracteres."],
  "milestone-outside": [
    "Un hito queda fuera de las fechas",
    "Cada hito debe estar entre el inicio y el plazo del compromiso.",
  ],
  "mode-incomplete": [
    "Falta lo que la modalidad pide",
    "Un compromiso conjunto o en alianza nombra a sus aliados; uno de respuesta nombra el identificador del otro compromiso.",
  ],
  "partner-itself": ["No puede ser su propio aliado", "Nombre como aliados a otros miembros."],
  "evidence-needed": [
    "Falta la evidencia",
    "Para darlo por cumplido, indique al menos un enlace o un texto que lo muestre.",
  ],
};

export const dialogue: Said<"dialogue"> = {
  "dialogue-known": ["Ya hay un diálogo ese año", "El diálogo anual de ese año ya está anunciado."],
  "call-closed": ["No hay convocatoria abierta", "La convocatoria de aportes todavía no abre, o ya se cerró del todo."],
  "call-open": ["La convocatoria ya abrió", "Desde que abre, solo se puede ampliar su plazo."],
  "outcomes-approved": [
    "Los resultados ya están aprobados",
    "Lo que cambie desde ahora se publica como una corrección.",
  ],
  "nothing-new": ["No hay nada que corregir", "Nada cambió desde la última publicación."],
  "year-too-far": ["El año está muy lejos", "Un diálogo se anuncia para este año o para uno que esté cerca."],
  "outcomes-retracted": ["Los resultados se retractaron", "De lo que se retractó ya no se publica nada."],
  "outcomes-public": ["Ya es público", "Lo que se publicó con los resultados no se retira. Publique una corrección."],
};

export const register: Said<"register"> = {
  "dossier-too-large": [
    "El dosier sería demasiado grande",
    "Son más de 5 MB. Pídalo en un solo idioma, con ?language=.",
  ],
  "takes-up-no-more": ["Ya no la retoma", "Lo que se abandonó o se detuvo no retoma una recomendación."],
};
