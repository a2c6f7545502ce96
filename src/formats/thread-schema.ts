/**
 * The shape of a thread document, version 1, as Nitka checks it and as `scripts/write-schema.ts`
 * publishes it. What one field says of another (ids, spans) is checked in `check-references.ts`.
 * Objects are loose: a field Nitka does not know is kept where it stands.
 */
import * as v from "valibot";
import type {
  PersonId,
  PostId,
  SegmentId,
  SourceId,
  ThreadId,
  TranslationId,
  UnitId,
} from "#domain/ids.ts";
import { LIMITS } from "#domain/problem.ts";
import { THREAD_FORMAT, THREAD_VERSION } from "#domain/thread.ts";
import {
  addressField,
  countField,
  idField,
  languageField,
  nameField,
  optional,
  textField,
  timeField,
} from "./thread-fields.ts";
import { versionFields } from "./version-fields.ts";

const span = {
  start: countField("First UTF-16 code unit of the span, counted from 0."),
  end: countField("The UTF-16 code unit after the span; greater than start."),
};

const list = <Item extends v.GenericSchema>(item: Item, description: string) =>
  v.pipe(v.array(item), v.description(description));

/** Valibot takes a list for an object without fields; where no field is required, that must be said. */
const notList = v.pipe(
  v.unknown(),
  v.check((value) => !Array.isArray(value), "object"),
);

const described = <Shape extends v.GenericSchema>(shape: Shape, description: string) =>
  v.pipe(shape, v.description(description));

const HeadSchema = v.looseObject({
  id: idField<ThreadId>("Stable name of the thread."),
  title: nameField("What the thread is called in a list."),
  language: languageField("Language most posts are written in (BCP 47)."),
  author: idField<PersonId>("Id of the person who wrote the thread."),
  url: optional(addressField("Where the thread is published.")),
  created: optional(timeField("When the thread was begun (RFC 3339).")),
  missing: optional(
    countField("How many posts are known to belong to the thread and are not here in any form."),
  ),
  imported: optional(
    described(
      v.looseObject({
        format: nameField("Id of the importer that made the document."),
        by: nameField("Program that ran it."),
        at: timeField("When (RFC 3339)."),
      }),
      "How the document came to be.",
    ),
  ),
});

const PersonSchema = v.looseObject({
  id: idField<PersonId>("Stable name of the person in this document."),
  name: textField("Name as shown."),
  handle: optional(nameField("Name on the platform, with its leading @.")),
  url: optional(addressField("The person's page.")),
});

const SegmentSchema = v.looseObject({
  id: idField<SegmentId>("Name of the segment, unique in its text."),
  ...span,
  paragraph: countField("Number of the paragraph, from 0."),
});

const segments = optional(
  list(SegmentSchema, "Sentences as spans over text, in order, not overlapping."),
);

const LinkSchema = v.looseObject({
  ...span,
  url: addressField("Where the link leads."),
  source: optional(idField<SourceId>("Id of the source the link stands for.")),
});

const MentionSchema = v.looseObject({
  ...span,
  person: optional(idField<PersonId>("Id of the person who is mentioned.")),
});

const MediaSchema = v.looseObject({
  kind: described(v.picklist(["image", "video", "audio", "file"]), "What it is."),
  url: optional(addressField("Where it lies; absent where only its place is known.")),
  alt: optional(textField("Description; empty is a stated empty one, absent is none given.")),
  name: optional(textField("Title or file name.")),
});

const AbsenceSchema = v.looseObject({
  why: described(
    v.picklist(["deleted", "blocked", "private", "unavailable", "not-loaded", "unreadable"]),
    "Why it is not there.",
  ),
  said: optional(textField("What the platform says of it.")),
});

const QuoteSchema = v.pipe(
  notList,
  v.looseObject({
    url: optional(addressField("Address of the post.")),
    author: optional(textField("Who wrote it.")),
    text: optional(textField("Its words.")),
    absent: optional(described(AbsenceSchema, "That it is not there, and why.")),
  }),
);

const CardSchema = v.looseObject({
  url: addressField("Where the link leads."),
  source: optional(idField<SourceId>("Id of the source the link stands for.")),
  title: optional(textField("Title of what is linked.")),
  description: optional(textField("What the platform shows of it.")),
});

const EmojiSchema = v.looseObject({
  shortcode: nameField("What stands between colons in the text."),
  url: addressField("Where the picture lies."),
});

const PollSchema = v.looseObject({
  question: optional(textField("What is asked, where that is not the post's text.")),
  options: list(
    v.looseObject({
      text: textField("What can be chosen."),
      votes: optional(countField("How many chose it.")),
    }),
    "The choices, in order.",
  ),
  ends: optional(timeField("When the poll ends or ended (RFC 3339).")),
});

const PostSchema = v.looseObject({
  id: idField<PostId>("Stable name of the post."),
  author: idField<PersonId>("Id of the person who wrote it."),
  text: textField(
    "The words as published. Empty only beside media, cards, a quote, a poll, or where the post is absent.",
  ),
  created: optional(timeField("When it was published (RFC 3339).")),
  language: optional(languageField("Language, where it is not the thread's (BCP 47).")),
  url: optional(addressField("Where the post is published.")),
  segments,
  links: optional(list(LinkSchema, "Links as spans over text.")),
  mentions: optional(list(MentionSchema, "Mentions of people as spans over text.")),
  hashtags: optional(list(v.looseObject(span), "Hashtags as spans over text, with their #.")),
  cashtags: optional(list(v.looseObject(span), "Cashtags as spans over text, with their $.")),
  cards: optional(list(CardSchema, "Links shown beside the words, in order.")),
  media: optional(list(MediaSchema, "Pictures, films, sounds and files, in order.")),
  emoji: optional(list(EmojiSchema, "Pictures that stand for :shortcodes: in the text.")),
  replyTo: optional(idField<PostId>("Id of the post it answers.")),
  branch: optional(
    idField<PostId>("Id of the post it hangs under; absent in the thread's own line."),
  ),
  answers: optional(
    described(QuoteSchema, "The post of somebody else it answers, which is not in the thread."),
  ),
  quote: optional(described(QuoteSchema, "A post of somebody else shown inside this one.")),
  poll: optional(described(PollSchema, "A poll shown inside this post.")),
  warning: optional(textField("Content warning shown before the words.")),
  audience: optional(
    described(
      v.picklist(["followers", "direct", "circle"]),
      "Who may read it; absent where that is everybody.",
    ),
  ),
  edited: optional(timeField("When it was last edited (RFC 3339).")),
  versions: optional(
    list(
      v.looseObject({
        text: textField("The words then."),
        at: optional(timeField("When they were published (RFC 3339).")),
      }),
      "What it said before it was edited, oldest first.",
    ),
  ),
  cut: optional(
    described(v.literal(true), "Its words go on where it was published, and are not here."),
  ),
  absent: optional(
    described(AbsenceSchema, "The post keeps its place without its words, and why."),
  ),
});

const SourceSchema = v.looseObject({
  id: idField<SourceId>("Stable name of the source."),
  url: addressField("The address as the thread gave it."),
  canonical: addressField("The one address that stands for all its variants."),
  platform: nameField("The site or service: vk, facebook, telegram, web and so on."),
  kind: optional(nameField("What it is there: post, comment, page and so on.")),
  ref: optional(
    described(
      v.pipe(notList, v.record(v.string(), textField("Value of the part."))),
      "The platform's own names for it: owner, post, comment, page and so on.",
    ),
  ),
  mobile: optional(addressField("The platform's light page.")),
  archive: optional(addressField("Where to look for archived copies.")),
  archived: optional(addressField("An archived copy known to exist.")),
  title: optional(textField("Title of the source.")),
  author: optional(textField("Who wrote it.")),
  published: optional(timeField("When it was published (RFC 3339).")),
  language: optional(languageField("Language of the text (BCP 47).")),
  text: optional(textField("The original text; line breaks separate paragraphs.")),
  segments,
  captured: optional(
    described(
      v.looseObject({
        at: timeField("When the text was had (RFC 3339)."),
        how: described(
          v.picklist(["pasted", "file", "bookmarklet", "shared", "api", "authored"]),
          "How the text was had.",
        ),
      }),
      "How and when the text of the source was had.",
    ),
  ),
});

const AlignmentSchema = v.looseObject({
  confidence: described(
    v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    "How sure the pairing is, from 0 to 1.",
  ),
  grounds: described(
    v.looseObject({
      words: optional(countField("Words a lexicon pairs, or that are the same.")),
      names: optional(countField("Names and borrowed words of like sound.")),
      numbers: optional(countField("Numbers.")),
      addresses: optional(countField("Addresses, mentions, hashtags.")),
      marks: optional(countField("Question marks, quotation marks, brackets, emoji.")),
      learnt: optional(countField("Words that stood beside each other in other pairs.")),
      bridge: optional(countField("Words of a machine translation of the original.")),
    }),
    "How much of each kind agrees on both sides.",
  ),
});

const UnitSchema = v.looseObject({
  id: idField<UnitId>("Name of the unit, unique in its translation."),
  segments: list(
    idField<SegmentId>("Id of a segment of the original."),
    "What it translates; empty for words the original has no counterpart for.",
  ),
  ...versionFields,
  sourceHash: textField("Hash of the original words it was made from."),
  copiedFrom: optional(idField<UnitId>("Id of the unit it was copied from.")),
  alignment: optional(
    described(AlignmentSchema, "How it was paired by machine, until a person has looked at it."),
  ),
  versions: optional(list(v.looseObject(versionFields), "What it said before, oldest first.")),
  alternatives: optional(
    list(v.looseObject(versionFields), "What others say in its place, until somebody decides."),
  ),
});

const OwnerSchema = v.variant("kind", [
  v.looseObject({
    kind: described(v.literal("post"), "A post of this document."),
    id: idField<PostId>("Id of the post."),
  }),
  v.looseObject({
    kind: described(v.literal("source"), "A source of this document."),
    id: idField<SourceId>("Id of the source."),
  }),
]);

const TranslationSchema = v.looseObject({
  id: idField<TranslationId>("Stable name of the translation."),
  of: described(OwnerSchema, "Whose text is translated."),
  language: languageField("Language translated into (BCP 47)."),
  units: list(UnitSchema, "The translation, piece by piece, in reading order."),
});

const TermSchema = v.looseObject({
  id: nameField("Stable name of the term."),
  forms: list(
    v.looseObject({
      language: languageField("Language of the form (BCP 47)."),
      tradition: optional(textField("Spelling tradition, where a language has several.")),
      text: nameField("The form."),
    }),
    "The term in each language.",
  ),
  forbidden: optional(
    list(nameField("A form not to be used."), "Forms that must not stand in a translation."),
  ),
  note: optional(textField("Remark of the translator.")),
});

export const ThreadSchema = v.looseObject({
  format: described(v.literal(THREAD_FORMAT), "Says that this is a thread document."),
  version: described(v.literal(THREAD_VERSION), "Version of the format."),
  thread: described(HeadSchema, "The thread as a whole."),
  people: list(PersonSchema, "Who wrote the posts and who is mentioned."),
  posts: described(
    v.pipe(v.array(PostSchema), v.minLength(1), v.maxLength(LIMITS.posts)),
    "The posts, in reading order.",
  ),
  sources: list(SourceSchema, "What the posts link to."),
  translations: list(TranslationSchema, "Translations of sources and posts."),
  glossary: optional(list(TermSchema, "Terms and how to translate them.")),
  namePolicy: optional(
    nameField("How names are written: russian, belarusian, lacinka, established or source."),
  ),
});
