import { Button, List, Text } from '@mantine/core'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { ProblemNotice } from '../ui/ProblemNotice'

const MOST_SHOWN = 6

/** The records are damaged: what is affected, and the newest copy that reads back. */
export const Rescue = () => {
  const { t, instant } = useWords()
  const offer = useQuery('backups.rescueOffer', {})
  const rescue = useCommand('backups.rescue')
  const look = useCommand('backups.look')
  if (!offer.data)
    return offer.problem ? (
      <ProblemNotice problem={offer.problem} />
    ) : (
      <Text size="sm" c="dimmed" role="status">
        {t('backups.rescue.looking')}
      </Text>
    )
  const { problems, backup } = offer.data
  const more = problems.length - MOST_SHOWN
  return (
    <>
      <div>
        <Text size="sm" fw={600}>
          {t('backups.rescue.affected')}
        </Text>
        <List size="sm">
          {problems.slice(0, MOST_SHOWN).map(({ where, what }) => (
            <List.Item key={`${where} ${what}`}>{where}</List.Item>
          ))}
        </List>
        {more > 0 && <Text size="sm">{t('backups.rescue.more', { n: more })}</Text>}
      </div>
      <Text size="sm" maw={560} ta="center">
        {backup
          ? t('backups.rescue.offer', {
              at: instant(backup.takenAt, 'full'),
              until: backup.savedAt ? instant(backup.savedAt, 'full') : '—',
            })
          : t('backups.none')}
      </Text>
      <ProblemNotice problem={rescue.problem} />
      {backup && (
        <Button loading={rescue.busy} onClick={() => void rescue.run({})}>
          {t('backups.rescue.submit')}
        </Button>
      )}
      <ProblemNotice problem={look.problem} />
      <Button variant="default" loading={look.busy} onClick={() => void look.run({})}>
        {t('backups.rescue.look')}
      </Button>
      <Text size="sm" c="dimmed" maw={560} ta="center">
        {t('backups.rescue.lookHint')}
      </Text>
    </>
  )
}
