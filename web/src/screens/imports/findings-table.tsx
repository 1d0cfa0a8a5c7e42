import { ScrollArea, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { numberText } from '../../format/number.js';
import type { Bilingual } from '../../i18n/index.js';
import { useLanguage } from '../../i18n/use-language.js';
import { MoreButton } from '../../parts/more-button.js';

export interface Finding {
  readonly row: number;
  readonly column: string | null;
  readonly columnLetter: string | null;
  readonly value: string | null;
  readonly message: Bilingual;
}

interface FindingsTableProps {
  readonly caption: string;
  readonly findings: readonly Finding[];
}

const shownAtOnce = 100;

/** Row, cell, what the file says there, and why that is a problem. */
export const FindingsTable = ({ caption, findings }: FindingsTableProps) => {
  const { t } = useTranslation();
  const { said, language } = useLanguage();
  const [shown, setShown] = useState(shownAtOnce);
  return (
    <Stack gap="xs">
      <ScrollArea
        type="auto"
        viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': caption }}
      >
        <Table striped withTableBorder miw={560}>
          <Table.Caption style={{ captionSide: 'top' }} ta="start">
            {caption}
          </Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('imports.row')}</Table.Th>
              <Table.Th scope="col">{t('imports.column')}</Table.Th>
              <Table.Th scope="col">{t('imports.inFile')}</Table.Th>
              <Table.Th scope="col">{t('imports.why')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {findings.slice(0, shown).map((finding) => (
              <Table.Tr key={`${finding.row}/${finding.columnLetter}/${finding.message.en}`}>
                <Table.Th scope="row">{numberText(finding.row, language)}</Table.Th>
                <Table.Td>
                  {finding.column}
                  {finding.columnLetter !== null && ` (${finding.columnLetter})`}
                </Table.Td>
                <Table.Td>{finding.value}</Table.Td>
                <Table.Td>{said(finding.message)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      {findings.length > shown && (
        <>
          <Text size="sm">
            {t('imports.shownOf', {
              shown: numberText(shown, language),
              all: numberText(findings.length, language),
            })}
          </Text>
          <MoreButton more={() => setShown(shown + shownAtOnce)} />
        </>
      )}
    </Stack>
  );
};
