'use client';
import type { MediaChoice } from '#lib/domain/desk-answers.ts';
import { MediaPicker } from '../../media/picker/media-picker.tsx';
import { useText } from '../editor-context.ts';

interface Props {
  opened: boolean;
  onClose: () => void;
  onPick: (pictures: MediaChoice[]) => void;
  many?: boolean;
}

/** Pictures of the paper's own, for this story: what is chosen is known to the editor at once. */
export function StoryPicturePicker({ onPick, ...props }: Props) {
  const { names } = useText();
  return (
    <MediaPicker
      {...props}
      onPick={(media) => {
        names.learn({ media });
        onPick(media);
      }}
    />
  );
}
