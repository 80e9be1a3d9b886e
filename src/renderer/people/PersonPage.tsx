import { Alert, Button, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { AlikePair, PersonFile } from '../../shared/people/contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useMay } from '../ipc/useMay'
import { useQuery } from '../ipc/useQuery'
import { Facts } from '../ui/Facts'
import { notifyDone } from '../ui/notify'
import { Page } from '../ui/Page'
import { ProblemNotice } from '../ui/ProblemNotice'
import { Section } from '../ui/Section'
import { StateChip } from '../ui/StateChip'
import { ChangePersonDialog } from './ChangePersonDialog'
import { Masked } from './Masked'
import { MergeDialog } from './MergeDialog'
import type { UnmaskTarget } from './UnmaskDialog'

/** One person: every unit they hold or held, and the records that turned out to be theirs. */
export const PersonPage = () => {
  const { id } = useParams<{ id: string }>()
  const { t } = useWords()
  const { data, problem } = useQuery('people.person', { personId: id ?? '' })
  if (!data)
    return (
      <Page title={t('people.title')} back="/files?view=people">
        <ProblemNotice problem={problem} />
      </Page>
    )
  return <FileOf file={data} />
}

const FileOf = ({ file }: { readonly file: PersonFile }) => {
  const { t } = useWords()
  const [, go] = useLocation()
  const [changing, setChanging] = useState(false)
  const [merging, setMerging] = useState<AlikePair | null>(null)
  const may = useMay('clerk', 'manager')
  const { person, mergedInto } = file
  return (
    <Page
      title={t('people.fileTitle', { name: person.name, kind: t(`people.kind.${person.kind}`) })}
      back="/files?view=people"
      actions={
        may &&
        !mergedInto && (
          <Button variant="default" onClick={() => setChanging(true)}>
            {t('people.change.open')}
          </Button>
        )
      }
    >
      {mergedInto && (
        <Alert color="orange" title={t('people.merge.gone')}>
          {t('people.merge.goneHint', { name: mergedInto.name })}{' '}
          <Button size="compact-xs" variant="default" onClick={() => go(`/people/${mergedInto.id}`)}>
            {t('people.merge.toKept')}
          </Button>
        </Alert>
      )}
      {file.alike.map((pair) => (
        <Alert key={`${pair.keep.id}${pair.gone.id}`} color="blue" title={t('people.merge.alike')}>
          {t('people.merge.alikeHint', {
            units: [...pair.keep.units, ...pair.gone.units].join(t('people.comma')),
            reasons: pair.reasons.map((reason) => t(`people.merge.reason.${reason}`)).join(t('people.comma')),
          })}{' '}
          {may && (
            <Button size="compact-xs" variant="default" onClick={() => setMerging(pair)}>
              {t('people.merge.open')}
            </Button>
          )}
        </Alert>
      ))}
      <PersonFacts person={person} />
      <Section title={t('people.section.units')}>
        <Units file={file} />
      </Section>
      {file.merges.length > 0 && (
        <Section title={t('people.section.merges')}>
          <Merges file={file} />
        </Section>
      )}
      <ChangePersonDialog
        opened={changing}
        person={person}
        owner={file.ties.some(({ tie }) => tie.role === 'owner')}
        onClose={() => setChanging(false)}
      />
      <MergeDialog pair={merging} onClose={() => setMerging(null)} />
    </Page>
  )
}

const PersonFacts = ({ person }: { readonly person: PersonFile['person'] }) => {
  const { t, instant } = useWords()
  const masked = (text: string, group: NonNullable<UnmaskTarget['group']>) => (
    <Masked text={text} target={{ subject: { kind: 'person', id: person.id }, name: person.name, group }} />
  )
  return (
    <Section title={t('people.section.facts')}>
      <Facts
        items={[
          { label: t('people.field.name'), value: person.name },
          { label: t('people.field.phone'), value: masked(person.phones.join(' '), 'phone') },
          {
            label: t('people.field.idType'),
            value: person.idType ? t(`people.idType.${person.idType}`) : '',
          },
          { label: t('people.field.idNo'), value: masked(person.idNo, 'idNo') },
          { label: t('people.field.address'), value: masked(person.address, 'address') },
          ...(person.kind === 'company'
            ? [
                { label: t('people.field.legalRep'), value: person.legalRep ?? '' },
                { label: t('people.field.contactName'), value: person.contactName },
              ]
            : []),
          { label: t('people.field.note'), value: person.note },
          ...(person.formerNames ?? []).map(({ name, at, byName, reason }) => ({
            label: t('people.field.formerName'),
            value: t('people.change.formerText', { name, at: instant(at), by: byName, reason }),
          })),
        ]}
      />
    </Section>
  )
}

const Units = ({ file }: { readonly file: PersonFile }) => {
  const { t, day } = useWords()
  const [, go] = useLocation()
  const since = (on: string | null): string => (on ? day(on) : t('people.unknownStart'))
  if (file.ties.length === 0 && file.vehicles.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('people.noUnits')}
      </Text>
    )
  return (
    <>
      <Table verticalSpacing={6}>
        <Table.Tbody>
          {file.ties.map(({ tie, label, siteName, current }) => (
            <Table.Tr key={tie.id}>
              <Table.Td w={150}>
                <Button size="compact-sm" variant="subtle" onClick={() => go(`/units/${tie.unitId}`)}>
                  {label}
                </Button>
              </Table.Td>
              <Table.Td>{siteName}</Table.Td>
              <Table.Td>
                <StateChip
                  tone={current ? (tie.role === 'owner' ? 'info' : 'ok') : 'quiet'}
                  label={
                    current
                      ? t(`people.role.${tie.role}`)
                      : t('people.former', { role: t(`people.role.${tie.role}`) })
                  }
                />
              </Table.Td>
              <Table.Td>
                {tie.shareBp === null ? '' : t('people.shareOf', { share: tie.shareBp / 100 })}
              </Table.Td>
              <Table.Td>{tie.relation}</Table.Td>
              <Table.Td>
                {tie.endedOn
                  ? t('people.period', { from: since(tie.fromOn), to: day(tie.endedOn) })
                  : t('people.since', { from: since(tie.fromOn) })}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {file.vehicles.length > 0 && (
        <Text size="sm" mt={8}>
          {t('people.vehiclesOf', {
            plates: file.vehicles.map(({ vehicle }) => vehicle.plate).join(t('people.comma')),
          })}
        </Text>
      )}
    </>
  )
}

const Merges = ({ file }: { readonly file: PersonFile }) => {
  const { t, instant } = useWords()
  const undo = useCommand('people.undoMerge')
  const may = useMay('clerk', 'manager')
  return (
    <>
      <Table verticalSpacing={6}>
        <Table.Tbody>
          {file.merges.map((merge) => (
            <Table.Tr key={merge.id}>
              <Table.Td>{t('people.merge.line', { name: merge.goneName, by: merge.byName })}</Table.Td>
              <Table.Td>{instant(merge.at)}</Table.Td>
              <Table.Td ta="right">
                {merge.undone ? (
                  <StateChip tone="quiet" label={t('people.merge.undone')} />
                ) : (
                  may && (
                    <Button
                      size="compact-sm"
                      variant="light"
                      loading={undo.busy}
                      onClick={async () => {
                        const reply = await undo.run({ mergeId: merge.id })
                        if (reply?.ok) notifyDone(t('people.merge.undoDone', { name: merge.goneName }))
                      }}
                    >
                      {t('people.merge.undo')}
                    </Button>
                  )
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <ProblemNotice problem={undo.problem} />
    </>
  )
}
