import type { Policies } from "../../policies.ts";

export const es = {
  home: {
    title: "Qué es",
    purpose:
      "Desde febrero de 2022 reúne a la sociedad civil, a las personas migrantes y a otras partes interesadas de la región en torno a la aplicación del Pacto Mundial para la Migración Segura, Ordenada y Regular. Su propósito es promover el diálogo, la asesoría y la consulta.",
    exchange:
      "Quienes participan intercambian información y conocimientos sobre avances, desafíos, buenas prácticas, lecciones aprendidas y oportunidades. Lo que el Mecanismo produce queda a disposición de los gobiernos y de las demás partes interesadas. Participar es ad honorem: no se paga ni se cobra.",
    join: "Sumarse al Mecanismo",
    whoTitle: "Quiénes pueden ser miembros",
    who: "Organizaciones y personas de América Latina y el Caribe, o que trabajan por sus migrantes desde cualquier país:",
    howTitle: "Cómo sumarse",
    how: [
      "Complete la solicitud y confírmela con el enlace que llega a su correo.",
      "La secretaría la revisa y le responde por carta.",
      "Desde entonces puede elegir sus mesas, cambiar sus datos e irse cuando quiera.",
    ],
    tablesTitle: "Las cuatro mesas de trabajo",
    tables:
      "Las mesas agrupan los 23 objetivos del Pacto Mundial como lo hace el Foro de Examen de la Migración Internacional. Cada una se reúne periódicamente según sus prioridades temáticas: sistematiza buenas prácticas, recoge insumos para las reuniones de diálogo y formula compromisos.",
    liaisonTitle: "La Mesa de Enlace",
    liaison:
      "La integran dos representantes que designa cada mesa de trabajo y, por turnos, dos agencias del Grupo de Trabajo de Sociedad Civil de la Red Regional de las Naciones Unidas sobre la Migración. Se reúne cada trimestre. Coordina las mesas, define acciones estratégicas y facilita las actividades permanentes.",
    agencies: "Las agencias del Grupo de Trabajo:",
    dialogueTitle: "El diálogo anual con los gobiernos",
    dialogue:
      "Una vez al año el Mecanismo se encuentra con los gobiernos de la región para coordinar acciones conjuntas, identificar oportunidades y desafíos y aplicar las recomendaciones de los procesos de examen, en particular la Declaración de Progreso.",
    data: "Datos abiertos",
    reference: "Objetivos, mesas y agencias (JSON)",
  },
  privacy: {
    title: "Aviso de privacidad",
    draft: "Para revisión jurídica de la secretaría. Versión:",
    intro:
      "Este aviso se inspira en los principios de las Naciones Unidas sobre protección de datos personales y privacidad (2018), la Ley 1581 de 2012 de Colombia y la Ley General de Protección de Datos de Brasil (LGPD).",
    sections: (p: Policies): [string, string[]][] => [
      [
        "Quién responde por los datos",
        [
          "La secretaría del Mecanismo decide para qué se usan y responde por ellos. Escríbale a la dirección que está al pie.",
        ],
      ],
      [
        "Qué datos",
        [
          "De quien se suma: el nombre por el que quiere que le llamen, función, dirección de correo, idioma, país, mesas y objetivos de interés y lo que cuente en su presentación.",
          "De quien solo recibe los resultados por correo: dirección, idioma y qué pidió recibir.",
          "Nunca pedimos documentos de identidad, fecha de nacimiento, teléfono, situación migratoria ni datos de pago. El Mecanismo es solo para personas adultas.",
        ],
      ],
      [
        "Para qué y con qué fundamento",
        [
          "Para tramitar su solicitud, mantener su membresía y escribirle sobre ella: con su consentimiento, que damos por dado solo si usted lo marca y lo confirma desde su correo.",
          "Para mostrar un nombre en la lista pública o enviar noticias: con otro consentimiento, aparte, que puede retirar en cualquier momento sin dejar de ser miembro.",
        ],
      ],
      [
        "Quién los ve",
        [
          "La secretaría. Cada vez que abre una solicitud queda registro. Cualquier persona ve solo lo que usted consintió publicar. No se venden ni se usan para decidir de manera automática.",
        ],
      ],
      [
        "Dónde están",
        [
          "En servidores de Amazon Web Services en los Estados Unidos, cifrados. Eso es una transferencia internacional: al dar su consentimiento la autoriza. No hay servicios de terceros en estas páginas ni cookies, salvo la de la sesión que usted inicia.",
        ],
      ],
      [
        "Cuánto tiempo",
        [
          `Una solicitud sin confirmar se borra a los ${p.requestDays} días. Una decidida, a los ${p.keptDays} días. Una invitación, a los ${p.invitationDays} días.`,
          `Una suscripción sin confirmar se borra a los ${p.requestDays} días; una confirmada, cuando usted la termina.`,
          "Los datos de una persona miembro, mientras lo sea. Al irse se borran; queda un registro sin datos personales de que se borraron.",
        ],
      ],
      [
        "Sus derechos",
        [
          "Saber qué guardamos y llevárselo, corregirlo, borrarlo, oponerse y retirar su consentimiento. Todo es gratuito y nadie le preguntará por qué.",
          "Con su cuenta: en «Mi espacio». Sin cuenta: con el enlace de su solicitud o de cualquier carta. También puede escribirnos, y respondemos en quince días hábiles como máximo.",
          "Si la respuesta no le satisface, puede acudir a la autoridad de protección de datos de su país, como la Superintendencia de Industria y Comercio en Colombia o la ANPD en Brasil.",
        ],
      ],
    ],
  },
};
