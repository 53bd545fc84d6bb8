import type { NamedChoice, StoryAnswer } from '#lib/domain/desk-answers.ts';
import type { Role } from '#lib/domain/permissions.ts';

/** What the page of a story hands to the editor: everything it shows before its first request. */
export interface StoryEditorProps {
  story: StoryAnswer;
  person: { id: string; name: string; role: Role };
  lists: {
    sections: NamedChoice[];
    authors: NamedChoice[];
    /** Those the story has, at least; others are looked for as somebody types. */
    topics: NamedChoice[];
    languages: { code: string; name: string; direction: 'ltr' | 'rtl' }[];
  };
  urls: {
    /** `/admin/api/v1` */
    api: string;
    signIn: string;
    stories: string;
    history: string;
    preview: string;
  };
  /** The language the person works in: a BCP 47 tag. */
  language: string;
}
