import '@/components/screen.css';
import '@/entrypoints/options/options.css';
import { showScreen } from '@/components/show-screen';
import { Options } from '@/entrypoints/options/Options';

showScreen(document, <Options />);
