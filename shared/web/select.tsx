import { pageMessages } from "../i18n/page/messages.ts";
import type { Option } from "../reference/names.ts";
import { Labelled, marks, type Shape } from "./form.tsx";

const cached = new WeakMap<readonly Option[], string>();
const escaped = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** Written without end tags, which HTML lets go: 250 countries would weigh 3 KB more with them. */
function optionsHtml(options: readonly Option[], chosen: string): string {
  const html = cached.get(options) ?? options.map(([code, name]) => `<option value=${code}>${escaped(name)}`).join("");
  cached.set(options, html);
  return /^[\w-]+$/.test(chosen) ? html.replace(`value=${chosen}>`, `value=${chosen} selected>`) : html;
}

export function Select({ options, ...shape }: Shape & { options: readonly Option[] }) {
  const chosen = shape.filled.entries.get(shape.name) ?? "";
  // What is chosen already needs no "choose one", and so nothing that could be missing.
  const settled = (shape.required || shape.filled.patch) && chosen !== "";
  const first = settled ? "" : `<option value="">${pageMessages[shape.filled.language].choose}`;
  const __html = first + optionsHtml(options, chosen);
  return (
    <Labelled shape={shape}>
      <select {...marks({ ...shape, required: shape.required && !settled })} dangerouslySetInnerHTML={{ __html }} />
    </Labelled>
  );
}
