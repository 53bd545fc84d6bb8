'use client';
import { SegmentedControl } from '@mantine/core';
import { useCallback, useRef, useState } from 'react';
import { storyMessagesFor } from '#lib/messages/desk/stories.ts';
import { useDesk } from '../shell/desk-provider.tsx';
import { type Scheme, showScheme } from './color-scheme.ts';
import styles from './preview.module.css';

type Width = 'phone' | 'desktop';

/** A page of the paper in a frame, as wide as a phone or a desk, by day or by night. */
export function PreviewFrame({ src, title }: { src: string; title: string }) {
  const { preview: words } = storyMessagesFor(useDesk().language);
  const [width, setWidth] = useState<Width>('desktop');
  const [scheme, setScheme] = useState<Scheme>('light');
  const frame = useRef<HTMLIFrameElement>(null);

  const dress = useCallback((wanted: Scheme) => {
    const shown = frame.current?.contentDocument;
    if (shown) showScheme(shown, wanted);
  }, []);

  return (
    <div className={styles.preview}>
      <div className={styles.controls}>
        <SegmentedControl
          aria-label={words.width}
          value={width}
          onChange={(value) => setWidth(value as Width)}
          data={[
            { value: 'phone', label: words.phone },
            { value: 'desktop', label: words.desktop },
          ]}
        />
        <SegmentedControl
          aria-label={words.looks}
          value={scheme}
          onChange={(value) => {
            setScheme(value as Scheme);
            dress(value as Scheme);
          }}
          data={[
            { value: 'light', label: words.light },
            { value: 'dark', label: words.dark },
          ]}
        />
      </div>
      <iframe
        ref={frame}
        className={styles.frame}
        data-width={width}
        src={src}
        title={title}
        onLoad={() => dress(scheme)}
      />
    </div>
  );
}
