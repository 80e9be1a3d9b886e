import { Group, Table, Text } from '@mantine/core'
import type { UnitCard } from '../../shared/counter/contract'
import { useWords } from '../i18n/useWords'
import { Masked } from '../people/Masked'
import { StateChip } from '../ui/StateChip'

/** Who is here, who needs care, which animals; who was here before stands below, small. */
export const PeopleOfCard = ({ card }: { readonly card: UnitCard }) => {
  const { t, day } = useWords()
  const empty = card.people.length + card.cares.length + card.pets.length === 0
  const former = card.former
    .slice(0, 4)
    .map(({ name, role, untilOn }) =>
      t('counter.formerOne', { name, role: t(`people.role.${role}`), day: day(untilOn) }),
    )
  return (
    <>
      {empty && (
        <Text size="sm" c="dimmed">
          {t('counter.none')}
        </Text>
      )}
      <Table verticalSpacing={6}>
        <Table.Tbody>
          {card.people.map((person) => (
            <Table.Tr key={person.tie.id}>
              <Table.Td w={150}>
                <StateChip
                  tone={person.tie.role === 'owner' ? 'info' : 'quiet'}
                  label={t(`people.role.${person.tie.role}`)}
                />
              </Table.Td>
              <Table.Td>{person.name}</Table.Td>
              <Table.Td>
                <Masked
                  text={person.phones.join(' ')}
                  target={{
                    subject: { kind: 'person', id: person.personId },
                    name: person.name,
                    group: 'phone',
                  }}
                />
              </Table.Td>
            </Table.Tr>
          ))}
          {card.cares.map((care) => (
            <Table.Tr key={care.id}>
              <Table.Td>
                <StateChip tone="warn" label={t(`people.care.kind.${care.kind}`)} />
              </Table.Td>
              <Table.Td>{care.who}</Table.Td>
              <Table.Td>
                {care.careNote !== '' && (
                  <Masked
                    text={care.careNote}
                    target={{ subject: { kind: 'care', id: care.id }, name: care.who, group: 'care' }}
                  />
                )}
              </Table.Td>
            </Table.Tr>
          ))}
          {card.pets.map((pet) => (
            <Table.Tr key={pet.id}>
              <Table.Td>
                <StateChip tone="quiet" label={t(`people.pet.kind.${pet.kind}`)} />
              </Table.Td>
              <Table.Td>{pet.name}</Table.Td>
              <Table.Td>{pet.licence}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {former.length > 0 && (
        <Group mt={6}>
          <Text size="xs" c="dimmed">
            {t('counter.former', { people: former.join(t('counter.comma')) })}
          </Text>
        </Group>
      )}
    </>
  )
}
