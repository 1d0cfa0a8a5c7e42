import { Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { Copy, Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../parts/save-file.js';
import { base64Of, hexOf } from './proof/bytes.js';
import type { Verification, VerifiedEntry } from './use-verification.js';
import { type Proof, proofText } from './verify-entry.js';

interface RawProofProps {
  readonly of: Verification;
  readonly entry: VerifiedEntry;
}

/** What other tools need to check the same, and what to hand on when it did not match. */
export const RawProof = ({ of, entry }: RawProofProps) => {
  const { t } = useTranslation();
  const text = textOf(of, entry);
  if (text === null) return null;
  return (
    <>
      <KeyLine of={of} />
      <details>
        <summary className="opener">{t('timeline.proof.raw')}</summary>
        <Stack gap="sm">
          {of.is === 'proved' && <Parts proof={of.proof} />}
          <pre className="raw-proof" tabIndex={0} aria-label={t('timeline.proof.raw')}>
            {text}
          </pre>
          <Group>
            <CopyButton value={text}>
              {({ copied, copy }) => (
                <Button
                  variant="default"
                  leftSection={<Copy size={17} aria-hidden />}
                  onClick={copy}
                >
                  {t(copied ? 'timeline.proof.copied' : 'timeline.proof.copy')}
                </Button>
              )}
            </CopyButton>
            <Button
              variant="default"
              leftSection={<Download size={17} aria-hidden />}
              onClick={() => saveFile(`${entry.logIndex}.tlog-proof`, text, 'text/plain')}
            >
              {t('timeline.proof.download')}
            </Button>
          </Group>
        </Stack>
      </details>
    </>
  );
};

const KeyLine = ({ of }: Pick<RawProofProps, 'of'>) => {
  const { t } = useTranslation();
  if (of.is === 'key-has-changed') {
    return (
      <div>
        <Named label={t('timeline.proof.keyChangedOld')} value={of.known} />
        <Named label={t('timeline.proof.keyChangedNew')} value={of.shown} />
      </div>
    );
  }
  if (of.is !== 'proved') return null;
  return (
    <div>
      <Named label={t('timeline.proof.key')} value={of.proof.key} />
      <Text size="sm" c="dimmed">
        {t(of.isKeyKnown ? 'timeline.proof.keyKnown' : 'timeline.proof.keyFirst')}
      </Text>
    </div>
  );
};

const Parts = ({ proof: { leaf, checkpoint, path } }: { readonly proof: Proof }) => {
  const { t } = useTranslation();
  return (
    <div>
      <Named label={t('timeline.proof.leaf')} value={hexOf(leaf)} />
      <Named label={t('timeline.proof.root')} value={hexOf(checkpoint.root)} />
      <Named
        label={t('timeline.proof.path', { count: path.length })}
        value={path.map((hash) => base64Of(hash)).join(' ')}
      />
    </div>
  );
};

const Named = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <Text size="sm">
    <Text span fw={600} size="sm">
      {label}:
    </Text>{' '}
    <code className="raw-proof">{value}</code>
  </Text>
);

/** A proof for the tools of others; of what did not match, everything that there is. */
const textOf = (of: Verification, { logIndex, hash }: VerifiedEntry): string | null => {
  if (of.is === 'proved') return proofText(of.proof);
  if (of.is === 'mismatch') return `${of.why}\nindex ${logIndex}\nhash ${hash}\n\n${of.note ?? ''}`;
  if (of.is === 'key-has-changed') {
    return `${of.is}\nindex ${logIndex}\nhash ${hash}\n\n${of.known}\n${of.shown}\n`;
  }
  return null;
};
