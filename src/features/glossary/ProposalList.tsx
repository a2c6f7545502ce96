import { memo, useId, useState } from "react";
import type { TextOwner, ThreadDocument } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { Button } from "#ui/Button.tsx";
import type { ProposalGroup, ShownProposal } from "./proposal-groups.ts";
import { termName } from "./term-draft.ts";

/** So many places of a term are shown before one asks for more: a thread has hundreds. */
const FIRST = 20;
/** So many of all terms together, as far as each has {@link LEAST}. */
const FIRST_OF_ALL = 60;
const LEAST = 3;

/** The places that are not to be changed, by their keys. */
export type Unticked = ReadonlySet<string>;

interface ListProps {
  readonly document: ThreadDocument;
  readonly groups: readonly ProposalGroup[];
  readonly unticked: Unticked;
  /** Ticks these places, or takes the ticks away. */
  readonly onTick: (keys: readonly string[], ticked: boolean) => void;
}

/** Every place that would change, grouped by term, each with its own tick. */
export function ProposalList({ document, groups, unticked, onTick }: ListProps) {
  const first = Math.min(FIRST, Math.max(LEAST, Math.floor(FIRST_OF_ALL / groups.length)));
  return (
    <ol className="glossary-groups">
      {groups.map((group) => (
        <Group
          key={group.term.id}
          document={document}
          group={group}
          first={first}
          unticked={unticked}
          onTick={onTick}
        />
      ))}
    </ol>
  );
}

interface GroupProps extends Omit<ListProps, "groups"> {
  readonly group: ProposalGroup;
  /** So many of its places are shown at first. */
  readonly first: number;
}

export const changeable = ({ places }: ProposalGroup): readonly ShownProposal[] =>
  places.filter(({ proposal }) => proposal.protected === null);

function Group({ document, group, first, unticked, onTick }: GroupProps) {
  const { t, format } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? group.places : group.places.slice(0, first);
  const more = group.places.length - shown.length;
  return (
    <li data-term={group.term.id}>
      <GroupTick group={group} unticked={unticked} onTick={onTick} />
      <ul>
        {shown.map((place) => (
          <Place
            key={place.key}
            document={document}
            place={place}
            ticked={!unticked.has(place.key)}
            onTick={onTick}
          />
        ))}
      </ul>
      {more > 0 && (
        <Button
          look="quiet"
          onClick={() => {
            setAll(true);
          }}
        >
          {t("glossary.names.more", { count: more, formatted: format.number(more) })}
        </Button>
      )}
    </li>
  );
}

/** One tick for all the places of a term: half-way where some have theirs and some do not. */
function GroupTick({ group, unticked, onTick }: Omit<GroupProps, "document" | "first">) {
  const { t, format } = useWords();
  const keys = changeable(group).map(({ key }) => key);
  const off = keys.filter((key) => unticked.has(key)).length;
  const words = t("glossary.names.term", { term: termName(group.term) });
  const count = t("glossary.names.places", {
    count: group.places.length,
    formatted: format.number(group.places.length),
  });
  return (
    <label className="glossary-tick glossary-group-head">
      <input
        ref={(box) => {
          if (box !== null) box.indeterminate = off > 0 && off < keys.length;
        }}
        type="checkbox"
        disabled={keys.length === 0}
        checked={keys.length > 0 && off === 0}
        onChange={() => {
          onTick(keys, off > 0);
        }}
      />
      <span>
        {words} <span className="glossary-soft">{count}</span>
      </span>
    </label>
  );
}

/** A text by a name its reader knows it by. */
function usePlaceName(document: ThreadDocument): (of: TextOwner) => string {
  const { t, format } = useWords();
  return ({ kind, id }) => {
    if (kind === "post") {
      const number = document.posts.findIndex((post) => post.id === id) + 1;
      return t("glossary.names.post", { number: format.number(number) });
    }
    const source = document.sources.find((one) => one.id === id);
    return t("glossary.names.source", { title: source?.title ?? source?.canonical ?? id });
  };
}

interface PlaceProps {
  readonly document: ThreadDocument;
  readonly place: ShownProposal;
  readonly ticked: boolean;
  readonly onTick: (keys: readonly string[], ticked: boolean) => void;
}

/** Drawn again only where something of it has changed: a press on one tick leaves the others alone. */
const Place = memo(function PlaceItem({ document, place, ticked, onTick }: PlaceProps) {
  const { t } = useWords();
  const id = useId();
  const name = usePlaceName(document);
  const { key, proposal, of, language, before, after } = place;
  const { written, wanted } = proposal;
  const kept = proposal.protected;
  return (
    <li data-proposal={kept ?? (proposal.unsure ? "unsure" : "sure")}>
      {kept === null ? (
        <label className="glossary-tick">
          <input
            type="checkbox"
            aria-describedby={id}
            checked={ticked}
            onChange={() => {
              onTick([key], !ticked);
            }}
          />
          <span>
            <bdi translate="no">{written}</bdi>
            {" → "}
            <bdi translate="no">{wanted}</bdi>
            {" · "}
            {name(of)}
          </span>
        </label>
      ) : (
        <p className="glossary-kept">
          <bdi translate="no">{written}</bdi>
          {" · "}
          {name(of)}
        </p>
      )}
      <div id={id} className="glossary-sentence">
        <p lang={language} translate="no">
          {before}
          {kept === null ? (
            <>
              <del>{written}</del> <ins>{wanted}</ins>
            </>
          ) : (
            <mark>{written}</mark>
          )}
          {after}
        </p>
        {kept !== null && <p className="glossary-remark">{t(`glossary.names.${kept}`)}</p>}
        {kept === null && proposal.unsure && (
          <p className="glossary-remark">{t("glossary.names.unsure")}</p>
        )}
      </div>
    </li>
  );
});
