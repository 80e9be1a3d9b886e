import { createRoot } from 'react-dom/client'
import { App } from './App'
import { startWords } from './i18n/setup'

// Libraries that write a style of their own look for its nonce under this name.
Object.assign(globalThis, { __webpack_nonce__: document.documentElement.dataset.nonce })

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no root')
void startWords().then(() => createRoot(root).render(<App />))
