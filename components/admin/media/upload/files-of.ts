/** The files that somebody dropped or pasted; none when it was something else, such as text with a picture of it. */
export function filesOf(data: DataTransfer | null): File[] {
  if (!data) return [];
  // Word and browsers put a picture of the text beside the text itself.
  if (data.types.includes('text/plain') || data.types.includes('text/rtf')) return [];
  return Array.from(data.files, named);
}

/** What is pasted has the same name every time. */
function named(file: File, at: number): File {
  if (file.name !== 'image.png' || file.type !== 'image/png') return file;
  const stamp = new Date(file.lastModified).toISOString().slice(0, 19).replace(/[T:]/g, '-');
  return new File([file], `pasted-${stamp}${at === 0 ? '' : `-${at + 1}`}.png`, file);
}

/** Whether a file says that it is a picture; what it is in truth, the desk finds out. */
export function isPicture({ name, type }: File): boolean {
  return type.startsWith('image/') || /\.(?:heic|heif|avif|tiff?)$/i.test(name);
}

/** What the button of an upload lets somebody choose. */
export const PICTURE_TYPES = 'image/*,.heic,.heif,.avif,.tif,.tiff';
export const ATTACHMENT_TYPES = 'audio/*,application/pdf';
export const ALL_TYPES = `${PICTURE_TYPES},${ATTACHMENT_TYPES}`;
