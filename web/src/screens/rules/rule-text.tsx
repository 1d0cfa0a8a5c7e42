import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useScreen } from '../../api/use-screen.js';
import { dayText } from '../../format/moment.js';
import { useLanguage } from '../../i18n/use-language.js';
import { LinkAnchor } from '../../parts/links.js';
import { Loaded } from '../../parts/loaded.js';
import { Panel } from '../../parts/panel.js';
import { Value } from '../../parts/value.js';
import { RulesToRead } from './rules.operations.js';
import type { RuleInForce } from './rules-shape.js';

/** One set of rules as it holds, to be read from the first line to the last, and printed. */
export const RuleText = ({ of: { record, inForceFrom } }: { readonly of: RuleInForce }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const screen = useScreen(RulesToRead, { id: record.id }, { topics: ['RECORDS', 'CORRECTIONS'] });
  return (
    <Panel
      title={
        <LinkAnchor to="/ban-ghi/$recordId" params={{ recordId: record.id }} inherit>
          {said(record.label)}
        </LinkAnchor>
      }
    >
      {inForceFrom !== null && <Text>{t('rules.inForceFrom', { day: dayText(inForceFrom) })}</Text>}
      <Loaded screen={screen}>
        {(answer) => (
          <Stack component="dl" gap="sm" m={0}>
            {(answer.record?.fields ?? []).map(({ definition: { name, label, type }, value }) => (
              <div key={name}>
                <Text component="dt" size="sm" c="dimmed">
                  {said(label)}
                </Text>
                <Text component="dd" m={0} maw="70ch">
                  <Value of={value} type={type} />
                </Text>
              </div>
            ))}
          </Stack>
        )}
      </Loaded>
    </Panel>
  );
};
