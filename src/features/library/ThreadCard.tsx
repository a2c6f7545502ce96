import type { ReactNode } from "react";
import { Link } from "react-router";
import { useWords } from "#i18n/use-words.ts";

interface ThreadCardProps {
  readonly to: string;
  readonly title: string;
  readonly language: string;
  readonly summary?: string;
  readonly facts: readonly string[];
  /** Languages of its sources. */
  readonly languages: readonly string[];
  readonly action?: ReactNode;
}

/** One thread in the library. */
export function ThreadCard(props: ThreadCardProps) {
  const { t, format } = useWords();
  const { languages } = props;
  return (
    <li className="thread-card">
      <div>
        <h3>
          <Link to={props.to} lang={props.language}>
            {props.title}
          </Link>
        </h3>
        {props.summary !== undefined && <p>{props.summary}</p>}
        <p className="thread-card-facts">
          {props.facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
          {languages.length > 0 && (
            <span>
              {t("library.languages", {
                languages: format.list(languages.map((tag) => format.languageName(tag))),
              })}
            </span>
          )}
        </p>
      </div>
      {props.action}
    </li>
  );
}
