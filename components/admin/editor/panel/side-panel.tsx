'use client';
import { Tabs, VisuallyHidden } from '@mantine/core';
import { blocksIn } from '#lib/domain/publish-check/finding.ts';
import { checkMessagesFor } from '#lib/messages/desk/check.ts';
import { useDesk } from '../../shell/desk-provider.tsx';
import styles from '../editor.module.css';
import { useParts } from '../editor-context.ts';
import { StoryFields } from '../fields/story-fields.tsx';
import { BlockSettings } from './block-settings.tsx';
import { CheckPanel, useFindings } from './check-panel.tsx';
import { CommentsPanel } from './comments-panel.tsx';

export type SidePanelTab = 'story' | 'block' | 'comments' | 'check';

const TABS = ['story', 'block', 'comments', 'check'] as const;

interface Props {
  tab: SidePanelTab;
  onTab: (tab: SidePanelTab) => void;
  /** Another number: the comments are other ones by now. */
  commentsSeen: number;
  /** The state that was saved last. */
  revision: number;
}

/** What belongs to the story beside its text. */
export function SidePanel({ tab, onTab, commentsSeen, revision }: Props) {
  const { panel } = useParts().words;
  const check = checkMessagesFor(useDesk().language);
  const findings = useFindings(revision);
  const blocks = findings ? blocksIn(findings).length : 0;
  const counted = check.counted(blocks, (findings?.length ?? 0) - blocks);
  return (
    <aside className={styles.panel} aria-label={panel.title}>
      <Tabs
        classNames={{ tab: styles.tab ?? '' }}
        value={tab}
        onChange={(value) => {
          const chosen = TABS.find((one) => one === value);
          if (chosen) onTab(chosen);
        }}
      >
        <Tabs.List>
          <Tabs.Tab value="story">{panel.story}</Tabs.Tab>
          <Tabs.Tab value="block">{panel.block}</Tabs.Tab>
          <Tabs.Tab value="comments">{panel.comments}</Tabs.Tab>
          <Tabs.Tab value="check" data-blocked={blocks > 0}>
            {check.title}{' '}
            {findings && findings.length > 0 && <Count of={findings.length} said={counted} />}
          </Tabs.Tab>
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
        <Tabs.Panel value="check">
          <CheckPanel findings={findings} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  );
}

/** A number for the eye, what it counts for everybody else. */
function Count({ of, said }: { of: number; said: string }) {
  return (
    <span className={styles.count}>
      <span aria-hidden="true">{of}</span>
      <VisuallyHidden>({said})</VisuallyHidden>
    </span>
  );
}
