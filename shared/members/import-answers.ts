import type { ImportId } from "../../events/define.ts";
import { faultSentence } from "../i18n/office/fault-sentence.ts";
import type { Language } from "../reference/codes.ts";
import { type Answer, answer } from "../web/answer.ts";
import { openCursor, sealCursor } from "../web/cursor.ts";
import { exportAll } from "./export-actions.ts";
import { acceptImport, checkFile, loadImport, type Place, rowsOf } from "./import-actions.ts";
import type { RowRooms } from "./import-check.ts";
import * as contract from "./import-contract.ts";
import type { ImportState } from "./import-states.ts";
import { confirmImported, declineImported } from "./imported-actions.ts";

const told = ({ id, status, at, rows, byRecord, faults, faulty }: ImportState, language: Language) => ({
  id,
  status,
  at,
  rows,
  byRecord,
  errors: faults.map(({ row, column, code, about }) => ({ row, column, detail: faultSentence(language, code, about) })),
  faulty,
});

/** Import and export with their actions. */
export const importAnswers = (rooms: RowRooms): Answer[] => [
  answer(contract.importFile, async ({ world, input, language }) =>
    told(await checkFile(world, rooms, input.body.file, { language }), language),
  ),
  answer(contract.getImport, async ({ world, input: { params, query }, language }) => {
    const state = await loadImport(world, params.id as ImportId);
    const list = `import ${state.id}`;
    const from = (await openCursor<Place>(list, query.cursor)) ?? { chunk: 0, row: 0 };
    const { rows, next } = await rowsOf(world, state, { limit: query.limit, from });
    const items = rows.map(({ row, record, outcome, code }) => ({
      row,
      record,
      outcome,
      ...(code && { detail: faultSentence(language, code) }),
    }));
    return { ...told(state, language), items, next: await sealCursor(list, next) };
  }),
  answer(contract.acceptImport, async ({ world, input, language }) =>
    told(await acceptImport(world, input.params.id as ImportId), language),
  ),
  answer(contract.exportAll, ({ world, input }) => exportAll(world, rooms, input.query.record)),
  answer(contract.confirmImported, ({ world, input: { body } }) => confirmImported(world, body.token, body.consent)),
  answer(contract.declineImported, ({ world, input }) => declineImported(world, input.body.token)),
];
