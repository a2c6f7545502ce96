import type { EngineProblem } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { Engine, EngineIdentity } from "./engine.ts";
import { chatBody, textsIn } from "./openai-chat.ts";
import type { ChatShape } from "./openai-chat.ts";
import { below, serverAddress } from "./server-address.ts";
import { callServer } from "./server-call.ts";
import type { ServerCall, ServerNet } from "./server-call.ts";
import { makeServerEngine } from "./server-engine.ts";
import type { Server } from "./server-engine.ts";
import { fieldOf } from "./unknown-value.ts";

export interface OpenAiNeeds extends ServerNet {
  /** As the reader set it up; `key` is "" where none is needed, `model` where the server has but one. */
  readonly settings: () => {
    readonly url: string;
    readonly key: string;
    readonly model: string;
  } | null;
}

interface ChatServer extends Server {
  readonly url: URL;
  readonly key: string;
  readonly model: string;
}

/** A model on the reader's own machine may have to be loaded first, and then takes its time. */
const SECONDS = { models: 15, translate: 180 };
const FULL: ChatShape = { schema: true, temperature: true };

/**
 * Any server that speaks as OpenAI's chat does (llama.cpp, Ollama, LM Studio, …): a JSON array of texts goes
 * in, one of as many comes out. Where Ollama is not told `OLLAMA_ORIGINS`, or LM Studio to allow CORS, a page
 * gets no answer at all: `host-unreachable`.
 */
export function makeOpenAi(needs: OpenAiNeeds): Engine {
  /** What a server let pass, and what it said it was, by its address and model. */
  const shapes = new Map<string, ChatShape>();
  const versions = new Map<string, string>();
  const nameOf = ({ url, model }: ChatServer) => `${url.href} ${model}`;
  return makeServerEngine<ChatServer>({
    id: "openai",
    name: "OpenAI API",
    server: () => serverOf(needs),
    count: 8,
    longest: 4000,
    most: 4000,
    concurrency: 1,
    identify: async (server, _pair, signal) => {
      const missing = await missingModel(needs, server, signal);
      return missing === null
        ? ok(identityOf(server, versions.get(nameOf(server))))
        : failed(missing);
    },
    ask: async (server, pair, pieces, signal) => {
      const { model, host } = server;
      const texts = pieces.map(({ body }) => body);
      const post = async (shape: ChatShape) =>
        call(needs, server, "/v1/chat/completions", {
          body: chatBody({ pair, texts, model, shape }),
          signal,
          seconds: SECONDS.translate,
        });
      const name = nameOf(server);
      const { answer, shape } = await askSimpler(post, shapes.get(name) ?? FULL);
      if (!answer.ok) return answer;
      shapes.set(name, shape);
      const version = versionIn(answer.value, model);
      if (version !== null) versions.set(name, version);
      return textsIn(answer.value, texts.length, host);
    },
  });
}

function serverOf({ settings }: OpenAiNeeds): ChatServer | null {
  const set = settings();
  const url = set === null ? null : serverAddress(set.url);
  if (set === null || url === null) return null;
  // Written with /v1 or without, or copied whole.
  url.pathname = url.pathname.replace(/(?:\/v1)?(?:\/chat\/completions)?\/*$/u, "/");
  return { url, host: url.host, key: set.key.trim(), model: set.model.trim() };
}

async function call(
  needs: OpenAiNeeds,
  { url, key }: ChatServer,
  path: string,
  what: Pick<ServerCall, "body" | "signal" | "seconds" | "refusal">,
): Promise<Result<unknown, EngineProblem>> {
  const headers = key === "" ? {} : { authorization: `Bearer ${key}` };
  return callServer(needs, { ...what, url: below(url, path), key, headers });
}

interface Asked {
  readonly answer: Result<unknown, EngineProblem>;
  /** What was asked for in the end. */
  readonly shape: ChatShape;
}

/** Asks again without what a server refuses: the schema of the answer, or a temperature of its own. */
async function askSimpler(
  post: (shape: ChatShape) => Promise<Result<unknown, EngineProblem>>,
  shape: ChatShape,
): Promise<Asked> {
  const answer = await post(shape);
  const simpler = answer.ok ? null : simplerShape(shape, answer.problem);
  return simpler === null ? { answer, shape } : askSimpler(post, simpler);
}

function simplerShape(shape: ChatShape, problem: EngineProblem): ChatShape | null {
  if (problem.kind !== "server-said" || (problem.status !== 400 && problem.status !== 422))
    return null;
  if (shape.temperature && /temperature/iu.test(problem.said))
    return { ...shape, temperature: false };
  return shape.schema ? { ...shape, schema: false } : null;
}

/** Why a server cannot translate, as far as its list of models tells; null where nothing speaks against it. */
async function missingModel(
  needs: OpenAiNeeds,
  server: ChatServer,
  signal: AbortSignal,
): Promise<EngineProblem | null> {
  const { host, model } = server;
  const answer = await call(needs, server, "/v1/models", {
    signal,
    seconds: SECONDS.models,
    // A key may be good for chat alone.
    refusal: (status, said) =>
      status === 403 ? { kind: "server-said", host, status, said } : null,
  });
  if (!answer.ok) {
    const { kind } = answer.problem;
    return kind === "server-said" || kind === "bad-answer" ? null : answer.problem;
  }
  const models = fieldOf(answer.value, "data");
  if (!Array.isArray(models) || model === "") return null;
  const there = models.some((one) => {
    const id = fieldOf(one, "id");
    // Ollama leaves the tag out in what people type; llama.cpp has one model and takes every name for it.
    return id === model || id === `${model}:latest` || fieldOf(one, "owned_by") === "llamacpp";
  });
  return there ? null : { kind: "model-not-found", file: model, host };
}

/** What a server says it answered with, besides the name that was asked for. */
function versionIn(answer: unknown, asked: string): string | null {
  const parts = [fieldOf(answer, "model"), fieldOf(answer, "system_fingerprint")];
  const said = parts.filter((part) => typeof part === "string" && part !== "" && part !== asked);
  return said.length === 0 ? null : said.join(" ").slice(0, 200);
}

const identityOf = ({ host, model }: ChatServer, version?: string): EngineIdentity => ({
  engine: "OpenAI API",
  ...(model !== "" && { model }),
  ...(version !== undefined && { version }),
  ran: host,
});
