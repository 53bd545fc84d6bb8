'use client';
import { Button } from '@mantine/core';
import { useRef } from 'react';

interface Props {
  label: string;
  /** Kinds of files, as browsers name them. */
  accept: string;
  many?: boolean;
  quiet?: boolean;
  onFiles: (files: File[]) => void;
}

/** A button that lets somebody choose files. */
export function UploadButton({ label, accept, many = false, quiet = false, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant={quiet ? 'default' : 'filled'} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple={many}
        hidden
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // The same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
