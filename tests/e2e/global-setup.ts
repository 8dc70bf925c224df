import { requireChromium } from '../browser/chromium.ts';

/** Before the first test, as a missing browser takes longer to install than a test may last. */
export default function setUp(): void {
  requireChromium();
}
