import type { ThreadDocument } from "#domain/thread.ts";
import { counted } from "#i18n/counted.ts";
import { formatName } from "#i18n/format-name.ts";
import { useWords } from "#i18n/use-words.ts";
import type { DroppedPiece, Imported, ImportReport } from "#queries/import.ts";
import { Notice } from "#ui/Notice.tsx";

/** So many pieces of a kind are shown; more would only slow the page. */
const SHOWN = 100;

function LeftOut({ dropped }: { dropped: readonly DroppedPiece[] }) {
  const { t, format } = useWords();
  const kinds = [...new Set(dropped.map(({ kind }) => kind))];
  return (
    <details>
      <summary>
        {t("import.droppedTitle", {
          count: dropped.length,
          formatted: format.number(dropped.length),
        })}
      </summary>
      {kinds.map((kind) => {
        const pieces = dropped.filter((piece) => piece.kind === kind);
        const told = pieces.filter(({ text }) => text !== "").slice(0, SHOWN);
        return (
          <section key={kind} className="import-dropped" data-dropped={kind}>
            <h3>{`${t(`import.dropped.${kind}`)}: ${format.number(pieces.length)}`}</h3>
            <ul>
              {told.map((piece, i) => (
                // oxlint-disable-next-line react/no-array-index-key -- equal lines occur; the list never changes
                <li key={`${i}:${piece.text}`} lang="">
                  {piece.text}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </details>
  );
}

function Stopped({ stopped }: { stopped: NonNullable<ImportReport["stopped"]> }) {
  const { t, told } = useWords();
  if (stopped.kind === "stopped-by-reader") return <Notice text={t("import.stoppedByReader")} />;
  const { problem, text } = told(stopped);
  return <Notice problem={problem} text={`${t("import.stoppedEarly")} ${text}`} />;
}

/** What was recognised, what was left out or put right, and whether it is all there is. */
export function Recognised({
  imported,
  document,
}: {
  imported: Imported;
  document: ThreadDocument;
}) {
  const { t, format } = useWords();
  const { report } = imported;
  const missing = document.thread.missing ?? 0;
  return (
    <div className="import-recognised">
      {report.stopped !== undefined && <Stopped stopped={report.stopped} />}
      <p>
        {[
          t("import.recognised", { format: formatName(t, report.format) }),
          counted(t, format, "posts", document.posts.length),
          counted(t, format, "sources", document.sources.length),
          ...(missing > 0 ? [counted(t, format, "missing", missing)] : []),
        ].join(" · ")}
      </p>
      {(report.repairs ?? []).map(({ kind, count }) => (
        <p key={kind}>{t("import.repaired", { count, formatted: format.number(count) })}</p>
      ))}
      {report.dropped.length > 0 && <LeftOut dropped={report.dropped} />}
    </div>
  );
}
