import { ActionIcon, Menu } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { useWords } from '../i18n/useWords'
import type { Column } from './DataTable'
import styles from './DataTable.module.css'
import type { Columns } from './useColumns'

interface Props<Row> {
  readonly columns: readonly Column<Row>[]
  readonly chosen: Columns<Row>
}

/** Which columns a list shows. The first one says what a row is: it stays. */
export const ColumnMenu = <Row,>({ columns, chosen }: Props<Row>) => {
  const { t } = useWords()
  return (
    <Menu position="bottom-end" closeOnItemClick={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={24} aria-label={t('ui.columns.title')}>
          <IconColumns3 size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu}>
        <Menu.Label>{t('ui.columns.title')}</Menu.Label>
        {columns.slice(1).map(({ id, header }) => (
          <Menu.CheckboxItem key={id} checked={chosen.isShown(id)} onChange={() => chosen.toggle(id)}>
            {header}
          </Menu.CheckboxItem>
        ))}
        <Menu.Divider />
        <Menu.Item closeMenuOnClick onClick={chosen.reset}>
          {t('ui.columns.reset')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
