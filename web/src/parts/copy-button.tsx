import { Button } from '@mantine/core';
import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Copies, and says whether the browser let it. */
export const CopyButton = ({ text }: { readonly text: string }) => {
  const { t } = useTranslation();
  const [said, setSaid] = useState<'common.copied' | 'account.notCopied' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('common.copied');
    } catch {
      setSaid('account.notCopied');
    }
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<Copy size={18} aria-hidden />}
        onClick={() => void copy()}
      >
        {t('common.copy')}
      </Button>
      <span role="status">{said && t(said)}</span>
    </>
  );
};
