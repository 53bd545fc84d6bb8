'use client';
import { Loader } from '@mantine/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { editorMessagesFor } from '#lib/messages/desk/editor.ts';
import type { EditorMessages } from '#lib/messages/desk/editor-en.ts';
import { mediaMessagesFor } from '#lib/messages/desk/media.ts';
import { deskApiPath } from '#lib/urls.ts';
import { useDesk } from '../shell/desk-provider.tsx';
import { bodyToJson, docToBody } from './body-json.ts';
import { choiceNames } from './choice-names.ts';
import { FROM_ELSEWHERE, showBody } from './commands/apply-body.ts';
import { cleanPaste } from './commands/clean-paste.ts';
import styles from './editor.module.css';
import { EditorContext, TextContext } from './editor-context.ts';
import { editorExtensions } from './editor-extensions.ts';
import type { StoryEditorProps } from './editor-props.ts';
import { SheetFields } from './fields/sheet-fields.tsx';
import type { SidePanelTab } from './panel/side-panel.tsx';
import { useSurroundings } from './surroundings.ts';
import { deskApi } from './sync/desk-api.ts';
import type { Fields } from './sync/journal.ts';
import { Presence } from './sync/presence.tsx';
import { SaveStatus } from './sync/save-status.tsx';
import { Steps } from './sync/steps.tsx';
import type { SyncHost } from './sync/story-sync.ts';
import { SyncNotices } from './sync/sync-notices.tsx';
import { usePresence } from './sync/use-presence.ts';
import { useSaving, useStorySync, useSyncView } from './sync/use-story-sync.ts';
import textStyles from './text.module.css';
import { WordCount } from './tools/word-count.tsx';

/** The editor of a story: its text, its fields, its comments; saved by itself, and never lost. */
export function StoryEditor({ story, person, lists }: StoryEditorProps) {
  const { language } = useDesk();
  const words = editorMessagesFor(language);
  const [api] = useState(() => deskApi(story.id));
  const [names] = useState(() => choiceNames(api, words));
  const sync = useStorySync({ story, personId: person.id, api });
  const isReady = useSyncView(sync, (view) => view.isReady);
  const revision = useSyncView(sync, ({ state }) => state.base);
  const { there: around, isLate } = useSurroundings(isReady);
  const [fields, setFields] = useState<Fields>(() => fieldsOf(story.content));
  const atHand = useRef(fields);
  const [topics, setTopics] = useState(lists.topics);
  const [tab, setTab] = useState<SidePanelTab>('story');
  const [isFinding, setFinding] = useState(false);
  const mayEdit = story.permissions.includes('story.edit');

  // Made once: the editor takes whatever is new for a change of its settings.
  const [settings] = useState(() => ({
    extensions: editorExtensions(names, () => setFinding(true), mediaMessagesFor(language).upload),
    content: bodyToJson(story.content.body),
    immediatelyRender: false,
    injectCSS: false,
    editable: false,
    editorProps: {
      attributes: textAttributes(words),
      transformPastedHTML: cleanPaste,
    },
  }));
  const editor = useEditor({
    ...settings,
    onUpdate: ({ transaction }) => {
      if (!transaction.getMeta(FROM_ELSEWHERE)) sync.edited();
    },
  });

  const host = useMemo<SyncHost | null>(
    () =>
      editor && {
        read: () => ({ ...atHand.current, body: docToBody(editor.state.doc) }),
        show({ body, ...others }) {
          atHand.current = others;
          setFields(others);
          showBody(editor.view, body);
        },
      },
    [editor],
  );
  useSaving(sync, host);
  const heardOf = useCallback((revision: number) => sync.heardOf(revision), [sync]);
  const presence = usePresence(deskApiPath(`stories/${story.id}/presence`), heardOf);
  useEffect(() => {
    editor?.setEditable(mayEdit && isReady, false);
  }, [editor, mayEdit, isReady]);

  const setField = useCallback(
    <K extends keyof Fields>(name: K, value: Fields[K]) => {
      atHand.current = { ...atHand.current, [name]: value };
      setFields(atHand.current);
      sync.edited();
    },
    [sync],
  );
  const parts = useMemo(
    () =>
      editor && {
        editor,
        story,
        lists,
        topics,
        addTopic: (topic: (typeof topics)[number]) => setTopics((known) => [...known, topic]),
        fields,
        setField,
        api,
        names,
        words,
        mayEdit: mayEdit && isReady,
        ownId: story.id,
        language: fields.language,
        direction: fields.direction,
        showBlockPanel: () => setTab('block'),
        showComments: () => setTab('comments'),
      },
    [editor, story, lists, topics, fields, setField, api, names, words, mayEdit, isReady],
  );

  if (!parts) return <Loader aria-label={words.loading} />;
  return (
    <EditorContext value={parts}>
      <TextContext value={parts}>
        <div className={styles.editor}>
          <div className={styles.bar}>
            <SaveStatus sync={sync} />
            <Presence people={presence.people} selfId={person.id} />
            <Steps story={story} sync={sync} Dialogs={around?.StepDialogs ?? null} />
          </div>
          <SyncNotices
            sync={sync}
            email={person.email}
            build={story.build}
            Dialogs={around?.SyncDialogs ?? null}
            isLate={isLate}
          />
          <div className={styles.columns}>
            <div className={styles.sheet}>
              <SheetFields />
              {around ? (
                <around.TextTools onFind={() => setFinding(true)} />
              ) : (
                <div className={styles.tools} />
              )}
              {around && isFinding && <around.FindBar onClose={() => setFinding(false)} />}
              <div className={styles.page} dir={fields.direction}>
                {around && <around.BlockHandle />}
                <EditorContent editor={parts.editor} lang={fields.language} />
                {around && <around.SlashMenu />}
              </div>
              <WordCount />
            </div>
            {around ? (
              <around.SidePanel
                tab={tab}
                onTab={setTab}
                commentsSeen={presence.comments}
                revision={revision}
              />
            ) : (
              <div className={styles.panel} />
            )}
          </div>
        </div>
      </TextContext>
    </EditorContext>
  );
}

function textAttributes({ text, textHint }: EditorMessages): Record<string, string> {
  return {
    class: textStyles.text ?? '',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': text,
    'data-hint': textHint,
  };
}

function fieldsOf({ body: _, ...fields }: StoryEditorProps['story']['content']): Fields {
  return fields;
}
