/**
 * The thread document, version 1: one JSON value holds a thread whole, with its people, posts, sources
 * and translations. `public/schema/thread-v1.schema.json` describes the same shape for everybody else.
 *
 * All offsets are UTF-16 code units, `start` inclusive, `end` exclusive. All times are RFC 3339 strings.
 * All languages are BCP 47 tags. Fields Nitka does not know are kept where they stand.
 */
import type {
  PersonId,
  PostId,
  SegmentId,
  SourceId,
  ThreadId,
  TranslationId,
  UnitId,
} from "./ids.ts";

export const THREAD_FORMAT = "nitka-thread";
export const THREAD_VERSION = 1;

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface ThreadHead {
  readonly id: ThreadId;
  readonly title: string;
  readonly language: string;
  readonly author: PersonId;
  readonly url?: string;
  readonly created?: string;
  /** How many posts are known to belong to the thread without being in this document in any form. */
  readonly missing?: number;
  /** How the document came to be: which importer, by what, when. */
  readonly imported?: { readonly format: string; readonly by: string; readonly at: string };
}

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  /** As the platform writes it, with its leading `@`. */
  readonly handle?: string;
  readonly url?: string;
}

/** A sentence (or other translatable piece) as a stand-off span over its text. */
export interface Segment extends Span {
  readonly id: SegmentId;
  /** Paragraph index, from 0. */
  readonly paragraph: number;
}

export interface PostLink extends Span {
  readonly url: string;
  readonly source?: SourceId;
}

export interface Mention extends Span {
  readonly person?: PersonId;
}

export interface Media {
  readonly kind: "image" | "video" | "audio" | "file";
  /** Absent where the platform names it without saying where it lies, as an export without its files does. */
  readonly url?: string;
  /** `""` is a stated empty description; absent is none given. */
  readonly alt?: string;
  /** Title or file name. */
  readonly name?: string;
}

/** Why something that has a place in the thread is not there. */
export type AbsenceReason =
  | "deleted"
  | "blocked"
  | "private"
  | "unavailable"
  | "not-loaded"
  | "unreadable";

export interface Absence {
  readonly why: AbsenceReason;
  /** What the platform says of it, in its own words. */
  readonly said?: string;
}

/** A post of somebody else: shown inside a post (a quote, a repost), or what a post answers. */
export interface Quote {
  readonly url?: string;
  readonly author?: string;
  readonly text?: string;
  /** It is not there, and why. */
  readonly absent?: Absence;
}

export interface Poll {
  readonly question?: string;
  readonly options: readonly { readonly text: string; readonly votes?: number }[];
  readonly ends?: string;
}

/** A link the platform shows beside the words: a preview card, an attachment, the target of a linked word. */
export interface Card {
  readonly url: string;
  readonly source?: SourceId;
  readonly title?: string;
  readonly description?: string;
}

/** A picture that stands for `:shortcode:` in the text. */
export interface CustomEmoji {
  /** Without its colons. */
  readonly shortcode: string;
  readonly url: string;
}

/** What a post said before it was edited. */
export interface PostVersion {
  readonly text: string;
  readonly at?: string;
}

export interface Post {
  readonly id: PostId;
  readonly author: PersonId;
  readonly text: string;
  readonly created?: string;
  readonly language?: string;
  readonly url?: string;
  readonly segments?: readonly Segment[];
  readonly links?: readonly PostLink[];
  readonly mentions?: readonly Mention[];
  readonly hashtags?: readonly Span[];
  readonly cashtags?: readonly Span[];
  readonly cards?: readonly Card[];
  readonly media?: readonly Media[];
  readonly emoji?: readonly CustomEmoji[];
  /** The post it answers. */
  readonly replyTo?: PostId;
  /**
   * The post of the thread it hangs under; absent in the thread's own line. Branches stand after the line
   * in the list of posts.
   */
  readonly branch?: PostId;
  /** The post of somebody else that it answers, where that one is not in the thread. */
  readonly answers?: Quote;
  readonly quote?: Quote;
  readonly poll?: Poll;
  /** Content warning: what the author says before the words are shown. */
  readonly warning?: string;
  /** Who may read it, where that is not everybody. */
  readonly audience?: Audience;
  /** When it was last edited. */
  readonly edited?: string;
  /** What it said before, oldest first. */
  readonly versions?: readonly PostVersion[];
  /** Its words go on at the platform, and are not here. */
  readonly cut?: true;
  /** Keeps the place of a post whose words are not there. Its text is empty. */
  readonly absent?: Absence;
}

export type Audience = "followers" | "direct" | "circle";

/** How the text of a source was had. */
export type CaptureMethod = "pasted" | "file" | "bookmarklet" | "shared" | "api" | "authored";

export interface Source {
  readonly id: SourceId;
  /** The address as the thread gave it. */
  readonly url: string;
  /** The one address that stands for all its variants. */
  readonly canonical: string;
  readonly platform: string;
  readonly kind?: string;
  /** The platform's own names for it: owner, post, comment, page, … */
  readonly ref?: Readonly<Record<string, string>>;
  /** The platform's light page, for a small screen or a slow line. */
  readonly mobile?: string;
  /** Where to look for archived copies (a lookup, not a promise that there is one). */
  readonly archive?: string;
  /** An archived copy known to exist. */
  readonly archived?: string;
  readonly title?: string;
  readonly author?: string;
  readonly published?: string;
  readonly language?: string;
  /** The original text; paragraphs are separated by line breaks. */
  readonly text?: string;
  readonly segments?: readonly Segment[];
  readonly captured?: { readonly at: string; readonly how: CaptureMethod };
}

export type UnitOrigin = "human" | "machine" | "memory";
export type UnitState = "machine" | "edited" | "confirmed" | "stale";

/** What a unit said before it was changed. */
export interface UnitVersion {
  readonly text: string;
  readonly origin: UnitOrigin;
  readonly state: UnitState;
  readonly at: string;
  readonly by?: string;
  readonly engine?: string;
  readonly model?: string;
  readonly version?: string;
  /** SHA-256 of the model's weights, hexadecimal. */
  readonly modelHash?: string;
  /** Where the machine ran: `device`, `browser` (its own translator), or the host of a server. */
  readonly ran?: string;
}

/** What a pair of original and translation can rest on; see `Grounds` in `align/bead.ts`. */
export type AlignmentGround =
  | "words"
  | "names"
  | "numbers"
  | "addresses"
  | "marks"
  | "learnt"
  | "bridge";

/** How sure a machine was when it laid a unit beside its segments, while nobody has looked at the pair. */
export interface UnitAlignment {
  /** From 0 to 1. */
  readonly confidence: number;
  /** How much of each kind agrees on both sides; what does not is left out. */
  readonly grounds: Readonly<Partial<Record<AlignmentGround, number>>>;
}

/**
 * A translation unit: what stands beside one or more source segments.
 * No segments: the translation adds something the original has no counterpart for.
 * Segments and an empty text: somebody said that there is no counterpart.
 */
export interface TranslationUnit extends UnitVersion {
  readonly id: UnitId;
  readonly segments: readonly SegmentId[];
  /** Hash of the source text the unit was made from; see `hashText`. */
  readonly sourceHash: string;
  readonly copiedFrom?: UnitId;
  /** Absent where a person put the two together, or has checked or changed the unit since. */
  readonly alignment?: UnitAlignment;
  /** What it said before, oldest first. */
  readonly versions?: readonly UnitVersion[];
  /** What others say in its place: kept beside it until somebody decides. */
  readonly alternatives?: readonly UnitVersion[];
}

/** Whose text is translated. */
export type TextOwner =
  | { readonly kind: "post"; readonly id: PostId }
  | { readonly kind: "source"; readonly id: SourceId };

export interface Translation {
  readonly id: TranslationId;
  readonly of: TextOwner;
  readonly language: string;
  readonly units: readonly TranslationUnit[];
}

/** How a term is written in texts of one language; see `glossary/tradition.ts` for the traditions there are. */
export interface TermForm {
  /** Of the texts it stands in, not of the name: `en` for Tsikhanouskaya. */
  readonly language: string;
  /** Absent where the language has one way only, above all in the languages a name comes from. */
  readonly tradition?: string;
  /** In its dictionary form. */
  readonly text: string;
}

/** A name or a word of a field, and how it is to be written. */
export interface Term {
  readonly id: string;
  readonly forms: readonly TermForm[];
  /** Forms that must not stand in a translation. */
  readonly forbidden?: readonly string[];
  readonly note?: string;
}

export interface ThreadDocument {
  readonly format: typeof THREAD_FORMAT;
  readonly version: typeof THREAD_VERSION;
  readonly thread: ThreadHead;
  readonly people: readonly Person[];
  readonly posts: readonly Post[];
  readonly sources: readonly Source[];
  readonly translations: readonly Translation[];
  readonly glossary?: readonly Term[];
  /** Which tradition its translations agreed on for names; see `NamePolicy` in `glossary/tradition.ts`. */
  readonly namePolicy?: string;
}
