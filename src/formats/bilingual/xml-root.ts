/** A name space's prefix, a file's comments and what else may stand before its root, are within this. */
const HEAD_CHARACTERS = 4000;

/** Whether a text begins as XML whose root is an element of the name. */
export function saysRoot(text: string, name: "tmx" | "xliff"): boolean {
  const head = text.slice(0, HEAD_CHARACTERS);
  if (!/^\s*</u.test(head)) return false;
  const first = /<(?:[\w.-]{1,40}:)?([a-z][\w.-]{0,40})[\s>/]/iu.exec(withoutProlog(head));
  return first?.[1] === name;
}

/** Without declarations, processing instructions and comments, which may name elements too. */
const withoutProlog = (head: string): string =>
  head.replace(/<\?[^>]*>|<!--[\s\S]*?(?:-->|$)|<![^>]*>/gu, "");
