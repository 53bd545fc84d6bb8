import type { ReactNode } from 'react';

interface Props {
  title: string;
  children?: ReactNode;
}

/** A calm line where stories will stand one day. */
export function EmptyNotice({ title, children }: Props) {
  return (
    <div className="empty">
      <p className="headline">{title}</p>
      {children}
    </div>
  );
}
