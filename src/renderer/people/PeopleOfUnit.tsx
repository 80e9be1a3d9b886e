import { Button, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { dayOf } from '../../shared/day'
import type { TiedPerson } from '../../shared/people/contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useMay } from '../ipc/useMay'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { DayInput } from '../ui/DayInput'
import { MenuButton } from '../ui/MenuButton'
import { notifyDone } from '../ui/notify'
import { StateChip } from '../ui/StateChip'
import { UnmaskDialog } from './UnmaskDialog'

const standing = ({ wrong }: TiedPerson['tie'], current: boolean) => {
  if (wrong) return 'people.wrongEntry' as const
  return current ? ('people.present' as const) : ('people.former' as const)
}

/** Who is and was here; an ended tie stays readable for ever. */
export const PeopleOfUnit = ({ people }: { readonly people: readonly TiedPerson[] }) => {
  const { t, day } = useWords()
  const [, go] = useLocation()
  const [ending, setEnding] = useState<TiedPerson | null>(null)
  const [unmasking, setUnmasking] = useState<TiedPerson | null>(null)
  const may = useMay('clerk', 'manager')
  if (people.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('people.noneYet')}
      </Text>
    )
  const period = ({ tie }: TiedPerson): string => {
    const from = tie.fromOn ? day(tie.fromOn) : t('people.unknownStart')
    return tie.endedOn ? t('people.period', { from, to: day(tie.endedOn) }) : t('people.since', { from })
  }
  return (
    <>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={150}>{t('people.field.role')}</Table.Th>
            <Table.Th>{t('people.field.name')}</Table.Th>
            <Table.Th>{t('people.field.shareOrRelation')}</Table.Th>
            <Table.Th>{t('people.field.phone')}</Table.Th>
            <Table.Th>{t('people.field.idNo')}</Table.Th>
            <Table.Th>{t('people.field.period')}</Table.Th>
            <Table.Th w={120}>{t('people.field.act')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {[...people]
            .sort((a, b) => Number(b.current) - Number(a.current))
            .map((person) => (
              <Table.Tr key={person.tie.id}>
                <Table.Td>
                  <StateChip
                    tone={person.current && person.tie.role === 'owner' ? 'info' : 'quiet'}
                    label={t(standing(person.tie, person.current), {
                      role: t(`people.role.${person.tie.role}`),
                    })}
                  />
                </Table.Td>
                <Table.Td>
                  <Button size="compact-sm" variant="subtle" onClick={() => go(`/people/${person.personId}`)}>
                    {person.name}
                  </Button>
                </Table.Td>
                <Table.Td>
                  {person.tie.shareBp === null
                    ? person.tie.relation
                    : t('people.shareOf', { share: person.tie.shareBp / 100 })}
                </Table.Td>
                <Table.Td>{person.phones.join(' ')}</Table.Td>
                <Table.Td>{person.idNo}</Table.Td>
                <Table.Td>
                  {person.tie.wrong ? t('people.wrongSince', { ...person.tie.wrong }) : period(person)}
                </Table.Td>
                <Table.Td>
                  {may && (
                    <MenuButton
                      label={t('people.more')}
                      items={[
                        { label: t('people.unmask.open'), onClick: () => setUnmasking(person) },
                        ...(person.current && person.tie.role !== 'owner'
                          ? [{ label: t('people.end.open'), onClick: () => setEnding(person) }]
                          : []),
                      ]}
                    />
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
      <EndTieDialog person={ending} onClose={() => setEnding(null)} />
      <UnmaskDialog
        target={unmasking && { subject: { kind: 'person', id: unmasking.personId }, name: unmasking.name }}
        onClose={() => setUnmasking(null)}
      />
    </>
  )
}

const EndTieDialog = ({
  person,
  onClose,
}: {
  readonly person: TiedPerson | null
  readonly onClose: () => void
}) => {
  const { t } = useWords()
  const end = useCommand('people.endTie')
  const [endedOn, setEndedOn] = useState<string | null>(dayOf(new Date().toISOString()))
  if (!person) return null
  return (
    <ConfirmDialog
      opened
      title={t('people.end.title', { name: person.name })}
      message={t('people.end.hint', { name: person.name })}
      confirmLabel={t('people.end.open')}
      busy={end.busy}
      problem={end.problem}
      disabled={endedOn === null}
      onClose={onClose}
      onConfirm={async () => {
        const reply = await end.run({ tieId: person.tie.id, endedOn: endedOn ?? '' })
        if (!reply?.ok) return
        onClose()
        notifyDone(t('people.end.done', { name: person.name }))
      }}
    >
      <DayInput required label={t('people.end.day')} value={endedOn} onChange={setEndedOn} />
    </ConfirmDialog>
  )
}
