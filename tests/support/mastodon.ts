/** Posts as a server of Mastodon gives them: a thread by one author, without words of anybody else. */
export const status = (id: number, to: number | null, more: object = {}) => ({
  id: `${id}`,
  uri: `https://social.example/users/ales/statuses/${id}`,
  url: `https://social.example/@ales/${id}`,
  created_at: new Date(Date.UTC(2020, 7, 16, 8, id)).toISOString(),
  in_reply_to_id: to === null ? null : `${to}`,
  in_reply_to_account_id: to === null ? null : "1",
  visibility: "public",
  spoiler_text: "",
  language: "en",
  replies_count: 0,
  content: `<p>${wordsOf(id)}</p>`,
  account: { id: "1", acct: "ales", display_name: "Алесь", url: "https://social.example/@ales" },
  media_attachments: [],
  ...more,
});

/** What a post says. */
export const wordsOf = (id: number): string => `Post ${id} about the strike`;

/** Posts 1 to `count`, each answering the one before. */
export const line = (count: number) =>
  Array.from({ length: count }, (_, i) => status(i + 1, i === 0 ? null : i));
