/** A type without the index signatures that loose objects have, and read-only throughout. */
export type Known<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Known<Item>[]
    : T extends Readonly<Record<string, string>>
      ? KnownRecord<T>
      : KnownFields<T>;

type KnownFields<T> = {
  readonly [Key in keyof T as string extends Key ? never : Key]: Known<T[Key]>;
};

/** A true map of strings keeps its index signature: it is what the field is. */
type KnownRecord<T> = string extends keyof T ? Readonly<Record<string, string>> : KnownFields<T>;

/** `true` where both types are the same, optional and read-only marks included; else `false`. */
// A conditional type over an open parameter is the one place where TypeScript compares for identity.
// oxlint-disable no-unnecessary-type-parameters
export type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
