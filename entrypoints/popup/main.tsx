import '@/components/screen.css';
import '@/entrypoints/popup/popup.css';
import { showScreen } from '@/components/show-screen';
import { Popup } from '@/entrypoints/popup/Popup';

showScreen(document, <Popup />);
