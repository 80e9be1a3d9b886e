import { ActionIcon, Button, Group, NumberInput, Select, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { dayOf } from '../../shared/day'
import type { PersonId, UnitId } from '../../shared/id'
import type { TiedPerson } from '../../shared/people/contract'
import { type PersonKind, PersonKind as PersonKinds } from '../../shared/people/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { PersonField } from './PersonField'

interface Owner {
  readonly personId: PersonId | null
  readonly name: string
  readonly kind: PersonKind
  readonly share: number | null
  readonly relation: string
}

interface Props {
  readonly opened: boolean
  readonly unitId: UnitId
  readonly people: readonly TiedPerson[]
  readonly onClose: () => void
}

const NOBODY: Owner = { personId: null, name: '', kind: 'person', share: null, relation: '' }

const ownersNow = (people: readonly TiedPerson[]): Owner[] =>
  people
    .filter((person) => person.current && person.tie.role === 'owner')
    .map(({ personId, name, kind, tie }) => ({
      personId,
      name,
      kind,
      share: tie.shareBp === null ? null : tie.shareBp / 100,
      relation: tie.relation,
    }))

const sumOf = (owners: readonly Owner[]): number =>
  owners.reduce((sum, { share }) => sum + Math.round((share ?? 0) * 100), 0) / 100

/** Owners and their shares from a day on. Those before stay in the history with the day they ended. */
export const OwnersDialog = ({ opened, unitId, people, onClose }: Props) => {
  const { t } = useWords()
  const set = useCommand('people.setOwners')
  const [owners, setOwners] = useState<readonly Owner[]>([NOBODY])
  const [fromOn, setFromOn] = useState<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins with the owners of now each time it opens
  useEffect(() => {
    if (!opened) return
    set.clear()
    const now = ownersNow(people)
    setOwners(now.length > 0 ? now : [NOBODY])
    setFromOn(dayOf(new Date().toISOString()))
  }, [opened])
  const put = (place: number, part: Partial<Owner>): void =>
    setOwners(owners.map((each, at) => (at === place ? { ...each, ...part } : each)))
  const submit = async (): Promise<void> => {
    const reply = await set.run({
      unitId,
      fromOn: fromOn ?? '',
      owners: owners.map(({ personId, name, kind, share, relation }) => ({
        personId,
        person: personId
          ? null
          : {
              kind,
              name,
              phones: [],
              idType: null,
              idNo: '',
              contactName: '',
              address: '',
              note: '',
            },
        shareBp: share === null ? null : Math.round(share * 100),
        relation,
      })),
    })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('people.owners.done'))
  }
  const stated = owners.some(({ share }) => share !== null)
  const sum = sumOf(owners)
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t('people.owners.title')}
      onSubmit={submit}
      busy={set.busy}
      problem={set.problem}
      submitLabel={t('people.owners.submit')}
      size="lg"
      dirty={JSON.stringify(owners) !== JSON.stringify(ownersNow(people)) && owners[0]?.name !== ''}
      disabled={fromOn === null || owners.some(({ name }) => name.trim() === '')}
      footer={
        <Text size="sm" {...(stated && sum !== 100 ? { c: 'red', fw: 600 } : { c: 'dimmed' })}>
          {stated ? t('people.owners.sum', { sum: sum.toFixed(2) }) : t('people.owners.noShares')}
        </Text>
      }
    >
      <DayInput
        required
        label={t('people.owners.fromOn')}
        description={t('people.owners.fromHint')}
        value={fromOn}
        onChange={setFromOn}
      />
      {owners.map((owner, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an owner of the list is its place
        <Group key={place} gap={8} wrap="nowrap" align="flex-start">
          <Select
            w={100}
            aria-label={t('people.field.kind')}
            allowDeselect={false}
            disabled={owner.personId !== null}
            data={PersonKinds.options.map((value) => ({ value, label: t(`people.kind.${value}`) }))}
            value={owner.kind}
            onChange={(kind) => put(place, { kind: (kind ?? 'person') as PersonKind })}
          />
          <div style={{ flex: 1 }}>
            <PersonField
              ariaLabel={t('people.owners.name', { n: place + 1 })}
              name={owner.name}
              personId={owner.personId}
              onChange={(name, known) =>
                put(place, { name, personId: known?.id ?? null, ...(known ? { kind: known.kind } : {}) })
              }
            />
          </div>
          <NumberInput
            w={120}
            aria-label={t('people.owners.share', { n: place + 1 })}
            placeholder={t('people.field.share')}
            suffix=" %"
            min={0.01}
            max={100}
            decimalScale={2}
            hideControls
            value={owner.share ?? ''}
            onChange={(share) => put(place, { share: typeof share === 'number' ? share : null })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={owners.length === 1}
            aria-label={t('people.owners.remove', { name: owner.name })}
            onClick={() => setOwners(owners.filter((_, at) => at !== place))}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      ))}
      <Group gap={8}>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconPlus size={14} />}
          onClick={() => setOwners([...owners, NOBODY])}
        >
          {t('people.owners.add')}
        </Button>
        {owners.length > 1 && (
          <Button size="compact-sm" variant="subtle" onClick={() => setOwners(equalShares(owners))}>
            {t('people.owners.equal')}
          </Button>
        )}
      </Group>
    </FormDialog>
  )
}

/** As equal as two decimals allow; what is left over goes to the first. */
const equalShares = (owners: readonly Owner[]): readonly Owner[] => {
  const each = Math.floor(10_000 / owners.length)
  return owners.map((owner, place) => ({
    ...owner,
    share: (place === 0 ? 10_000 - each * (owners.length - 1) : each) / 100,
  }))
}
