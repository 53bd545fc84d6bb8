'use client';
import { Tabs } from '@mantine/core';
import styles from '../editor.module.css';
import { useParts } from '../editor-context.ts';
import { StoryFields } from '../fields/story-fields.tsx';
import { BlockSettings } from './block-settings.tsx';
import { CommentsPanel } from './comments-panel.tsx';

export type SidePanelTab = 'story' | 'block' | 'comments';

interface Props {
  tab: SidePanelTab;
  onTab: (tab: SidePanelTab) => void;
  /** Another number: the comments are other ones by now. */
  commentsSeen: number;
}

/** What belongs to the story beside its text. */
export function SidePanel({ tab, onTab, commentsSeen }: Props) {
  const { panel } = useParts().words;
  return (
    <aside className={styles.panel} aria-label={panel.title}>
      <Tabs
        value={tab}
        onChange={(value) => {
          if (value === 'story' || value === 'block' || value === 'comments') onTab(value);
        }}
      >
        <Tabs.List>
          <Tabs.Tab value="story">{panel.story}</Tabs.Tab>
          <Tabs.Tab value="block">{panel.block}</Tabs.Tab>
          <Tabs.Tab value="comments">{panel.comments}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="story">
          <StoryFields />
        </Tabs.Panel>
        <Tabs.Panel value="block" keepMounted={false}>
          <BlockSettings />
        </Tabs.Panel>
        <Tabs.Panel value="comments">
          <CommentsPanel seen={commentsSeen} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  );
}
