/** What is known of a news site besides its host. */
export interface NewsSite {
  /** The language of its pages unless the address says otherwise; absent where there are several. */
  readonly lang?: string;
  /** The query parameter that holds an article's number, where it is not in the path. */
  readonly idParameter?: string;
}

const be: NewsSite = { lang: "be" };
const ru: NewsSite = { lang: "ru" };
const uk: NewsSite = { lang: "uk" };
const en: NewsSite = { lang: "en" };
const several: NewsSite = {};

/** News sites by host; each stands for all its subdomains. The most specific host is taken. */
const NEWS_HOSTS: Readonly<Record<string, NewsSite>> = {
  // Belarus
  "nn.by": { lang: "be", idParameter: "i" },
  "nashaniva.by": { lang: "be", idParameter: "i" },
  "nashaniva.com": { lang: "be", idParameter: "i" },
  "svaboda.org": be,
  "racyja.com": be,
  "budzma.by": be,
  "budzma.org": be,
  "novychas.by": be,
  "novychas.online": be,
  "zviazda.by": be,
  "hrodna.life": ru,
  "tut.by": ru,
  "zerkalo.io": ru,
  "onliner.by": ru,
  "sb.by": ru,
  "reform.by": ru,
  "reform.news": ru,
  "kyky.org": ru,
  "naviny.by": ru,
  "naviny.online": ru,
  "naviny.media": ru,
  "mediazona.by": ru,
  "belaruspartisan.by": ru,
  "belaruspartisan.org": ru,
  "gazetaby.com": ru,
  "salidarnast.org": ru,
  "intex-press.by": ru,
  "citydog.by": ru,
  "citydog.io": ru,
  "dev.by": ru,
  "devby.io": ru,
  "bdg.by": ru,
  "afn.by": ru,
  "ont.by": ru,
  "tvr.by": ru,
  "ctv.by": ru,
  "minsknews.by": ru,
  "pozirk.online": several,
  "belta.by": ru,
  "eng.belta.by": en,
  "belapan.by": several,
  "belapan.com": several,
  "charter97.org": several,
  "belsat.eu": several,
  "euroradio.fm": several,
  "spring96.org": several,
  "baj.by": several,
  "baj.media": several,
  "president.gov.by": several,
  // Russia
  "meduza.io": ru,
  "zona.media": ru,
  "novayagazeta.ru": ru,
  "novayagazeta.eu": ru,
  "tvrain.ru": ru,
  "tvrain.tv": ru,
  "echo.msk.ru": ru,
  "echofm.online": ru,
  "theins.ru": ru,
  "thebell.io": ru,
  "istories.media": ru,
  "ovd.info": ru,
  "svoboda.org": ru,
  "currenttime.tv": ru,
  "lenta.ru": ru,
  "ria.ru": ru,
  "tass.ru": ru,
  "tass.com": en,
  "kommersant.ru": ru,
  "vedomosti.ru": ru,
  "rbc.ru": ru,
  "interfax.ru": ru,
  "gazeta.ru": ru,
  "kp.ru": ru,
  "kp.by": ru,
  "iz.ru": ru,
  "rg.ru": ru,
  "mk.ru": ru,
  "aif.ru": ru,
  "aif.by": ru,
  "fontanka.ru": ru,
  "znak.com": ru,
  "regnum.ru": ru,
  "vz.ru": ru,
  "russian.rt.com": ru,
  "rt.com": en,
  // Ukraine and further
  "pravda.com.ua": uk,
  "unian.net": ru,
  "unian.ua": uk,
  "delfi.lt": several,
  "dw.com": several,
  "bbc.com": several,
  "bbc.co.uk": en,
  "reuters.com": en,
  "apnews.com": en,
  "rferl.org": en,
  "theguardian.com": en,
};

/** No host on the internet is longer. */
const LONGEST_HOST = 253;

/** The news site of a host, or null. Subdomains count, hosts that merely end alike do not. */
export function newsSite(host: string): NewsSite | null {
  if (host.length > LONGEST_HOST) return null;
  for (let at = 0; at !== -1; at = nextLabel(host, at)) {
    const name = host.slice(at);
    const site = Object.hasOwn(NEWS_HOSTS, name) ? NEWS_HOSTS[name] : undefined;
    if (site !== undefined) return site;
  }
  return null;
}

function nextLabel(host: string, at: number): number {
  const dot = host.indexOf(".", at);
  return dot === -1 ? -1 : dot + 1;
}
