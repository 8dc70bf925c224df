import { describe, expect, it } from 'vitest';
import { watchPort } from '@/lib/domain/watch-port';

function watchedPort() {
  const heard: string[] = [];
  const port = watchPort(
    {
      capabilities: { delete: true },
      read: async (id: string) => {
        heard.push('read');
        return id;
      },
      fail: async (): Promise<void> => {
        throw new Error('down');
      },
      address: (id: string) => `https://psa.example/${id}`,
    },
    async () => void heard.push('good'),
    async (error) => void heard.push(`bad: ${(error as Error).message}`),
  );
  return { port, heard };
}

describe('a watched port', () => {
  it('tells of a success before the caller goes on', async () => {
    const { port, heard } = watchedPort();
    expect(await port.read('a1')).toBe('a1');
    expect(heard).toEqual(['read', 'good']);
  });

  it('tells of a failure and passes it on unchanged', async () => {
    const { port, heard } = watchedPort();
    await expect(port.fail()).rejects.toThrow('down');
    expect(heard).toEqual(['bad: down']);
  });

  it('says nothing of what calls nobody', () => {
    const { port, heard } = watchedPort();
    expect(port.capabilities).toEqual({ delete: true });
    expect(port.address('a1')).toBe('https://psa.example/a1');
    expect(heard).toEqual([]);
  });
});
