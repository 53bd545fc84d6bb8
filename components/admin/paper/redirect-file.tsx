'use client';
import { Button, FileInput } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { PaperProblem } from '#lib/domain/paper-problem.ts';
import { paperMessagesFor } from '#lib/messages/desk/paper.ts';
import { deskApiPath } from '#lib/urls.ts';
import { useDesk } from '../shell/desk-provider.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './paper.module.css';

interface Fault {
  line: number;
  problem: PaperProblem;
  address: string;
}

type Answer =
  | { ok: true; added: number }
  | { ok: false; problem: 'faults'; faults: Fault[] }
  | { ok: false; problem: PaperProblem }
  | { title: string };

/** Sends a whole file of redirects and says what became of it, line by line where something is wrong. */
export function RedirectFile() {
  const { redirects: words, problems } = paperMessagesFor(useDesk().language);
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);

  async function send() {
    if (!file) return;
    setIsBusy(true);
    const given = await fetch(deskApiPath('redirects'), {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: file,
    })
      .then((response) => response.json() as Promise<Answer>)
      .catch(() => ({ title: words.failed }));
    setAnswer(given);
    setIsBusy(false);
    if ('ok' in given && given.ok) router.refresh();
  }

  return (
    <div className={styles.form}>
      <FileInput
        label={words.choose}
        accept=".csv,text/csv,text/plain"
        value={file}
        onChange={(chosen) => {
          setFile(chosen);
          setAnswer(null);
        }}
      />
      <div>
        <Button variant="default" disabled={!file} loading={isBusy} onClick={() => void send()}>
          {words.send}
        </Button>
      </div>
      {answer && <Told answer={answer} />}
    </div>
  );

  function Told({ answer: given }: { answer: Answer }) {
    if ('title' in given) return <Notice kind="problem">{given.title}</Notice>;
    if (given.ok) return <Notice kind="done">{words.imported(given.added)}</Notice>;
    if (!('faults' in given)) return <Notice kind="problem">{problems[given.problem]}</Notice>;
    return (
      <Notice kind="problem">
        {words.faults}
        <ul className={styles.faults}>
          {given.faults.map(({ line, problem, address }) => (
            <li key={`${line} ${problem}`}>
              <strong>{words.line(line)}</strong> <code>{address}</code> {problems[problem]}
            </li>
          ))}
        </ul>
      </Notice>
    );
  }
}
