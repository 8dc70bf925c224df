import type { BrowserContext } from '@playwright/test';

/** The memory of the extension's worker, in megabytes. */
export interface WorkerHeap {
  /** What its JavaScript has in use now, what could be collected included. */
  usedMB(): Promise<number>;
}

/** Looks into the worker through the DevTools protocol. While it looks, the browser lets no idle worker end. */
export async function openWorkerHeap(context: BrowserContext): Promise<WorkerHeap> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('the browser cannot be looked into');
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(({ type }) => type === 'service_worker');
  if (!worker) throw new Error('no worker runs');
  const { sessionId } = await session.send('Target.attachToTarget', {
    targetId: worker.targetId,
    flatten: false,
  });
  let serial = 0;
  return {
    usedMB() {
      serial += 1;
      const id = serial;
      const answered = new Promise<number>((resolve) => {
        const heard = ({ message }: { message: string }) => {
          const answer = JSON.parse(message);
          if (answer.id !== id) return;
          session.off('Target.receivedMessageFromTarget', heard);
          resolve(answer.result.usedSize / 1_000_000);
        };
        session.on('Target.receivedMessageFromTarget', heard);
      });
      const message = JSON.stringify({ id, method: 'Runtime.getHeapUsage' });
      return session
        .send('Target.sendMessageToTarget', { sessionId, message })
        .then(() => answered);
    },
  };
}
