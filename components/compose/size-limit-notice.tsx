import { useTranslations } from 'use-intl';
import { useSizeLabel } from '../labels/file-size.ts';

/** Says that the files together are more than one mail can carry. */
export function SizeLimitNotice({
  files,
  maxBytes,
}: {
  files: { size: number }[];
  maxBytes: number | undefined;
}) {
  const sizeLabel = useSizeLabel();
  const t = useTranslations('compose.files');
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (maxBytes === undefined || size <= maxBytes) return null;
  return (
    <p role="alert" className="text-amber text-small">
      {t('tooLarge', { size: sizeLabel(size), limit: sizeLabel(maxBytes) })}
    </p>
  );
}
