import { Badge, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { dayText } from '../../format/moment.js';
import { ActLine, type ShownAct } from '../../parts/act-line.js';
import { LinkAnchor } from '../../parts/links.js';
import { Value, type RecordValue } from '../../parts/value.js';
import type { ShownFinding } from './inspection-shape.js';

const colours = {
  OPEN: 'gray',
  ANSWERED: 'gray',
  SIGNED: 'green',
  ACCEPTED: 'green',
} as const satisfies Record<ShownFinding['status'], string>;

type FindingAct = 'answer' | 'sign' | 'judge';

/** What somebody is about to do about a finding. */
export interface OpenedFinding {
  readonly is: FindingAct;
  readonly finding: ShownFinding;
}

interface FindingItemProps {
  readonly of: ShownFinding;
  /** Null while nothing can be done about it. */
  readonly onAct: ((act: FindingAct) => void) | null;
}

/** What has to be put right by when, what was done about it, and what the authority says. */
export const FindingItem = ({ of, onAct }: FindingItemProps) => {
  const { t } = useTranslation();
  const { findingNo, dueOn, status, isOverdue, asked, recordId } = of;
  return (
    <li style={{ listStyle: 'none' }}>
      <Group gap="xs">
        <Text fw={600}>{t('inspections.finding', { no: findingNo })}</Text>
        <Badge variant="light" color={colours[status]}>
          {t(`inspections.status.${status}`)}
        </Badge>
        {isOverdue && (
          <Badge color="son" variant="filled">
            {t('inspections.overdue')}
          </Badge>
        )}
      </Group>
      <Value of={asked} />
      <Text size="sm" c="dimmed">
        {t('inspections.dueOn', { day: dayText(dueOn) })}
      </Text>
      {isJudgedBefore(of) && <Judgement of={of} label={t('inspections.judgedBefore')} />}
      <Said label={t('inspections.answeredBy')} act={of.answered} text={of.answer} />
      {recordId && (
        <LinkAnchor to="/ban-ghi/$recordId" params={{ recordId }}>
          {t('inspections.seeRecord')}
        </LinkAnchor>
      )}
      <Said label={t('inspections.signedBy')} act={of.signed} />
      {!isJudgedBefore(of) && <Judgement of={of} label={t('inspections.judgedBy')} />}
      {onAct && <FindingActs of={of} onAct={onAct} />}
    </li>
  );
};

/** Whether the authority kept it open, and the answer came after that. */
const isJudgedBefore = ({ judged, answered }: ShownFinding): boolean =>
  judged !== null &&
  answered !== null &&
  Number(judged.logIndex ?? Infinity) < Number(answered.logIndex ?? Infinity);

interface JudgementProps {
  readonly of: ShownFinding;
  readonly label: string;
}

const Judgement = ({ of: { outcome, judged, remark }, label }: JudgementProps) => {
  const { t } = useTranslation();
  return (
    outcome && (
      <Said
        label={`${label}: ${t(`inspections.outcomes.${outcome}`)}`}
        act={judged}
        text={remark}
      />
    )
  );
};

interface SaidProps {
  readonly label: string;
  readonly act: ShownAct | null;
  readonly text?: RecordValue | null;
}

const Said = ({ label, act, text }: SaidProps) =>
  act && (
    <div style={{ marginTop: 'var(--mantine-spacing-xs)' }}>
      <Text size="sm" fw={600}>
        {label}
      </Text>
      {text && <Value of={text} />}
      <ActLine of={act} />
    </div>
  );

interface FindingActsProps {
  readonly of: ShownFinding;
  readonly onAct: (act: FindingAct) => void;
}

const FindingActs = ({ of, onAct }: FindingActsProps) => {
  const { t } = useTranslation();
  const { may, me } = useSession();
  const { findingNo: no, status, answered, signed } = of;
  const isOwn = answered?.person?.id === me.person.id;
  const hasSigned = signed?.person?.id === me.person.id;
  const acts: readonly { readonly is: FindingAct; readonly when: boolean }[] = [
    {
      is: 'answer',
      when: may('ANSWER_FINDING') && (status === 'OPEN' || status === 'ANSWERED'),
    },
    { is: 'sign', when: may('SIGN_ANSWER') && status === 'ANSWERED' && !isOwn },
    {
      is: 'judge',
      when:
        status === 'SIGNED' &&
        (me.grant !== null || (may('RECORD_CONCLUSION') && !isOwn && !hasSigned)),
    },
  ];
  const possible = acts.filter(({ when }) => when);
  if (possible.length === 0) return null;
  return (
    <Group gap="xs" mt="xs" className="not-printed">
      {possible.map(({ is }) => (
        <Button
          key={is}
          variant="default"
          onClick={() => onAct(is)}
          aria-label={t(`inspections.${is}Of`, { no })}
        >
          {t(`inspections.${is}`)}
        </Button>
      ))}
    </Group>
  );
};
