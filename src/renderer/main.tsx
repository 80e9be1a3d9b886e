import { createRoot } from 'react-dom/client'
import { App } from './App'
import { startWords } from './i18n/setup'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no root')
void startWords().then(() => createRoot(root).render(<App />))
