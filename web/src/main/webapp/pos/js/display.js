/** Opens the customer's display: a window of its own that shows what the till says, and asks nobody else. */
import { createTexts, fetchTexts } from './kernel/kernel.js';
import { showDisplay, watchTill } from './devices/devices.js';

const language = document.documentElement.lang === 'sw' ? 'sw' : 'en';
const text = createTexts(await fetchTexts(language));
const screen = showDisplay({ text, root: document.getElementById('display') });
watchTill(screen.draw);
