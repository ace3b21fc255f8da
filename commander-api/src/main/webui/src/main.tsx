import './ui/tokens.css';
import './ui/base.css';
import './ui/components.css';
import './ui/shell.css';
import './ui/theme';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { recognise } from './live/account';

void recognise();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
