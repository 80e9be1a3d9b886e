import { Button, Group, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { dayOf } from '../../shared/day'
import type { UnitId } from '../../shared/id'
import type { Vehicle } from '../../shared/people/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useMay } from '../ipc/useMay'
import { ProblemNotice } from '../ui/ProblemNotice'

/** Plates of the unit; adding one takes a plate and Enter. */
export const VehiclesOfUnit = ({
  unitId,
  vehicles,
}: {
  readonly unitId: UnitId
  readonly vehicles: readonly Vehicle[]
}) => {
  const { t } = useWords()
  const add = useCommand('people.addVehicle')
  const end = useCommand('people.endVehicle')
  const may = useMay('clerk', 'manager')
  const [plate, setPlate] = useState('')
  const [space, setSpace] = useState('')
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const reply = await add.run({ unitId, plate, space })
    if (!reply?.ok) return
    setPlate('')
    setSpace('')
  }
  return (
    <>
      {vehicles
        .filter((vehicle) => vehicle.endedOn === null)
        .map((vehicle) => (
          <Group key={vehicle.id} gap={16}>
            <Text>{vehicle.plate}</Text>
            <Text c="dimmed">{vehicle.space}</Text>
            {may && (
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() =>
                  void end.run({ vehicleId: vehicle.id, endedOn: dayOf(new Date().toISOString()) })
                }
              >
                {t('people.vehicle.end')}
              </Button>
            )}
          </Group>
        ))}
      {may && (
        <form onSubmit={(event) => void submit(event)}>
          <Group gap={8}>
            <TextInput
              w={150}
              aria-label={t('people.vehicle.plate')}
              placeholder={t('people.vehicle.plate')}
              maxLength={15}
              value={plate}
              onChange={(event) => setPlate(event.currentTarget.value)}
            />
            <TextInput
              w={150}
              aria-label={t('people.vehicle.space')}
              placeholder={t('people.vehicle.space')}
              maxLength={30}
              value={space}
              onChange={(event) => setSpace(event.currentTarget.value)}
            />
            <Button type="submit" variant="light" loading={add.busy} disabled={plate.trim() === ''}>
              {t('people.vehicle.add')}
            </Button>
          </Group>
        </form>
      )}
      <ProblemNotice problem={add.problem ?? end.problem} />
    </>
  )
}
