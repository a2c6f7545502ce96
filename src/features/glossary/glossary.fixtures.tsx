import { useState } from "react";
import { sourceId, translationId, unitId } from "#domain/ids.ts";
import type { Term, ThreadDocument, Translation, TranslationUnit } from "#domain/thread.ts";
import { renderPart } from "../../../tests/support/render-app.tsx";
import { cleanThread } from "../../../tests/support/thread.ts";
import type { ChangeThread } from "./change-thread.ts";
import { GlossaryPanel } from "./GlossaryPanel.tsx";

export const PERSON: Term = {
  id: "term-1",
  forms: [
    { language: "ru", text: "Тихановская" },
    { language: "be", text: "Ціханоўская" },
    { language: "en", tradition: "russian", text: "Tikhanovskaya" },
    { language: "en", tradition: "belarusian", text: "Tsikhanouskaya" },
    { language: "en", tradition: "lacinka", text: "Cichanoŭskaja" },
  ],
  forbidden: ["Tichanowskaja"],
  note: "Leader of the opposition",
};

const unit = (id: string, text: string): TranslationUnit => ({
  id: unitId(id),
  segments: [],
  text,
  origin: "machine",
  state: "machine",
  at: "2026-01-01T10:00:00Z",
  sourceHash: "",
});

const SENTENCES = [
  "Tikhanovskaya’s speech was heard by all.",
  "He said: “Tikhanovskaya is here.”",
  "TIKHANOVSKAYA answered #Tikhanovskaya.",
];

/** The strike thread with a glossary of one name, and a translation that writes it after its Russian form. */
export function namesThread(more: Partial<ThreadDocument> = {}, language = "en"): ThreadDocument {
  const translation: Translation = {
    id: translationId("tr-names"),
    of: { kind: "source", id: sourceId("vk") },
    language,
    units: SENTENCES.map((text, i) => unit(`n-${i}`, text)),
  };
  return { ...cleanThread(), glossary: [PERSON], translations: [translation], ...more };
}

export const sentencesOf = ({ translations }: ThreadDocument): readonly string[] =>
  translations.flatMap(({ units }) => units.map(({ text }) => text));

/** The thread with other words in one of its sentences. */
export const withSentence = (
  document: ThreadDocument,
  id: string,
  text: string,
): ThreadDocument => ({
  ...document,
  translations: document.translations.map(({ units, ...translation }) =>
    Object.assign(translation, {
      units: units.map((one) => (one.id === id ? Object.assign({}, one, { text }) : one)),
    }),
  ),
});

/** The panel over a document that changes as it asks. */
function Harness({
  first,
  tell,
}: {
  readonly first: ThreadDocument;
  readonly tell: (document: ThreadDocument, change: ChangeThread) => void;
}) {
  const [document, setDocument] = useState(first);
  tell(document, setDocument);
  return <GlossaryPanel document={document} change={setDocument} onClose={() => undefined} />;
}

export async function openPanel(first: ThreadDocument = namesThread()) {
  let now = first;
  let changing: ChangeThread = () => undefined;
  const tell = (document: ThreadDocument, change: ChangeThread) => {
    now = document;
    changing = change;
  };
  const view = await renderPart(<Harness first={first} tell={tell} />);
  const change: ChangeThread = (apply) => {
    changing(apply);
  };
  return { ...view, document: () => now, change };
}
