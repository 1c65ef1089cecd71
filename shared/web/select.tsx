import { pageMessages } from "../i18n/page/messages.ts";
import type { Option } from "../reference/names.ts";
import { Labelled, marks, type Shape } from "./form.tsx";

const cached = new WeakMap<readonly Option[], string>();
const escaped = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

const plain = /^[\w/-]+$/;

/** Written without end tags, which HTML lets go: 250 countries would weigh 3 KB more with them. */
function optionsHtml(options: readonly Option[], chosen: string): string {
  const made = () =>
    options.map(([code, name]) => (plain.test(code) ? `<option value=${code}>${escaped(name)}` : "")).join("");
  const html = cached.get(options) ?? made();
  cached.set(options, html);
  return plain.test(chosen) ? html.replace(`value=${chosen}>`, `value=${chosen} selected>`) : html;
}

/** `empty` names what choosing nothing means. */
export function Select({ options, empty, ...shape }: Shape & { options: readonly Option[]; empty?: string }) {
  const chosen = shape.filled.entries.get(shape.name) ?? "";
  // What is chosen already needs no "choose one", and so nothing that could be missing.
  const settled = !empty && (shape.required || shape.filled.patch) && chosen !== "";
  const first = settled ? "" : `<option value="">${empty ?? pageMessages[shape.filled.language].choose}`;
  const html = first + optionsHtml(options, chosen);
  return (
    <Labelled shape={shape}>
      <select
        {...marks({ ...shape, required: shape.required && !settled })}
        dangerouslySetInnerHTML={{ __html: html }}
      />
    </Labelled>
  );
}
