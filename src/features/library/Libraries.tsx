import { useWords } from "#i18n/use-words.ts";
import { useLibraries } from "#queries/libraries.ts";
import { AddLibrary } from "./AddLibrary.tsx";
import { LibraryBlock } from "./LibraryBlock.tsx";
import "./Libraries.css";

interface LibrariesProps {
  /** The library to go to; another object each time. */
  readonly shown: { readonly address: string } | null;
  readonly onShow: (address: string) => void;
}

/** The libraries of others, and how to add one. */
export function Libraries({ shown, onShow }: LibrariesProps) {
  const { t } = useWords();
  const libraries = useLibraries();
  return (
    <section aria-labelledby="library-others">
      <h2 id="library-others">{t("libraries.title")}</h2>
      {libraries.map((library) => (
        <LibraryBlock
          key={library.address}
          library={library}
          goTo={shown?.address === library.address ? shown : null}
        />
      ))}
      <p className="library-others-lead">{t("libraries.lead")}</p>
      <AddLibrary onAdded={onShow} />
    </section>
  );
}
