import { type ComponentProps, useId } from "react";
import "./Field.css";

interface Labelled {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

function useDescription(id: string, { hint, error }: Labelled) {
  const ids = [hint === undefined ? "" : `${id}-hint`, error === undefined ? "" : `${id}-error`];
  const described = ids.filter(Boolean).join(" ");
  return described === "" ? {} : { "aria-describedby": described };
}

function Around({
  id,
  label,
  hint,
  error,
  children,
}: Labelled & { id: string; children: React.ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint !== undefined && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

export function TextField({ label, hint, error, ...rest }: Labelled & ComponentProps<"input">) {
  const id = useId();
  const described = useDescription(id, { label, hint, error });
  return (
    <Around id={id} label={label} hint={hint} error={error}>
      <input {...rest} {...described} id={id} aria-invalid={error !== undefined} />
    </Around>
  );
}

export function TextArea({ label, hint, error, ...rest }: Labelled & ComponentProps<"textarea">) {
  const id = useId();
  const described = useDescription(id, { label, hint, error });
  return (
    <Around id={id} label={label} hint={hint} error={error}>
      <textarea {...rest} {...described} id={id} aria-invalid={error !== undefined} />
    </Around>
  );
}

interface SelectProps extends Labelled, Omit<ComponentProps<"select">, "onChange"> {
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onPick: (value: string) => void;
}

export function Select({ label, hint, error, options, onPick, ...rest }: SelectProps) {
  const id = useId();
  const described = useDescription(id, { label, hint, error });
  return (
    <Around id={id} label={label} hint={hint} error={error}>
      <select
        {...rest}
        {...described}
        id={id}
        onChange={(event) => {
          onPick(event.target.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </Around>
  );
}
