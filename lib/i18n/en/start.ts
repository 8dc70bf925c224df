/** What getting started says. */
export const start = {
  'nav.start': 'Get started',
  'start.intro':
    'A few steps, and your first event is in your PSA system. What Merkki can verify ticks itself.',
  'start.progress': '{done} of {total} done',
  'start.state.idle': 'to do',
  'start.state.working': 'under way',
  'start.state.done': 'done',
  'start.state.failed': 'needs you',
  'start.change': 'Change',
  'start.change-named': 'Change: {step}',

  'start.client': 'Google client ID',
  'start.client-own': 'Your client ID is saved.',
  'start.client-text':
    'Google wants one behind every sign-in. Your administrator has it, or you make one yourself in four steps.',
  'start.client-steps': 'Show the four steps',

  'start.google': 'Connect Google',
  'start.google-text':
    'Merkki reads your calendar to know what the events are. It writes to it only what you switch on later.',

  'start.psa': 'PSA system',
  'start.psa-practice':
    'Events go to the practice PSA for now. It is built in, needs no account, and nothing in it leaves this browser.',
  'start.psa-connected': 'Events go to {psa}, {tenant}.',
  'start.severa-key': 'How its key is made',

  'start.calendars': 'Calendars and what is sent',
  'start.calendars-text':
    'Unless you or your organisation choose otherwise, nothing leaves until you press Send, and private events stay here. Have a look at the choices.',
  'start.calendars-seen': 'You have looked at the choices.',
  'start.calendars-sending': 'What is sent',
  'start.calendars-sync': 'Calendars and sync',
  'start.calendars-right': 'That’s right for me',

  'start.send': 'Send your first event',
  'start.send-text':
    'Google Calendar opens with a small card in its corner that shows the way: click an event, choose a type, press Send.',
  'start.send-show': 'Show me in Google Calendar',
  'start.send-working': 'The event is on its way.',
  'start.send-done': 'Your first event has been sent.',

  'start.all-done': 'All done',
  'start.all-done-text': 'Merkki is ready: you find it beside every event of yours.',
  'start.all-done-over':
    'Merkki is in use. This page stays here in case something needs a look again.',
  'start.use': 'Start using',
  'start.open-calendar': 'Open Google Calendar',
  'start.tour-again': 'Show the tour again',
} as const;
