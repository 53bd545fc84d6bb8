/** A calm line where stories will stand one day. */
export function EmptyNotice({ title, text }: { title: string; text?: string }) {
  return (
    <div className="empty">
      <p className="headline">{title}</p>
      {text && <p>{text}</p>}
    </div>
  );
}
