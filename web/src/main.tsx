import '@fontsource/be-vietnam-pro/vietnamese-400.css';
import '@fontsource/be-vietnam-pro/latin-400.css';
import '@fontsource/be-vietnam-pro/latin-ext-400.css';
import '@fontsource/be-vietnam-pro/vietnamese-600.css';
import '@fontsource/be-vietnam-pro/latin-600.css';
import '@fontsource/be-vietnam-pro/latin-ext-600.css';
import './app/mantine.css';
import './app/app.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import { keptLanguage, startLanguage } from './i18n/index.js';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
await startLanguage(keptLanguage());
createRoot(root).render(<App />);
