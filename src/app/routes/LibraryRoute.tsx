import { useSearchParams } from "react-router";
import { LibraryView } from "#features/library/LibraryView.tsx";
import { Specimen } from "#features/library/Specimen.tsx";
import { useWords } from "#i18n/use-words.ts";

/** The bundled thread a newcomer sees first. */
const FIRST_THREAD = "how-to-read-a-source";

/** `/`, and `/?library=ADDRESS`, a link that offers to add a library. */
export function LibraryRoute() {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  return (
    <>
      <title>{`${t("app.name")} · ${t("app.tagline")}`}</title>
      <LibraryView
        specimen={<Specimen thread={FIRST_THREAD} />}
        offered={search.get("library")}
        onOfferSettled={() => {
          setSearch({}, { replace: true });
        }}
      />
    </>
  );
}
