import { describe, expect, it } from "vitest";
import { readPage, readPageSources } from "./read-page.ts";

const NOW = "2021-03-02T10:00:00Z";
const read = (html: string, url?: string) =>
  readPage(html, { now: NOW, ...(url !== undefined && { url }) });
const value = (html: string, url?: string) => {
  const result = read(html, url);
  return result.ok ? result.value : result.problem;
};
const page = (body: string, head = "") =>
  `<!doctype html><html lang="ru"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

const FIRST = "Рабочие первого цеха не вышли на ночную смену, сообщает стачечный комитет завода.";
const SECOND =
  "Администрация грозит увольнением, но люди стоят у проходной, и к ним идут с других заводов.";
const PARAGRAPHS = Array.from(
  { length: 4 },
  (_, index) => `<p>${FIRST} ${SECOND} Часть ${index}.</p>`,
);

describe("VK", () => {
  const POST = `<div id="post-123_45" class="_post post">
    <div class="PostHeader"><h5 class="PostHeaderTitle__authorName"><a href="/strike">Страйк БелАЗ</a></h5>
    <div class="PostHeaderSubtitle"><a class="PostHeaderSubtitle__link" href="/wall-123_45">
      <time class="PostHeaderSubtitle__item">16 авг 2020 в 11:05</time></a></div></div>
    <div class="wall_text"><div class="wall_post_text">Мы, рабочие,<br>требуем:<br><br>1) выборов <img class="emoji" alt="✊">
      <a class="wall_post_more" onclick="x()">Показать полностью…</a><span style="display: none">2) свободы.</span></div></div>
    <div class="PostBottomAction">Нравится 12</div>
    <div class="replies"><div class="reply"><div class="wall_reply_text">Молодцы!</div></div></div></div>`;

  it("a post of the desktop page, with what hides behind a button", () => {
    expect(value(page(POST), "https://vk.com/strike?w=wall-123_45")).toEqual({
      url: "https://vk.com/wall-123_45",
      author: "Страйк БелАЗ",
      published: "2020-08-16",
      text: "Мы, рабочие,\nтребуем:\n\n1) выборов ✊ 2) свободы.",
    });
  });

  it("a post of the mobile page", () => {
    const html = page(
      `<div class="wall_item" data-post-id="-7_8"><div class="wi_author"><a class="pi_author">Рабочы рух</a></div>
      <a class="wi_date" href="/wall-7_8">16 августа 2020 в 11:05</a>
      <div class="pi_text">Сход а 18-й.<br/>Прыходзьце!</div><div class="wi_like">5</div></div>`,
    );
    expect(value(html, "https://m.vk.com/wall-7_8")).toEqual({
      url: "https://vk.com/wall-7_8",
      author: "Рабочы рух",
      published: "2020-08-16",
      text: "Сход а 18-й.\nПрыходзьце!",
    });
  });

  it("an exact time where the page has one", () => {
    const html = POST.replace(
      /<time.*<\/time>/u,
      '<span class="rel_date" time="1597561500">вчера</span>',
    );
    expect(value(page(html))).toMatchObject({ published: "2020-08-16T07:05:00Z" });
  });

  it("the post the address names, of a whole wall", () => {
    const other = POST.replaceAll("-123_45", "-123_46").replace("Мы, рабочие", "Другой пост");
    const html = page(POST + other);
    expect(value(html, "https://vk.com/wall-123_46")).toMatchObject({
      url: "https://vk.com/wall-123_46",
      text: expect.stringContaining("Другой пост") as string,
    });
    expect(readPageSources(html, { now: NOW })).toMatchObject({ ok: true, value: { length: 2 } });
  });

  it("a wall that asks to log in has no text", () => {
    const html = page(
      '<div class="login">Чтобы просматривать эту страницу, нужно зайти на сайт. <form><input type="password"></form></div>',
      "<title>Вход | ВКонтакте</title>",
    );
    expect(value(html, "https://vk.com/wall-1_2")).toEqual({
      kind: "page-without-text",
      title: "Вход | ВКонтакте",
    });
  });
});

describe("Telegram", () => {
  const message = (id: number, text: string) => `<div class="tgme_widget_message_wrap">
    <div class="tgme_widget_message js-widget_message" data-post="zavod/${id}">
    <a class="tgme_widget_message_owner_name" href="https://t.me/zavod"><span dir="auto">Завод</span></a>
    <a class="tgme_widget_message_reply"><div class="tgme_widget_message_text">старое</div></a>
    <div class="tgme_widget_message_text js-message_text" dir="auto">${text}<br/><i class="emoji"><b>✊</b></i></div>
    <span class="tgme_widget_message_views">12.3K</span>
    <a class="tgme_widget_message_date" href="https://t.me/zavod/${id}"><time datetime="2020-08-16T08:05:00+00:00" class="time">11:05</time></a></div></div>`;
  const html = page(message(11, "Першае") + message(12, "Другое"));

  it("all messages of a preview", () => {
    expect(readPageSources(html, { now: NOW })).toMatchObject({
      ok: true,
      value: [
        {
          url: "https://t.me/zavod/11",
          text: "Першае\n✊",
          published: "2020-08-16T08:05:00+00:00",
        },
        { url: "https://t.me/zavod/12", text: "Другое\n✊", author: "Завод" },
      ],
    });
  });

  it.each(["https://t.me/s/Zavod/12", "https://t.me/zavod/12?embed=1"])(
    "the one %s names",
    (url) => {
      expect(value(html, url)).toMatchObject({ text: "Другое\n✊" });
    },
  );

  it("the message a plain page describes in its head", () => {
    const plain = page(
      "",
      '<meta property="og:title" content="Завод"><meta property="og:description" content="Сход\nа 18-й">',
    );
    expect(value(plain, "https://t.me/zavod/12")).toEqual({
      url: "https://t.me/zavod/12",
      author: "Завод",
      text: "Сход\nа 18-й",
    });
  });
});

describe("Facebook", () => {
  it("a post of mbasic", () => {
    const html = page(
      `<div id="m_story_permalink_view"><h3><strong><a href="/x">Профсаюз РЭП</a></strong></h3>
      <div data-ft="{}"><p>Першы абзац.</p><p>Другі абзац.</p></div><abbr>16 августа 2020 г. в 11:05</abbr></div>`,
    );
    expect(value(html, "https://mbasic.facebook.com/story.php?story_fbid=1&id=2")).toMatchObject({
      author: "Профсаюз РЭП",
      published: "2020-08-16",
      text: "Першы абзац.\n\nДругі абзац.",
    });
  });

  it("what the head says, but not the wall's own words", () => {
    const head = (text: string) =>
      `<title>Facebook</title><meta property="og:title" content="РЭП"><meta property="og:description" content="${text}">`;
    const url = "https://www.facebook.com/rep/posts/123";
    expect(value(page("", head("Сход сёння ўвечары.")), url)).toMatchObject({
      text: "Сход сёння ўвечары.",
      author: "РЭП",
    });
    expect(value(page("<p>Log in</p>", head("Log into Facebook to start sharing")), url)).toEqual({
      kind: "page-without-text",
      title: "Facebook",
    });
  });
});

describe("Odnoklassniki and LiveJournal", () => {
  it("a topic", () => {
    const html = page(
      `<a class="group-link">Гродно Азот</a><div class="feed_date">16 авг 2020</div>
      <div class="media-text_cnt"><div class="media-text_cnt_tx emoji-tx textWrap">Цех стоит.<br>Ждём вас.</div></div>`,
    );
    expect(value(html, "https://ok.ru/group/1/topic/2")).toEqual({
      url: "https://ok.ru/group/1/topic/2",
      author: "Гродно Азот",
      published: "2020-08-16",
      text: "Цех стоит.\nЖдём вас.",
    });
  });

  it.each([
    ["new", '<div class="aentry-post__text aentry-post__text--view">', "</div>"],
    ["classic", '<article class="b-singlepost-body entry-content e-content">', "</article>"],
    ["old", '<div class="entry_text">', "</div>"],
  ])("an entry, %s style", (_, open, close) => {
    const html = page(
      `<h1 class="entry-title">Страйк</h1><time datetime="2020-08-16T11:05:00+03:00"></time>
      ${open}Першы радок<br><br>Другі радок<div class="ljtags">Метки: завод</div>${close}`,
    );
    expect(value(html, "https://zavod.livejournal.com/123.html")).toEqual({
      url: "https://zavod.livejournal.com/123.html",
      title: "Страйк",
      author: "zavod",
      published: "2020-08-16T11:05:00+03:00",
      text: "Першы радок\n\nДругі радок",
    });
  });
});

describe("articles", () => {
  const HEAD = `<title>Цех остановлен — Завод.Новости</title><meta property="og:site_name" content="Завод.Новости">
    <link rel="canonical" href="https://zavod.example/2020/08/ceh.html?utm_source=x">`;
  const ARTICLE = `<nav>Главная Новости</nav><article><h1>Цех остановлен</h1>${PARAGRAPHS[0]}
    <div class="share-buttons">Поделиться</div>${PARAGRAPHS[1]}<ul><li>Первое требование</li><li>Второе</li></ul>
    <blockquote>Мы не уйдём.</blockquote><p><strong>Читайте также:</strong> <a href="/2">Другая статья о заводе</a></p>
    ${PARAGRAPHS[2]}${PARAGRAPHS[3]}<p>Падзяліцца</p></article><footer>© 2020</footer><script>alert("script")</script>`;
  const LD = `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Цех остановлен",
    "author":[{"@type":"Person","name":"Анна Ян"}],"datePublished":"2020-08-16T11:05:00+03:00","inLanguage":"ru-RU"}]}</script>`;

  it("with their data, without the page's furniture", () => {
    const source = value(page(ARTICLE, HEAD + LD));
    expect(source).toMatchObject({
      url: "https://zavod.example/2020/08/ceh.html",
      title: "Цех остановлен",
      author: "Анна Ян",
      published: "2020-08-16T11:05:00+03:00",
      language: "ru",
    });
    const text = "text" in source ? source.text : "";
    expect(text.match(/Часть \d/gu)).toEqual(["Часть 0", "Часть 1", "Часть 2", "Часть 3"]);
    expect(text).toContain("Второе");
    expect(text).toContain("Мы не уйдём.");
    expect(text).not.toMatch(/Поделиться|Падзяліцца|Другая статья|Читайте|alert|Главная|©/u);
  });

  it("with microdata, and a title without its site", () => {
    const html = page(
      `<div itemprop="articleBody">${PARAGRAPHS.join("")}</div><time itemprop="datePublished" datetime="2020-08-16">16 августа</time>`,
      HEAD,
    );
    expect(value(html)).toMatchObject({ title: "Цех остановлен", published: "2020-08-16" });
  });

  it("whose words are in JSON-LD only", () => {
    const body = `${FIRST} ${SECOND} ${FIRST}`;
    const data = JSON.stringify({ "@type": "NewsArticle", headline: "Х", articleBody: body });
    expect(
      value(page("<div id=app></div>", `<script type="application/ld+json">${data}</script>`)),
    ).toMatchObject({ text: body });
  });

  it("that are a paragraph and nothing more", () => {
    expect(value(`<p>${FIRST}</p><p>${SECOND}</p>`)).toMatchObject({
      text: `${FIRST}\n\n${SECOND}`,
    });
  });

  it.each([
    "",
    "   ",
    "<html></html>",
    "<script>alert(1)</script>",
    page("<p>Just a moment...</p>"),
    page("<form>Войдите<input type=password></form>"),
  ])("none in %j", (html) => {
    expect(read(html)).toMatchObject({ ok: false, problem: { kind: "page-without-text" } });
  });
});

describe("where a page was published", () => {
  const TEXT = `<p>${FIRST}</p><p>${SECOND}</p>`;

  it.each([
    [
      "saved from",
      `<!-- saved from url=(0031)https://zavod.example/saved.html -->\n${page(TEXT)}`,
      "https://zavod.example/saved.html",
    ],
    [
      "og:url",
      page(TEXT, '<meta property="og:url" content="https://zavod.example/og">'),
      "https://zavod.example/og",
    ],
    [
      "Wayback Machine",
      page(
        `<div id="wm-ipp-base"><p>Wayback toolbar 1,234 captures</p></div>${TEXT}`,
        '<link rel="canonical" href="https://web.archive.org/web/20200816110503/https://zavod.example/way"/>',
      ),
      "https://zavod.example/way",
    ],
    [
      "archive.ph",
      page(
        `<div id="HEADER"><form><input name="q" value="https://zavod.example/ph"></form>webpage capture</div><div id="CONTENT">${TEXT}</div>`,
        '<link rel="canonical" href="https://archive.ph/2020.08.16-110500/https://zavod.example/ph">',
      ),
      "https://zavod.example/ph",
    ],
    [
      "nothing safe",
      page(TEXT, '<base href="javascript:x"><link rel=canonical href="javascript:alert(1)">'),
      undefined,
    ],
  ])("%s", (_, html, url) => {
    const source = value(html);
    expect("url" in source ? source.url : undefined).toBe(url);
    expect("text" in source && source.text).toContain(FIRST);
    expect("text" in source && source.text).not.toMatch(/captures|webpage capture/u);
  });
});
