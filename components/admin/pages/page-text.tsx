'use client';
import { Button } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DeskPage } from '#lib/desk/paper/pages.ts';
import type { Body } from '#lib/domain/body.ts';
import { languageDirection } from '#lib/language-direction.ts';
import { editorMessagesFor } from '#lib/messages/desk/editor.ts';
import { mediaMessagesFor } from '#lib/messages/desk/media.ts';
import { pageMessagesFor } from '#lib/messages/desk/pages.ts';
import { bodyToDoc, bodyToJson, docToBody } from '../editor/body-json.ts';
import { choiceNames } from '../editor/choice-names.ts';
import { showBody } from '../editor/commands/apply-body.ts';
import { cleanPaste } from '../editor/commands/clean-paste.ts';
import editorStyles from '../editor/editor.module.css';
import { TextContext } from '../editor/editor-context.ts';
import { editorExtensions } from '../editor/editor-extensions.ts';
import { BlockSettings } from '../editor/panel/block-settings.tsx';
import { deskApi } from '../editor/sync/desk-api.ts';
import textStyles from '../editor/text.module.css';
import { FindBar } from '../editor/tools/find-bar.tsx';
import { SlashMenu } from '../editor/tools/slash-menu.tsx';
import { TextTools } from '../editor/tools/text-tools.tsx';
import { useDesk } from '../shell/desk-provider.tsx';
import { Notice } from '../ui/notice.tsx';
import { type KeptText, keep, readKept } from './kept-text.ts';
import styles from './page-text.module.css';

/** The text of a standing page, sent with the form around it. What is not saved is kept in this browser. */
export function PageText({ page }: { page: DeskPage }) {
  const { language } = useDesk();
  const words = editorMessagesFor(language);
  const say = pageMessagesFor(language);
  const [isFinding, setFinding] = useState(false);
  const [api] = useState(() => deskApi(page.id));
  const [names] = useState(() => choiceNames(api, words));
  const [settings] = useState(() => ({
    extensions: editorExtensions(names, () => setFinding(true), mediaMessagesFor(language).upload),
    content: bodyToJson(page.body),
    immediatelyRender: false,
    injectCSS: false,
    editorProps: {
      attributes: {
        class: textStyles.text ?? '',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': say.text,
        'data-hint': words.textHint,
      },
      transformPastedHTML: cleanPaste,
    },
  }));
  const field = useRef<HTMLInputElement>(null);
  const editor = useEditor(settings);
  const recovery = useKept(editor, page);
  useEffect(() => {
    const form = field.current?.form;
    if (!editor || !form) return;
    const send = ({ formData }: FormDataEvent) => {
      formData.set('body', JSON.stringify(docToBody(editor.state.doc)));
    };
    form.addEventListener('formdata', send);
    return () => form.removeEventListener('formdata', send);
  }, [editor]);
  const parts = useMemo(
    () =>
      editor && {
        editor,
        api,
        names,
        words,
        mayEdit: true,
        ownId: null,
        language: page.language,
        direction: languageDirection(page.language),
      },
    [editor, api, names, words, page.language],
  );
  return (
    <div className={styles.text}>
      <input ref={field} type="hidden" name="body" defaultValue={JSON.stringify(page.body)} />
      {recovery.isBack && <Notice kind="done">{say.recovered}</Notice>}
      {recovery.other && (
        <Notice kind="problem">
          {say.kept}{' '}
          <span className={styles.choices}>
            <Button size="compact-sm" variant="default" onClick={recovery.putIn}>
              {say.putIn}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={recovery.forget}>
              {say.drop}
            </Button>
          </span>
        </Notice>
      )}
      {parts && (
        <TextContext value={parts}>
          <TextTools onFind={() => setFinding(true)} />
          {isFinding && <FindBar onClose={() => setFinding(false)} />}
          <div className={`${editorStyles.page} ${styles.sheet}`} dir={parts.direction}>
            <EditorContent editor={parts.editor} lang={page.language} />
            <SlashMenu />
          </div>
          <BlockSettings isQuiet />
        </TextContext>
      )}
    </div>
  );
}

/** Keeps what is not saved, and puts back what an earlier window left. */
function useKept(editor: Editor | null, page: DeskPage) {
  const [isBack, setBack] = useState(false);
  const [other, setOther] = useState<KeptText | null>(null);
  const saved = useRef(page);
  const note = useCallback(() => {
    if (!editor) return;
    const { id, version, body } = saved.current;
    keep(id, isSame(editor, body) ? null : { version, body: docToBody(editor.state.doc) });
  }, [editor]);
  useEffect(() => {
    if (!editor) return;
    const { id, version } = saved.current;
    const kept = readKept(id);
    if (kept && kept.version !== version) setOther(kept);
    else if (kept && !isSame(editor, kept.body)) {
      showBody(editor.view, kept.body);
      setBack(true);
    }
    editor.on('update', note);
    return () => {
      editor.off('update', note);
    };
  }, [editor, note]);
  useEffect(() => {
    if (page.version === saved.current.version) return;
    // Saved by this window: what was typed since is kept on.
    saved.current = page;
    setBack(false);
    note();
  }, [page, note]);
  return {
    isBack,
    other,
    putIn() {
      if (editor && other) showBody(editor.view, other.body);
      setOther(null);
    },
    forget() {
      keep(page.id, null);
      setOther(null);
    },
  };
}

function isSame(editor: Editor, body: Body): boolean {
  return body.content.length === 0
    ? editor.isEmpty
    : bodyToDoc(body, editor.schema).eq(editor.state.doc);
}
