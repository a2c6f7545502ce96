import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { inCapitals, spoilt } from "./imitated-words.ts";

/** What an imitated server does: translate well or badly, refuse, or say nothing. */
export type ServerBehaviour =
  | "good"
  /** Links, mentions, hashtags and emoji come back damaged. */
  | "spoiling"
  | "blank"
  /** One text fewer than it was sent, or one more where it was sent one. */
  | "wrong-count"
  | "bad-request"
  | "forbidden"
  /** With `Retry-After: 7`. */
  | "too-many"
  | "broken"
  /** 404 as a page. */
  | "page"
  | "redirect"
  | "stalled"
  /** Good, but no page may read it. */
  | "no-cors";

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface ImitatedServer {
  readonly answer: (request: Request) => Promise<Response>;
  readonly behave: (behaviour: ServerBehaviour) => void;
  /** What was asked so far, without what browsers ask of their own accord (OPTIONS). */
  readonly requests: readonly SeenRequest[];
}

type Words = (text: string) => string;

interface Host {
  /** The answer to a request that is understood; undefined for another path. */
  readonly reply: (request: SeenRequest, words: (texts: readonly string[]) => string[]) => unknown;
  /** What it says when it refuses. */
  readonly refuse: (status: number, said: string) => unknown;
}

interface Imitated {
  /** What the machine makes of a text, while it is good. */
  readonly words?: Words;
}

/** A server as LibreTranslate is, with Russian and English and no Belarusian. */
export function imitateLibreTranslate({ words }: Imitated = {}): ImitatedServer {
  return imitate(words, {
    refuse: (_status, said) => ({ error: said }),
    reply: ({ path, body }, translated) => {
      if (path === "/languages")
        return [
          { code: "en", name: "English", targets: ["en", "ru"] },
          { code: "ru", name: "Russian", targets: ["en", "ru"] },
        ];
      const q = textsIn(body, "q");
      return path === "/translate" ? { translatedText: translated(q) } : undefined;
    },
  });
}

/** A server as llama.cpp, Ollama and LM Studio are, with one model: `toy`. */
export function imitateOpenAi({ words }: Imitated = {}): ImitatedServer {
  return imitate(words, {
    refuse: (status, said) => ({ error: { code: status, message: said, type: "error" } }),
    reply: ({ path, body }, translated) => {
      if (path === "/v1/models") return { object: "list", data: [{ id: "toy", object: "model" }] };
      if (path !== "/v1/chat/completions") return undefined;
      const messages = fieldOf(body, "messages");
      const last: unknown = Array.isArray(messages) ? messages.at(-1) : undefined;
      const texts: unknown = JSON.parse(String(fieldOf(last, "content")));
      const content = JSON.stringify(translated(Array.isArray(texts) ? texts : []));
      return {
        model: "toy",
        system_fingerprint: "b1-toy",
        choices: [{ index: 0, finish_reason: "stop", message: { role: "assistant", content } }],
      };
    },
  });
}

/** Google's Cloud Translation v2, which takes HTML and leaves what is marked. */
export function imitateGoogle({ words }: Imitated = {}): ImitatedServer {
  return imitate(words, {
    refuse: (status, said) => ({ error: { code: status, message: said, errors: [] } }),
    reply: ({ path, body }, translated) => {
      if (path === "/language/translate/v2/languages")
        return { data: { languages: ["be", "en", "ru"].map((language) => ({ language })) } };
      if (path !== "/language/translate/v2") return undefined;
      // Each stretch between marks and signs of HTML by itself.
      const texts = textsIn(body, "q").map((html) =>
        html
          .split(/(<span translate="no">[^<]*<\/span>|&\w+;)/u)
          .map((part, at) =>
            at % 2 === 1 || part.trim() === "" ? part : (translated([part])[0] ?? ""),
          )
          .join("")
          .replaceAll("'", "&#39;"),
      );
      const all = translated(texts).length === texts.length ? texts : texts.slice(1);
      return { data: { translations: all.map((translatedText) => ({ translatedText })) } };
    },
  });
}

/** `fetch` into an imitated server, without a network. */
export function fetchFrom({ answer }: ImitatedServer) {
  return async (url: string, init: RequestInit): Promise<Response> => {
    const { signal, ...rest } = init;
    const gone = new Promise<never>((_resolve, reject) => {
      const leave = () => reject(new DOMException("aborted", "AbortError"));
      if (signal?.aborted === true) leave();
      signal?.addEventListener("abort", leave);
    });
    return Promise.race([answer(new Request(url, rest)), gone]);
  };
}

/** An imitated server at a port of this machine. */
export async function serve(imitated: ImitatedServer) {
  const server = createServer((request, response) => {
    void handle(imitated, request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    close: async () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function handle(
  { answer }: ImitatedServer,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const { method = "GET", url = "/" } = incoming;
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
  const withBody = method === "POST" && { body: Buffer.concat(chunks).toString("utf8") };
  const request = new Request(`http://server.test${url}`, { method, headers, ...withBody });
  const response = await answer(request);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(await response.text());
}

const CORS = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "authorization, content-type, x-goog-api-key",
  "access-control-allow-methods": "GET, POST",
  "access-control-expose-headers": "retry-after",
};

function imitate(good: Words = inCapitals, host: Host): ImitatedServer {
  let behaviour: ServerBehaviour = "good";
  const requests: SeenRequest[] = [];
  const json = (status: number, value: unknown, headers: object = {}) =>
    new Response(JSON.stringify(value), {
      status,
      headers: { "content-type": "application/json", ...headers },
    });
  const answerTo = async (seen: SeenRequest): Promise<Response> => {
    switch (behaviour) {
      case "bad-request":
        return json(400, host.refuse(400, "Invalid request: it is <b>not</b> understood"));
      case "forbidden":
        return json(403, host.refuse(403, "Invalid API key"));
      case "too-many":
        return json(429, host.refuse(429, "Slowdown: 20 per 1 minute"), { "retry-after": "7" });
      case "broken":
        return json(500, host.refuse(500, "the model fell over"));
      case "page":
        return page();
      case "redirect":
        return new Response(null, { status: 302, headers: { location: "/elsewhere" } });
      case "stalled":
        return new Promise<Response>(() => {});
      case "good":
      case "spoiling":
      case "blank":
      case "wrong-count":
      case "no-cors": {
        const value = host.reply(seen, wordsOf(behaviour, good));
        return value === undefined ? page() : json(200, value);
      }
    }
  };
  return {
    requests,
    behave: (next) => {
      behaviour = next;
    },
    answer: async (request) => {
      const cors: Readonly<Record<string, string>> = behaviour === "no-cors" ? {} : CORS;
      if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: cors });
      const text = await request.text();
      const body: unknown = text === "" ? undefined : JSON.parse(text);
      const { method, headers } = request;
      const seen = { method, path: new URL(request.url).pathname, headers, body };
      requests.push(seen);
      const response = await answerTo(seen);
      for (const [name, value] of Object.entries(cors)) response.headers.set(name, value);
      return response;
    },
  };
}

const page = () =>
  new Response("<!doctype html><title>404</title><h1>Not Found</h1>", {
    status: 404,
    headers: { "content-type": "text/html" },
  });

function wordsOf(behaviour: ServerBehaviour, good: Words) {
  const one = (text: string): string => {
    if (behaviour === "blank") return " ";
    return behaviour === "spoiling" ? spoilt(text) : good(text);
  };
  return (texts: readonly string[]): string[] => {
    const all = texts.map(one);
    if (behaviour !== "wrong-count") return all;
    return all.length === 1 ? [...all, ...all] : all.slice(1);
  };
}

function textsIn(body: unknown, name: string): readonly string[] {
  const texts = fieldOf(body, name);
  return Array.isArray(texts) ? texts.map(String) : [];
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(name)
    : undefined;
}
