import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import type { KeyFile } from '../../shared/keys/contract'
import { useWords } from '../i18n/useWords'
import { usePrint } from '../printing/usePrint'
import { Facts } from '../ui/Facts'
import { Section } from '../ui/Section'

interface Props {
  readonly file: KeyFile
}

export const KeyFacts = ({ file }: Props) => {
  const { t } = useWords()
  const { key } = file
  return (
    <Section title={t('keys.section.key')}>
      <Facts
        items={[
          { label: t('keys.field.place'), value: file.place },
          { label: t('keys.field.slot'), value: key.slot },
          ...(file.keeper ? [{ label: t('keys.cabinet.keeperField'), value: file.keeper }] : []),
          { label: t('keys.field.tag'), value: key.tag ?? '' },
          { label: t('keys.field.keyClass'), value: t(`keys.class.${key.keyClass}`) },
          { label: t('keys.field.pieces'), value: key.pieces },
          {
            label: t('keys.field.setType'),
            value: key.setType ? t(`keys.set.${key.setType}`) : t('keys.set.none'),
          },
          { label: t('keys.field.lendable'), value: key.lendable ? t('keys.yes') : t('keys.no') },
          ...(key.spare ? [{ label: t('keys.field.spare'), value: t('keys.yes') }] : []),
          ...(file.replaces ? [{ label: t('keys.field.replaces'), value: file.replaces }] : []),
          ...(file.replacedBy ? [{ label: t('keys.field.replacedBy'), value: file.replacedBy }] : []),
          { label: t('keys.field.remark'), value: key.remark },
        ]}
      />
    </Section>
  )
}

const PrintButton = ({ onClick }: { readonly onClick: () => void }) => {
  const { t } = useWords()
  return (
    <Button size="compact-sm" variant="subtle" leftSection={<IconPrinter size={14} />} onClick={onClick}>
      {t('keys.print')}
    </Button>
  )
}

export const CommissionFacts = ({ file }: Props) => {
  const { t, day } = useWords()
  const print = usePrint()
  const { commission } = file
  if (!commission) return null
  return (
    <Section
      title={t('keys.section.commission')}
      actions={<PrintButton onClick={() => print({ kind: 'keyCommission', id: commission.id })} />}
    >
      <Facts
        items={[
          { label: t('keys.field.commissionNo'), value: commission.no },
          { label: t('keys.field.owner'), value: commission.ownerName },
          { label: t('keys.field.signedOn'), value: day(commission.signedOn) },
          {
            label: t('keys.field.untilOn'),
            value: commission.untilOn ? day(commission.untilOn) : t('keys.lend.noEnd'),
          },
          {
            label: t('keys.takeIntoCustody.purposes'),
            value:
              commission.purposes.length === 0
                ? t('keys.lend.anyPurpose')
                : commission.purposes.map((each) => t(`keys.purpose.${each}`)).join(t('keys.comma')),
          },
        ]}
      />
    </Section>
  )
}

export const IssueFacts = ({ file }: Props) => {
  const { t, instant } = useWords()
  const print = usePrint()
  const { issue } = file
  if (!issue) return null
  return (
    <Section
      title={t('keys.section.issue')}
      actions={<PrintButton onClick={() => print({ kind: 'keyIssue', id: issue.id })} />}
    >
      <Facts
        items={[
          { label: t('keys.field.issueNo'), value: issue.no },
          { label: t('keys.field.receivedBy'), value: issue.receivedBy },
          { label: t('keys.field.relation'), value: t(`keys.relation.${issue.relation}`) },
          { label: t('keys.field.issuedAt'), value: instant(issue.at, 'full') },
          ...(issue.proxy
            ? [
                {
                  label: t('keys.field.calledOwner'),
                  value: `${issue.proxy.ownerName} · ${instant(issue.proxy.calledAt, 'full')}`,
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}

export const LossFacts = ({ file }: Props) => {
  const { t, instant } = useWords()
  const { loss } = file
  if (!loss) return null
  return (
    <Section title={t('keys.section.loss')}>
      <Facts
        items={[
          { label: t('keys.field.lossNo'), value: loss.no },
          { label: t('keys.field.lostBy'), value: loss.borrowerName },
          { label: t('keys.field.lostPieces'), value: loss.pieces },
          { label: t('keys.field.circumstances'), value: loss.circumstances },
          { label: t('keys.field.reportedTo'), value: loss.reportedTo },
          { label: t('keys.field.lostAt'), value: instant(loss.at, 'full') },
        ]}
      />
    </Section>
  )
}

export const BookingFacts = ({ file }: Props) => {
  const { t, instant } = useWords()
  if (file.bookings.length === 0) return null
  return (
    <Section title={t('keys.section.bookings')}>
      <Facts
        items={file.bookings.map((booking) => ({
          label: booking.borrowerName,
          value: `${instant(booking.fromAt)} – ${instant(booking.toAt)}`,
        }))}
      />
    </Section>
  )
}
