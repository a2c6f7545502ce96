import "./Progress.css";

interface ProgressProps {
  /** What goes on: the bar's accessible name. */
  readonly label: string;
  readonly done: number;
  /** null where nobody knows how much there is. */
  readonly total: number | null;
  /** How far it is, in words: "12 of 37 MB". */
  readonly text: string;
}

/** How far something has come, in words and as a bar. It announces nothing by itself. */
export function Progress({ label, done, total, text }: ProgressProps) {
  return (
    <div className="progress">
      <progress
        aria-label={label}
        aria-valuetext={text}
        {...(total === null ? {} : { value: Math.min(done, total), max: total })}
      />
      <span aria-hidden="true">{text}</span>
    </div>
  );
}
