import { safeHref } from "#domain/links/safe-href.ts";
import { useWords } from "#i18n/use-words.ts";
import { type KnownModel, type ModelFile, useModels } from "#queries/models.ts";
import "./HandLinks.css";

/** Addresses of a file that may stand in a link, each once. */
const links = (addresses: readonly string[]): readonly URL[] =>
  [...new Set(addresses.map(safeHref))].flatMap((href) => (href === null ? [] : [new URL(href)]));

function FileLinks({ file, addresses }: { file: ModelFile; addresses: readonly string[] }) {
  const { t, format } = useWords();
  return (
    <li>
      <bdi>{t("engines.models.handFile", { name: file.name, size: format.bytes(file.size) })}</bdi>
      {links(addresses).map((url) => (
        <a
          key={url.href}
          href={url.href}
          target="_blank"
          rel="noreferrer"
          aria-label={`${file.name}, ${url.host}`}
        >
          {url.host}
        </a>
      ))}
    </li>
  );
}

/** Where each file of some models can be had by hand. Nothing is asked until a link is pressed. */
export function HandLinks({ models }: { models: readonly KnownModel[] }) {
  const { t } = useWords();
  const { library } = useModels();
  if (library === null) return null;
  return (
    <div className="hand-links">
      <p className="translation-fine">{t("engines.models.handText")}</p>
      <ul>
        {models.flatMap(({ model }) =>
          model.files.map((file) => (
            <FileLinks
              key={`${model.id} ${file.sha256}`}
              file={file}
              addresses={library.addresses(file)}
            />
          )),
        )}
      </ul>
    </div>
  );
}
