import { ActionIcon, Badge, Text, Tooltip } from '@mantine/core';
import { createLink, Link } from '@tanstack/react-router';
import { Eye, EyeOff, FilePen, History } from 'lucide-react';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { numberText } from '../../format/number.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Moment } from '../../parts/moment.js';
import { Value } from '../../parts/value.js';
import { isCorrectable } from './correctable.js';
import type { FieldThen } from './use-as-of.js';
import { useDossierAddress } from './use-dossier-address.js';
import type { DossierRecord, RecordField } from './use-dossier.js';

const IconLink = createLink((props: ComponentProps<typeof ActionIcon<'a'>>) => (
  <ActionIcon component="a" {...props} />
));

interface FieldRowProps {
  readonly field: RecordField;
  readonly record: DossierRecord;
  readonly classId: string | null;
  readonly then: FieldThen | null;
  /** The entry that holds most of the values, which is said once for all of them. */
  readonly usualEntry: string | null;
}

/** One value: what it is, since when, who may see it, what is under way about it. */
export const FieldRow = ({ field, record, classId, then, usualEntry }: FieldRowProps) => {
  const { said } = useLanguage();
  return (
    <div className="field-row" data-differs={then?.isDifferent ? '' : undefined}>
      <dt>{said(field.label)}</dt>
      <dd>
        {then ? (
          <ValueThen field={field} then={then} />
        ) : (
          <ValueNow field={field} usualEntry={usualEntry} />
        )}
        <Marks field={field} />
        <OpenCorrection field={field} record={record} />
      </dd>
      <dd className="field-actions not-printed">
        <FieldActions field={field} record={record} classId={classId} />
      </dd>
    </div>
  );
};

type ValueNowProps = Pick<FieldRowProps, 'field' | 'usualEntry'>;

const ValueNow = ({ field: { value, since, definition }, usualEntry }: ValueNowProps) => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const isNever = since === null && value.__typename === 'ReadableValue';
  return (
    <>
      {isNever ? (
        <Text span c="dimmed">
          {t('dossier.never')}
        </Text>
      ) : (
        <Text span fw={600}>
          <Value of={value} type={definition.type} />
        </Text>
      )}
      {since?.logIndex && since.logIndex !== usualEntry && (
        <Text size="sm" c="dimmed" className="not-printed">
          {t('dossier.since', { number: numberText(since.logIndex, language) })}{' '}
          <Moment at={since.recordedAt} />
        </Text>
      )}
    </>
  );
};

interface ValueThenProps {
  readonly field: RecordField;
  readonly then: FieldThen;
}

const ValueThen = ({ field: { value, definition, since }, then }: ValueThenProps) => {
  const { t } = useTranslation();
  // A field that nobody has filled in to this day was empty then as well.
  const wasFilledIn = then.value !== null && (since !== null || isHidden(value));
  return (
    <>
      <Text span fw={600}>
        {wasFilledIn ? <Value of={then.value} type={definition.type} /> : t('dossier.never')}
      </Text>
      {then.isDifferent && (
        <>
          {' '}
          <Badge color="yellow" variant="light">
            {t('dossier.asOf.different')}
          </Badge>
          <Text size="sm">
            {t('dossier.asOf.nowIs')} <Value of={value} type={definition.type} />
          </Text>
        </>
      )}
    </>
  );
};

const isHidden = ({ __typename }: RecordField['value']): boolean => __typename !== 'ReadableValue';

const Marks = ({ field: { value, definition } }: Pick<FieldRowProps, 'field'>) => {
  const { t } = useTranslation();
  const { me } = useSession();
  const isForInspectors = definition.sensitive && definition.readers.includes('INSPECTOR');
  const isBeyondGrant = isForInspectors && me.grant?.includesSensitive === false;
  const isSeen = value.__typename === 'ReadableValue';
  return (
    <>
      {definition.sensitive && (
        <Text size="sm" c="dimmed" className="not-printed">
          {isSeen ? (
            <Eye size={15} aria-hidden className="in-line" />
          ) : (
            <EyeOff size={15} aria-hidden className="in-line" />
          )}{' '}
          {t(isSeen ? 'dossier.sensitive' : 'dossier.sensitiveHidden')}
        </Text>
      )}
      {value.__typename === 'RestrictedValue' && (
        <Text size="sm" c="dimmed">
          {isBeyondGrant
            ? t('dossier.beyondGrant')
            : t('dossier.readers', {
                readers: definition.readers.map((role) => t(`roles.${role}`)).join(', '),
              })}
        </Text>
      )}
    </>
  );
};

const OpenCorrection = ({ field, record }: Pick<FieldRowProps, 'field' | 'record'>) => {
  const { t } = useTranslation();
  const correction = record.corrections.find((one) => one.open && one.field === field.name);
  if (!correction) return null;
  return (
    <Text size="sm">
      <Link
        to="/dieu-chinh/$recordId/$correctionId"
        params={{ recordId: record.id, correctionId: correction.id }}
      >
        {t(
          correction.status === 'APPLIED' ? 'dossier.correctionApplied' : 'dossier.correctionOpen',
        )}
      </Link>
    </Text>
  );
};

const FieldActions = ({
  field,
  record,
  classId,
}: Pick<FieldRowProps, 'field' | 'record' | 'classId'>) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { may } = useSession();
  const { go } = useDossierAddress();
  const label = said(field.label);
  const [history, ask] = [
    t('dossier.valueHistory', { field: label }),
    t('dossier.askCorrection', { field: label }),
  ];
  return (
    <>
      <Tooltip label={history}>
        <ActionIcon
          aria-label={history}
          onClick={() =>
            go({ tab: 'timeline', record: record.id, only: 'record', field: field.name })
          }
        >
          <History size={19} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {isCorrectable(record, field) && may('REQUEST_CORRECTION', classId) && (
        <Tooltip label={ask}>
          <IconLink
            aria-label={ask}
            to="/dieu-chinh/moi"
            search={{ recordId: record.id, field: field.name }}
          >
            <FilePen size={19} aria-hidden />
          </IconLink>
        </Tooltip>
      )}
    </>
  );
};
