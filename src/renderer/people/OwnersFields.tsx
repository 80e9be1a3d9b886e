import { ActionIcon, Button, Group, NumberInput, Select, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { PersonId } from '../../shared/id'
import type { TiedPerson } from '../../shared/people/contract'
import { type PersonKind, PersonKind as PersonKinds } from '../../shared/people/schema'
import { useWords } from '../i18n/useWords'
import { PersonField } from './PersonField'

export interface Owner {
  readonly personId: PersonId | null
  readonly name: string
  readonly kind: PersonKind
  readonly share: number | null
  readonly relation: string
}

export const NOBODY: Owner = { personId: null, name: '', kind: 'person', share: null, relation: '' }

export const ownersNow = (people: readonly TiedPerson[]): Owner[] =>
  people
    .filter((person) => person.current && person.tie.role === 'owner')
    .map(({ personId, name, kind, tie }) => ({
      personId,
      name,
      kind,
      share: tie.shareBp === null ? null : tie.shareBp / 100,
      relation: tie.relation,
    }))

/** What main takes: somebody known, or somebody new by name. */
export const ownerInputs = (owners: readonly Owner[]) =>
  owners.map(({ personId, name, kind, share, relation }) => ({
    personId,
    person: personId
      ? null
      : { kind, name, phones: [], idType: null, idNo: '', contactName: '', address: '', note: '' },
    shareBp: share === null ? null : Math.round(share * 100),
    relation,
  }))

const sumOf = (owners: readonly Owner[]): number =>
  owners.reduce((sum, { share }) => sum + Math.round((share ?? 0) * 100), 0) / 100

/** What the shares come to, red while they are not the whole. */
export const SharesSum = ({ owners }: { readonly owners: readonly Owner[] }) => {
  const { t } = useWords()
  const stated = owners.some(({ share }) => share !== null)
  const sum = sumOf(owners)
  return (
    <Text size="sm" {...(stated && sum !== 100 ? { c: 'red', fw: 600 } : { c: 'dimmed' })}>
      {stated ? t('people.owners.sum', { sum: sum.toFixed(2) }) : t('people.owners.noShares')}
    </Text>
  )
}

interface Props {
  readonly owners: readonly Owner[]
  readonly onChange: (owners: readonly Owner[]) => void
}

/** Owners and their shares, known or new. */
export const OwnersFields = ({ owners, onChange }: Props) => {
  const { t } = useWords()
  const put = (place: number, part: Partial<Owner>): void =>
    onChange(owners.map((each, at) => (at === place ? { ...each, ...part } : each)))
  return (
    <>
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
              placeholder={t('people.field.name')}
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
            onClick={() => onChange(owners.filter((_, at) => at !== place))}
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
          onClick={() => onChange([...owners, NOBODY])}
        >
          {t('people.owners.add')}
        </Button>
        {owners.length > 1 && (
          <Button size="compact-sm" variant="subtle" onClick={() => onChange(equalShares(owners))}>
            {t('people.owners.equal')}
          </Button>
        )}
      </Group>
    </>
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
