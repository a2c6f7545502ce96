import { useId } from "react";
import { useWords } from "#i18n/use-words.ts";
import { useModels } from "#queries/models.ts";
import { problemOf } from "#queries/problem.ts";
import { Button } from "#ui/Button.tsx";
import { Notice } from "#ui/Notice.tsx";
import { FilesFromDisk } from "./FilesFromDisk.tsx";
import { MirrorField } from "./MirrorField.tsx";
import { ModelRow } from "./ModelRow.tsx";
import "./ModelManager.css";

/** The models that translate on this device: what is here, how to get more, how to make room. */
export function ModelManager() {
  const { t, format, told } = useWords();
  const { snapshot, error, refresh } = useModels();
  const title = useId();
  return (
    <section className="models" aria-labelledby={title}>
      <h3 id={title}>{t("engines.models.title")}</h3>
      <p>{t("engines.models.text")}</p>
      {error !== null && (
        <Notice {...told(problemOf(error))}>
          <div className="translation-buttons">
            <Button onClick={refresh}>{t("engines.retry")}</Button>
          </div>
        </Notice>
      )}
      {snapshot !== null && (
        <>
          <p className="models-used">
            {t("engines.models.used", { size: format.bytes(snapshot.stored) })}
          </p>
          <ul className="model-rows">
            {snapshot.models.map((known) => (
              <ModelRow key={known.model.id} known={known} />
            ))}
          </ul>
        </>
      )}
      <FilesFromDisk />
      <MirrorField />
    </section>
  );
}
