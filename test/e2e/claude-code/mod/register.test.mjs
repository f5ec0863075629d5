// Run by Claude Code itself: `claude plugin test`. It answers here what lies beneath the mod.
import { describe, expect, test } from 'claude-code/testing';

const key = ['AK', 'IA', 'Q7XK2MPLB4TZ9WNJ'].join('');

// Each test loads the mod anew, which takes longer than the usual five seconds where the machine is busy.
const patience = { timeoutMs: 60_000 };

function machine(on) {
  on('fs.exists', async () => ({ value: false }));
  on('session.cwd', async () => ({ value: '/project' }));
  on('env.get', async () => ({ value: undefined }));
  on('env.set', async () => ({ value: {} }));
  on('session.id', async () => ({ value: 'session' }));
  on('session.messages', async () => ({ value: [] }));
}

describe('the mod', () => {
  test('replaces a value in a prompt', patience, async ($, on) => {
    machine(on);
    on('prompt.submit', async (_$, event) => ({ text: event.text }));
    const { text } = await $.prompt.submit({ text: `use ${key}` });
    expect(text.startsWith('use AKIA')).toBe(true);
    expect(text.includes(key)).toBe(false);
  });

  test('drops a prompt where nothing answers it', patience, async ($, on) => {
    on('prompt.submit', async (_$, event) => ({ text: event.text }));
    const answer = await $.prompt.submit({ text: `use ${key}` });
    expect(typeof answer.drop).toBe('string');
    expect(answer.drop.includes(key)).toBe(false);
  });

  test('restores arguments of local tools and replaces their results', patience, async ($, on) => {
    machine(on);
    on('prompt.submit', async (_$, event) => ({ text: event.text }));
    let command = '';
    on('tool.call', async (_$, event) => {
      command = event.command;
      return { result: { stdout: `k = ${key}`, stderr: '' }, text: `k = ${key}` };
    });
    const { text } = await $.prompt.submit({ text: `use ${key}` });
    const answer = await $.tool.call({ tool: 'Bash', command: `echo ${text.slice('use '.length)}` });
    expect(command).toBe(`echo ${key}`);
    expect(JSON.stringify(answer).includes(key)).toBe(false);
  });
});
