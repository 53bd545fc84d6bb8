import type { NamedChoice, StoryAnswer } from '#lib/domain/desk-answers.ts';

/** What the page of a story hands to the editor: everything it shows before its first request. */
export interface StoryEditorProps {
  story: StoryAnswer;
  person: { id: string; name: string; email: string };
  lists: {
    /** `depth` 0: a top section. */
    sections: (NamedChoice & { depth: number })[];
    authors: NamedChoice[];
    /** Those the story has; others are looked for as somebody types. */
    topics: NamedChoice[];
  };
}
