'use client';
import { Button, Textarea } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { formatDateTime } from '#lib/dates.ts';
import type { CommentAnswer } from '#lib/domain/desk-answers.ts';
import { useDesk } from '../../shell/desk-provider.tsx';
import { Notice } from '../../ui/notice.tsx';
import { blockById, currentBlock } from '../commands/block-commands.ts';
import { showCommented } from '../commands/commented-blocks.ts';
import { useParts } from '../editor-context.ts';
import styles from '../parts.module.css';
import { useInEditor } from '../use-editor-state.ts';

/** What colleagues say about blocks of the text. `seen`: another number when there is something new. */
export function CommentsPanel({ seen }: { seen: number }) {
  const { editor, words, story, api } = useParts();
  const say = words.comments;
  const [comments, setComments] = useState<CommentAnswer[]>([]);
  const [isFailed, setFailed] = useState(false);
  const mayComment = story.permissions.includes('story.comment');
  const load = useCallback(async () => {
    const found = await api.ask<CommentAnswer[]>(`stories/${story.id}/comments`);
    if (found) setComments(found);
  }, [api, story.id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `seen` says that there is something new
  useEffect(() => void load(), [load, seen]);
  useEffect(() => {
    const open = comments
      .filter(({ resolved }) => !resolved)
      .flatMap(({ blockId }) => blockId ?? []);
    editor.view.dispatch(showCommented(editor.state, new Set(open)));
  }, [editor, comments]);

  async function tell(path: string, body: object): Promise<boolean> {
    const { ok } = await api.tell(path, body);
    setFailed(!ok);
    if (ok) await load();
    return ok;
  }

  return (
    <div className={styles.fields}>
      {isFailed && <Notice kind="problem">{say.failed}</Notice>}
      {mayComment && (
        <CommentForm
          onSend={(text, blockId) => tell(`stories/${story.id}/comments`, { text, blockId })}
        />
      )}
      {comments.length === 0 && <p>{say.none}</p>}
      <ul className={styles.comments}>
        {comments.map((comment) => (
          <Comment
            key={comment.id}
            comment={comment}
            onResolve={mayComment ? () => void tell(`comments/${comment.id}/resolve`, {}) : null}
          />
        ))}
      </ul>
    </div>
  );
}

function CommentForm({
  onSend,
}: {
  onSend: (text: string, blockId: string | null) => Promise<boolean>;
}) {
  const { editor, words } = useParts();
  const say = words.comments;
  const [text, setText] = useState('');
  const blockId = useInEditor(editor, ({ state }) => {
    const id: unknown = currentBlock(state)?.node.attrs.id;
    return typeof id === 'string' ? id : null;
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        void onSend(text.trim(), blockId).then((isSent) => {
          if (isSent) setText('');
        });
      }}
    >
      <Textarea
        autosize
        label={say.text}
        description={`${say.about} ${excerpt(editor, blockId) ?? say.story}`}
        value={text}
        maxLength={5000}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-sm" mt="xs">
        {say.send}
      </Button>
    </form>
  );
}

function Comment({
  comment,
  onResolve,
}: {
  comment: CommentAnswer;
  onResolve: (() => void) | null;
}) {
  const { editor, words } = useParts();
  const desk = useDesk();
  const say = words.comments;
  const { by, at, text, blockId, resolved } = comment;
  const about = blockId === null ? say.story : (excerpt(editor, blockId) ?? say.gone);
  function show() {
    const block = blockId === null ? null : blockById(editor.state.doc, blockId);
    if (block)
      editor
        .chain()
        .focus(block.pos + 1)
        .scrollIntoView()
        .run();
  }
  return (
    <li data-resolved={resolved !== null}>
      <p>
        <strong>{by.name}</strong> <small>{formatDateTime(new Date(at), desk)}</small>
      </p>
      <button type="button" className={styles.about} onClick={show}>
        {say.about} {about}
      </button>
      <p className={styles.quoted}>{text}</p>
      {resolved ? (
        <small>{say.resolved(resolved.by)}</small>
      ) : (
        onResolve && (
          <Button size="compact-xs" variant="default" onClick={onResolve}>
            {say.resolve}
          </Button>
        )
      )}
    </li>
  );
}

const EXCERPT = 40;

function excerpt(
  editor: ReturnType<typeof useParts>['editor'],
  blockId: string | null,
): string | null {
  const block = blockId === null ? null : blockById(editor.state.doc, blockId);
  const text = block?.node.textContent.trim();
  if (!text) return null;
  return `“${text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text}”`;
}
