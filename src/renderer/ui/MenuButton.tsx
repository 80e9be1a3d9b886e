import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'

interface Props {
  readonly label: string
  readonly items: readonly {
    readonly label: string
    readonly onClick: () => void
    readonly danger?: boolean
  }[]
}

export const MenuButton = ({ label, items }: Props) => {
  if (items.length === 0) return null
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map((item) => (
          <Menu.Item key={item.label} {...(item.danger ? { color: 'red' } : {})} onClick={item.onClick}>
            {item.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
