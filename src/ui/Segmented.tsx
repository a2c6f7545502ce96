import { useId } from "react";
import "./Segmented.css";

interface SegmentedProps<T extends string> {
  readonly label: string;
  /** Show the label, or only tell it to assistive technology. */
  readonly labelled?: boolean;
  readonly value: T;
  readonly options: readonly {
    readonly value: T;
    readonly text: string;
    /** BCP 47 tag of the text, where it is not in the page's language. */
    readonly lang?: string;
  }[];
  readonly onPick: (value: T) => void;
}

/** A few choices side by side, of which one holds: native radio buttons, so arrow keys work. */
export function Segmented<T extends string>({
  label,
  labelled = false,
  value,
  options,
  onPick,
}: SegmentedProps<T>) {
  const name = useId();
  return (
    <fieldset className="segmented">
      <legend className={labelled ? undefined : "visually-hidden"}>{label}</legend>
      <div className="segmented-options">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => {
                onPick(option.value);
              }}
            />
            <span lang={option.lang}>{option.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
