import type { SiteMessages } from "./messages.ts";

export const pt: SiteMessages = {
  home: {
    title: "O que é",
    purpose:
      "Desde fevereiro de 2022 reúne a sociedade civil, as pessoas migrantes e outras partes interessadas da região em torno da aplicação do Pacto Global para uma Migração Segura, Ordenada e Regular. Seu propósito é promover o diálogo, o aconselhamento e a consulta.",
    exchange:
      "Quem participa troca informações e conhecimentos sobre avanços, desafios, boas práticas, lições aprendidas e oportunidades. O que o Mecanismo produz fica à disposição dos governos e das demais partes interessadas. A participação é ad honorem: não se paga nem se cobra.",
    join: "Participar do Mecanismo",
    whoTitle: "Quem pode ser membro",
    who: "Organizações e pessoas da América Latina e do Caribe, ou que trabalham por seus migrantes a partir de qualquer país:",
    howTitle: "Como participar",
    how: [
      "Preencha o pedido e confirme com o link que chega ao seu e-mail.",
      "A secretaria analisa o pedido e responde por carta.",
      "A partir daí você pode escolher suas mesas, mudar seus dados e sair quando quiser.",
    ],
    tablesTitle: "As quatro mesas de trabalho",
    tables:
      "As mesas agrupam os 23 objetivos do Pacto Global como faz o Fórum Internacional de Revisão da Migração. Cada uma se reúne periodicamente segundo suas prioridades temáticas: sistematiza boas práticas, recolhe contribuições para as reuniões de diálogo e formula compromissos.",
    liaisonTitle: "A Mesa de Ligação",
    liaison:
      "É formada por dois representantes que cada mesa de trabalho designa e, em rodízio, por duas agências do Grupo de Trabalho da Sociedade Civil da Rede Regional das Nações Unidas sobre Migração. Reúne-se a cada trimestre. Coordena as mesas, define ações estratégicas e facilita as atividades permanentes.",
    agencies: "As agências do Grupo de Trabalho:",
    dialogueTitle: "O diálogo anual com os governos",
    dialogue:
      "Uma vez por ano o Mecanismo se encontra com os governos da região para coordenar ações conjuntas, identificar oportunidades e desafios e aplicar as recomendações dos processos de revisão, em particular a Declaração de Progresso.",
    data: "Dados abertos",
    reference: "Objetivos, mesas e agências (JSON)",
  },
  privacy: {
    title: "Aviso de privacidade",
    draft: "Para revisão jurídica da secretaria. Versão:",
    intro:
      "Este aviso se inspira nos princípios das Nações Unidas sobre proteção de dados pessoais e privacidade (2018), na Lei 1581 de 2012 da Colômbia e na Lei Geral de Proteção de Dados do Brasil (LGPD).",
    sections: (p) => [
      [
        "Quem responde pelos dados",
        [
          "A secretaria do Mecanismo decide para que são usados e responde por eles. Escreva ao endereço que está no rodapé.",
        ],
      ],
      [
        "Quais dados",
        [
          "De quem participa: o nome pelo qual quer que chamemos você, função, endereço de e-mail, idioma, país, mesas e objetivos de interesse e o que contar em sua apresentação.",
          "De quem só recebe os resultados por e-mail: endereço, idioma e o que pediu para receber.",
          "Nunca pedimos documentos de identidade, data de nascimento, telefone, situação migratória nem dados de pagamento. O Mecanismo é só para pessoas adultas.",
        ],
      ],
      [
        "Para quê e com que base legal",
        [
          "Para tratar seu pedido, manter sua participação e escrever a você sobre ela: com seu consentimento, que só vale se você o marca e o confirma pelo seu e-mail.",
          "Para mostrar um nome na lista pública ou enviar notícias: com outro consentimento, à parte, que você pode retirar a qualquer momento sem deixar de ser membro.",
        ],
      ],
      [
        "Quem os vê",
        [
          "A secretaria. Cada vez que ela abre um pedido, isso fica registrado. As demais pessoas veem só o que você consentiu em publicar. Os dados não são vendidos nem usados para decisões automatizadas.",
        ],
      ],
      [
        "Onde estão",
        [
          "Em servidores da Amazon Web Services nos Estados Unidos, cifrados. Isso é uma transferência internacional: seu consentimento a autoriza. Estas páginas não usam serviços de terceiros nem cookies, salvo o da sessão que você inicia.",
        ],
      ],
      [
        "Por quanto tempo",
        [
          `Um pedido não confirmado é apagado em ${p.requestDays} dias. Um decidido, em ${p.keptDays} dias. Um convite, em ${p.invitationDays} dias.`,
          `Uma assinatura sem confirmação é apagada em ${p.requestDays} dias; uma confirmada, quando você a encerra.`,
          "Os dados de uma pessoa membro, enquanto for membro. Quando sai, são apagados; fica um registro, sem dados pessoais, de que o foram.",
        ],
      ],
      [
        "Seus direitos",
        [
          "Saber o que guardamos e levar consigo, corrigir, apagar, opor-se e retirar o consentimento. Tudo é gratuito e ninguém perguntará por quê.",
          "Com sua conta: em “Meu espaço”. Sem conta: com o link do seu pedido ou de qualquer carta. Você também pode nos escrever; respondemos em quinze dias úteis no máximo.",
          "Se a resposta não bastar, você pode recorrer à autoridade de proteção de dados do seu país, como a ANPD no Brasil ou a Superintendência de Indústria e Comércio na Colômbia.",
        ],
      ],
    ],
  },
};
