import { Button, Group, Select, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { dayOf } from '../../shared/day'
import type { UnitId } from '../../shared/id'
import { type Pet, PetKind } from '../../shared/people/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useMay } from '../ipc/useMay'
import { ProblemNotice } from '../ui/ProblemNotice'
import { StateChip } from '../ui/StateChip'

interface Props {
  readonly unitId: UnitId
  readonly pets: readonly Pet[]
}

/** Animals of the unit. */
export const PetsOfUnit = ({ unitId, pets }: Props) => {
  const { t } = useWords()
  const end = useCommand('people.endPet')
  const may = useMay('clerk', 'manager')
  return (
    <>
      {pets
        .filter(({ endedOn }) => endedOn === null)
        .map((pet) => (
          <Group key={pet.id} gap={12} mb={6}>
            <StateChip tone="quiet" label={t(`people.pet.kind.${pet.kind}`)} />
            <Text size="sm">{pet.name}</Text>
            <Text size="sm" c="dimmed">
              {pet.licence}
            </Text>
            {may && (
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() => void end.run({ petId: pet.id, endedOn: dayOf(new Date().toISOString()) })}
              >
                {t('people.pet.end')}
              </Button>
            )}
          </Group>
        ))}
      <ProblemNotice problem={end.problem} />
      {may && <AddPet unitId={unitId} />}
    </>
  )
}

const AddPet = ({ unitId }: { readonly unitId: UnitId }) => {
  const { t } = useWords()
  const add = useCommand('people.addPet')
  const [kind, setKind] = useState<PetKind>('dog')
  const [name, setName] = useState('')
  const [licence, setLicence] = useState('')
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const reply = await add.run({ unitId, kind, name, licence, vaccinatedUntilOn: null })
    if (!reply?.ok) return
    setName('')
    setLicence('')
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Group gap={8} wrap="nowrap">
        <Select
          w={130}
          aria-label={t('people.pet.kindLabel')}
          allowDeselect={false}
          data={PetKind.options.map((value) => ({ value, label: t(`people.pet.kind.${value}`) }))}
          value={kind}
          onChange={(next) => setKind((next ?? 'other') as PetKind)}
        />
        <TextInput
          w={110}
          aria-label={t('people.pet.name')}
          placeholder={t('people.pet.name')}
          maxLength={40}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          flex={1}
          aria-label={t('people.pet.licence')}
          placeholder={t('people.pet.licence')}
          maxLength={40}
          value={licence}
          onChange={(event) => setLicence(event.currentTarget.value)}
        />
        <Button type="submit" variant="light" loading={add.busy} disabled={name.trim() === ''}>
          {t('people.pet.add')}
        </Button>
      </Group>
      <ProblemNotice problem={add.problem} />
    </form>
  )
}
