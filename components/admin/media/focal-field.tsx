'use client';
import { useRef } from 'react';
import { CROP_RATIOS, cropArea, type FocalPoint, roundedFocal } from '#lib/domain/crop.ts';
import type { MediaMessages } from '#lib/messages/desk/media-en.ts';
import styles from './focal.module.css';

interface Props {
  picture: { preview: string; width: number; height: number };
  focal: FocalPoint;
  /** Null: it may not be moved. */
  onMove: ((focal: FocalPoint) => void) | null;
  words: MediaMessages['one'];
}

/** Percent by key; four times as much with the shift key. */
const STEP = 0.01;
const LARGE_STEP = 0.05;
const KEYS: Record<string, [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The picture with the point that its crops are cut around, and the crops as they will be. */
export function FocalField({ picture, focal, onMove, words }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const { x, y } = roundedFocal(focal);
  const said = words.focalAt(Math.round(x * 100), Math.round(y * 100));

  function moveTo(to: FocalPoint) {
    const within = (part: number) => Math.min(Math.max(part, 0), 1);
    onMove?.(roundedFocal({ x: within(to.x), y: within(to.y) }));
  }

  function follow({ clientX, clientY }: { clientX: number; clientY: number }) {
    const box = frame.current?.getBoundingClientRect();
    if (!box || box.width === 0 || box.height === 0) return;
    moveTo({ x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height });
  }

  return (
    <div className={styles.focal}>
      <div
        ref={frame}
        className={styles.frame}
        style={{ aspectRatio: `${picture.width} / ${picture.height}` }}
        onPointerDown={(event) => {
          if (!onMove || event.button !== 0) return;
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
          event.currentTarget.querySelector('button')?.focus();
          follow(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
        }}
      >
        <img src={picture.preview} alt="" draggable={false} />
        {onMove && (
          <button
            type="button"
            className={styles.ring}
            style={{ insetInlineStart: 'auto', left: `${x * 100}%`, top: `${y * 100}%` }}
            aria-label={`${words.focal}: ${said}`}
            onKeyDown={(event) => {
              const direction = KEYS[event.key];
              if (!direction) return;
              event.preventDefault();
              const step = event.shiftKey ? LARGE_STEP : STEP;
              moveTo({ x: x + direction[0] * step, y: y + direction[1] * step });
            }}
          />
        )}
      </div>
      {onMove && (
        <p className={styles.hint}>
          {words.focalHint}{' '}
          {(x !== 0.5 || y !== 0.5) && (
            <button
              type="button"
              className={styles.middle}
              onClick={() => moveTo({ x: 0.5, y: 0.5 })}
            >
              {words.focalMiddle}
            </button>
          )}
        </p>
      )}
      <p className={styles.said} role="status">
        {said}
      </p>
      <Crops picture={picture} focal={{ x, y }} words={words} />
    </div>
  );
}

function Crops({ picture, focal, words }: Omit<Props, 'onMove'>) {
  return (
    <ul className={styles.crops} aria-label={words.crops}>
      {Object.entries(CROP_RATIOS).map(([name, ratio]) => {
        const area = cropArea(picture, ratio, focal);
        const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;
        return (
          <li key={name} style={{ flexGrow: ratio }}>
            <div className={styles.crop} style={{ aspectRatio: ratio }} data-crop={name}>
              <img
                src={picture.preview}
                alt=""
                draggable={false}
                style={{
                  width: percent(picture.width, area.width),
                  height: percent(picture.height, area.height),
                  left: percent(-area.left, area.width),
                  top: percent(-area.top, area.height),
                }}
              />
            </div>
            <span>{name.replace('x', ' : ')}</span>
          </li>
        );
      })}
    </ul>
  );
}
