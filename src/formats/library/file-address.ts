/** A relative address without a scheme, a query, a fragment or an empty step. */
export const FILE_ADDRESS = /^[^\s:/\\?#]+(?:\/[^\s:/\\?#]+)*$/u;

/** `.` and `..`, which leave the folder or stay where they are; the URL parser takes `%2e` for a dot. */
const DOTS = /^(?:\.|%2e){1,2}$/iu;

/** Whether the text is an address that stays below the folder it is relative to: `a.json`, `2020/a.json`. */
export const isFileAddress = (text: string): boolean =>
  FILE_ADDRESS.test(text) && !text.split("/").some((step) => DOTS.test(step));
