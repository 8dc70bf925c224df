import { parseArgs } from 'node:util';
import { Consultant } from '../browser/consultant.ts';
import { grantedBuild } from '../browser/extension-build.ts';
import { launch } from '../browser/launch.ts';
import { anna } from '../sandbox/google/sample-week.ts';
import { hosts } from '../sandbox/hosts.ts';
import { sampleKey } from '../sandbox/severa/sample-tenant.ts';
import { play } from './play.ts';
import { oauthClientId, setStage } from './stage.ts';

const { values } = parseArgs({
  options: {
    /** An .ics file exported from Google Calendar, in the place of the sample week. */
    calendar: { type: 'string' },
    /** Plays the main job by itself although there is a display. */
    play: { type: 'boolean', default: false },
  },
});

const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const playsItself = values.play || !hasDisplay;

const sandbox = await setStage(values.calendar);
const context = await launch({
  extension: grantedBuild([hosts.severa, hosts.severaStaging]),
  sandbox: sandbox.chromiumArguments(),
  headless: !hasDisplay,
});
context.setDefaultTimeout(20_000);
const person = new Consultant(context);
try {
  if (playsItself) await play(person, sandbox);
  else await lookAround();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await context.close();
  await sandbox.close();
}

/** Everything is filled in; the person presses the buttons. Ends when they close the browser. */
async function lookAround(): Promise<void> {
  const psa = await person.openOptions('psa');
  const form = psa.getByRole('form', { name: 'Connect Visma Severa' });
  await form.getByLabel('Client ID').fill(sampleKey.clientId);
  await form.getByLabel('Client secret').fill(sampleKey.clientSecret);
  const google = await person.openOptions('google');
  await google.getByLabel('Client ID', { exact: true }).fill(oauthClientId);
  await google.getByRole('button', { name: 'Save' }).click();
  const calendar = await context.newPage();
  await calendar.goto('https://calendar.google.com/calendar/u/0/r/week');
  await google.bringToFront();
  console.log(`Everything here is the sandbox: nothing leaves this computer.
1. In this tab press "Connect Google" and choose ${anna.email}.
2. In the tab beside it press "Connect Severa": the key is filled in.
3. In the calendar tab open an event, choose an activity type, press "Send to Severa".
Close the browser to end.`);
  await new Promise<void>((resolve) => context.once('close', () => resolve()));
}
