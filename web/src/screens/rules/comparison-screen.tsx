import { NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useScreen } from '../../api/use-screen.js';
import { dayText } from '../../format/moment.js';
import { textDifference } from '../../format/text-difference.js';
import { useLanguage } from '../../i18n/use-language.js';
import { LinkButton } from '../../parts/links.js';
import { Loaded } from '../../parts/loaded.js';
import { NotFound } from '../../parts/not-found.js';
import { Page } from '../../parts/page.js';
import { Panel } from '../../parts/panel.js';
import { TextDifference } from '../../parts/text-difference.js';
import { useValueText, Value } from '../../parts/value.js';
import { RulesToRead, VersionsToCompare } from './rules.operations.js';
import type { Compared, ComparedField } from './rules-shape.js';

const route = getRouteApi('/quy-che/so-sanh');

/** Two versions of the school's rules, field by field, with the words that went and came. */
export const ComparisonScreen = () => {
  const { t } = useTranslation();
  const { cu = '', moi = '' } = route.useSearch();
  const topics = ['RECORDS', 'CORRECTIONS'] as const;
  const before = useScreen(RulesToRead, { id: cu }, { topics });
  const after = useScreen(RulesToRead, { id: moi }, { topics });
  const isMissing = [before, after].some(({ data }) => data !== undefined && !data.record);
  if (isMissing) return <NotFound />;
  return (
    <Page
      title={t('rules.comparison')}
      screen={t('rules.comparison')}
      about={t('rules.comparisonAbout')}
      actions={
        <LinkButton to="/quy-che" variant="default">
          {t('rules.open')}
        </LinkButton>
      }
    >
      <Loaded screen={before}>
        {({ record: older }) => (
          <Loaded screen={after}>
            {({ record: newer }) =>
              older && newer ? (
                <Stack>
                  <Choice kind={newer.kind} older={older.id} newer={newer.id} />
                  <Fields older={older} newer={newer} />
                </Stack>
              ) : null
            }
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
};

interface ChoiceProps {
  readonly kind: string;
  readonly older: string;
  readonly newer: string;
}

const Choice = ({ kind, older, newer }: ChoiceProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const navigate = useNavigate();
  const screen = useScreen(VersionsToCompare, { kind }, { topics: ['RECORDS'] });
  const versions = (screen.data?.ruleVersions.edges ?? []).map(({ node }) => ({
    value: node.record.id,
    label: [
      said(node.record.label),
      node.inForceFrom === null ? t('rules.standings.NOT_APPROVED') : dayText(node.inForceFrom),
    ].join(', '),
  }));
  const show = (cu: string, moi: string) =>
    void navigate({ to: '/quy-che/so-sanh', search: { cu, moi }, replace: true });
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} className="not-printed">
      <NativeSelect
        label={t('rules.older')}
        value={older}
        data={versions}
        onChange={({ currentTarget: { value } }) => show(value, newer)}
      />
      <NativeSelect
        label={t('rules.newer')}
        value={newer}
        data={versions}
        onChange={({ currentTarget: { value } }) => show(older, value)}
      />
    </SimpleGrid>
  );
};

const Fields = ({ older, newer }: { readonly older: Compared; readonly newer: Compared }) => {
  const { said } = useLanguage();
  const before = new Map(older.fields.map((field) => [field.definition.name, field]));
  const after = new Map(newer.fields.map((field) => [field.definition.name, field]));
  const names = [...new Set([...after.keys(), ...before.keys()])];
  return names.map((name) => {
    const [old, fresh] = [before.get(name), after.get(name)];
    const label = (fresh ?? old)?.definition.label;
    return (
      <Panel key={name} title={label ? said(label) : name}>
        <Difference old={old} fresh={fresh} />
      </Panel>
    );
  });
};

interface DifferenceProps {
  readonly old: ComparedField | undefined;
  readonly fresh: ComparedField | undefined;
}

const Difference = ({ old, fresh }: DifferenceProps) => {
  const { t } = useTranslation();
  const textOf = useValueText();
  const before = textOf(old?.value, old?.definition.type);
  const after = textOf(fresh?.value, fresh?.definition.type);
  const shown = fresh ?? old;
  // What somebody may not read, or nobody can any more, is said as everywhere else.
  if ((old && before === null) || (fresh && after === null)) {
    const hidden = old && before === null ? old : fresh;
    return <Value of={hidden?.value} type={hidden?.definition.type} />;
  }
  if (before === after) {
    return (
      <>
        <Text size="sm" c="dimmed">
          {t('rules.same')}
        </Text>
        <Value of={shown?.value} type={shown?.definition.type} />
      </>
    );
  }
  return <TextDifference of={textDifference(before ?? '', after ?? '')} />;
};
