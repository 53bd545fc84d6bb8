import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { MediaChoice } from '#lib/domain/desk-answers.ts';
import type { MediaMessages } from '#lib/messages/desk/media-en.ts';
import { browserMeans } from '../../media/upload/browser-means.ts';
import { filesOf, isPicture } from '../../media/upload/files-of.ts';
import { type UploadItem, UploadQueue } from '../../media/upload/upload-queue.ts';
import { freshBlockId } from '../schema/attributes.ts';

/** Pictures, recordings and documents that are dropped or pasted into the text: each has a place held for it until it has come. */

interface Held {
  key: number;
  /** Of the pictures that came together: several become one gallery, which is this block. */
  galleryId: string | null;
}

type Change = { hold: { at: number; held: Held[] } } | { release: number };

const places = new PluginKey<DecorationSet>('file places');

/** Lets the text take files. `learn` hears of each picture that came, for whoever shows it. */
export function fileDrops(learn: (media: MediaChoice) => void, words: MediaMessages['upload']) {
  let window: EditorView | null = null;
  const queue = new UploadQueue({
    means: browserMeans,
    onMedia(item, media) {
      if (media.kind === 'picture') learn(media);
      if (window) settle(window, item, media);
    },
  });
  return Extension.create({
    name: 'fileDrops',
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key: places,
        view(view) {
          window = view;
          return {
            destroy: () => {
              window = null;
            },
          };
        },
        state: {
          init: () => DecorationSet.empty,
          apply(tr, before) {
            const set = before.map(tr.mapping, tr.doc);
            const change: Change | undefined = tr.getMeta(places);
            if (!change) return set;
            if ('release' in change) return set.remove(find(set, change.release));
            const { at, held } = change.hold;
            const paint = (one: Held) =>
              Decoration.widget(at, (view) => card(view, one.key), {
                side: 1,
                galleryId: one.galleryId,
                key: nameOf(one.key),
              });
            return set.add(tr.doc, held.map(paint));
          },
        },
        props: {
          decorations: (state) => places.getState(state),
          handleDrop(view, event) {
            // A block that is moved brings no files.
            if (!view.editable) return false;
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
            return take(view, filesOf(event.dataTransfer), at?.pos ?? view.state.selection.to);
          },
          handlePaste: (view, event) =>
            view.editable && take(view, filesOf(event.clipboardData), view.state.selection.to),
        },
      }),
    ],
  });

  /** What stands in the text meanwhile: how far it is, or why it does not come. */
  function card(view: EditorView, key: number): HTMLElement {
    const element = document.createElement('div');
    element.className = 'object uploading';
    element.contentEditable = 'false';
    element.setAttribute('role', 'status');
    const paint = () => {
      const item = queue.items().find((one) => one.key === key);
      if (!item) return;
      const { name } = item.file;
      element.replaceChildren(`${name}: ${saidOf(item, words)} `);
      if (item.state.kind === 'refused' && !item.state.isFinal) {
        element.append(button(words.again, () => queue.again(key)));
      }
      const drop = () => {
        queue.drop(key);
        view.dispatch(view.state.tr.setMeta(places, { release: key } satisfies Change));
      };
      element.append(button('×', drop, words.cancel(name)));
    };
    queue.subscribe(paint);
    paint();
    return element;
  }

  function take(view: EditorView, files: File[], pos: number): boolean {
    if (files.length === 0) return false;
    const place = view.state.doc.resolve(pos);
    const shared = files.filter(isPicture).length > 1 ? freshBlockId() : null;
    const held = queue.add(files).map((key, at) => {
      const file = files[at];
      return { key, galleryId: file && isPicture(file) ? shared : null };
    });
    const hold = { at: place.depth > 0 ? place.after(1) : pos, held };
    view.dispatch(view.state.tr.setMeta(places, { hold } satisfies Change));
    return true;
  }
}

/** Puts what has come where a place was held for it, as what its bytes say that it is. */
function settle(view: EditorView, { key }: UploadItem, { id, kind }: MediaChoice): void {
  const set = places.getState(view.state);
  const [place] = set ? find(set, key) : [];
  if (!place) return;
  const held: { galleryId: string | null } = place.spec;
  const galleryId = kind === 'picture' ? held.galleryId : null;
  const { tr, schema } = view.state;
  const item = { mediaId: id, caption: '' };
  const gallery = galleryId === null ? null : galleryAt(view, galleryId);
  if (gallery) {
    tr.setNodeAttribute(gallery.pos, 'items', [...gallery.items, item]);
  } else {
    const alone = kind === 'picture' ? schema.nodes.picture : schema.nodes.attachment;
    const node =
      galleryId === null
        ? alone?.create({ id: freshBlockId(), mediaId: id })
        : schema.nodes.gallery?.create({ id: galleryId, items: [item] });
    if (node) tr.insert(place.from, node);
  }
  view.dispatch(tr.setMeta(places, { release: key } satisfies Change));
}

function galleryAt(view: EditorView, id: string): { pos: number; items: object[] } | null {
  let found: { pos: number; items: object[] } | null = null;
  view.state.doc.forEach((node, pos) => {
    if (node.attrs.id === id) found = { pos, items: node.attrs.items };
  });
  return found;
}

function find(set: DecorationSet, key: number): Decoration[] {
  return set.find(undefined, undefined, (spec) => spec.key === nameOf(key));
}

function nameOf(key: number): string {
  return `upload ${key}`;
}

function saidOf({ state }: UploadItem, words: MediaMessages['upload']): string {
  if (state.kind === 'sending') return words.sending(Math.floor(state.part * 100));
  if (state.kind === 'refused') return state.problem ?? words.refused;
  return words[state.kind];
}

function button(text: string, act: () => void, label = text): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.setAttribute('aria-label', label);
  element.addEventListener('click', act);
  return element;
}
