/** A post's own words. */
export const BODY = "Рабочие цеха не вышли на смену.\n\nМы требуем освободить задержанных.";

/** As VK's page gives it to the clipboard. */
export const COPIED = [
  "Страйк БелАЗ",
  "Страйк БелАЗ",
  "16 авг 2020",
  "Подписаться",
  BODY,
  "Показать полностью…",
  "Нравится",
  "12",
  "Поделиться",
  "3",
  "1.2K",
].join("\n");
