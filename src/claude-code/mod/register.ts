import type { On } from './api.ts';
import { failedText } from './notice.ts';
import { ModSession } from './session.ts';

/**
 * The mod: connects Claude Code's events with {@link ModSession}. `$` and `on` are only ever spelled out here, since
 * Claude Code reads this file before it runs it, and refuses one that passes them on.
 *
 * Every hook that could let something out has an error handler of its own: a hook that throws without one is skipped,
 * and what it should have checked is sent.
 */
export function register(on: On): void {
  const session = new ModSession();

  on('session.start', async ($, event, next) => {
    const result = await next(event);
    await session.load({
      read: (path) => $.fs.read(path),
      exists: (path) => $.fs.exists(path),
      cwd: await $.session.cwd(),
      environment: {
        HOME: await $.env.get('HOME'),
        APPDATA: await $.env.get('APPDATA'),
        ProgramData: await $.env.get('ProgramData'),
        XDG_CONFIG_HOME: await $.env.get('XDG_CONFIG_HOME'),
        CLAUDE_CODE_ENTRYPOINT: await $.env.get('CLAUDE_CODE_ENTRYPOINT'),
        PROMPT_VEIL_PRINT: await $.env.get('PROMPT_VEIL_PRINT'),
        PROMPT_VEIL_FINGERPRINT_KEY: await $.env.get('PROMPT_VEIL_FINGERPRINT_KEY'),
      },
    });
    await session.examine(await $.session.messages({ as: 'api' }));
    // The settings hook of the same protection sees this and leaves the work to the mod.
    await $.env.set('PROMPT_VEIL_SESSION', await $.session.id());
    await $.env.set('PROMPT_VEIL_RECORD', session.isRecordWanted ? 'wanted' : undefined);
    for (const path of session.broken)
      $.ui.log(`Prompt Veil: ${path} cannot be used; a strict policy holds in its place.`);
    return result;
  });

  on('prompt.submit', async ($, event, next) => {
    if (session.isLoaded) await session.reload();
    else
      await session.load({
        read: (path) => $.fs.read(path),
        exists: (path) => $.fs.exists(path),
        cwd: await $.session.cwd(),
        environment: { HOME: await $.env.get('HOME'), XDG_CONFIG_HOME: await $.env.get('XDG_CONFIG_HOME') },
      });
    await $.env.set('PROMPT_VEIL_RECORD', session.isRecordWanted ? 'wanted' : undefined);
    session.takeNotice();
    const result = await session.submit(event, next);
    const notice = session.takeNotice();
    if (notice !== undefined) $.ui.log(`Prompt Veil replaced with dummy data: ${notice}.`);
    return result;
  }).catch(() => ({ drop: failedText }));

  on('prompt.attachment', async (_$, event, next) => session.attach(event, next)).catch(() => ({
    text: failedText,
  }));

  on('prompt.context', async (_$, event, next) => session.context(await next(event))).catch(() => ({
    blocks: [],
  }));

  on('prompt.section', async (_$, event, next) => session.section(await next(event))).catch(() => ({
    text: null,
  }));

  on('prompt.mention', async (_$, event, next) => session.mention(event, next)).catch(() => ({
    deny: failedText,
  }));

  on('session.append', async (_$, event, next) => session.append(event, next)).catch(() => ({
    deny: failedText,
  }));

  on('session.compact', async (_$, event, next) => session.compact(event, next)).catch(() => ({
    skip: failedText,
  }));

  on('tool.call', async ($, event, next) => {
    const result = await session.call(event, next);
    if (session.replaced > 0) $.ui.status(`Prompt Veil: ${session.replaced} values replaced`);
    return result;
  }).catch(() => ({ deny: failedText }));

  on('tool.judge', async (_$, event, next) => next(await session.judge(event))).catch(() => ({
    deny: failedText,
  }));

  on('turn.step', async function* (_$, event, next) {
    return yield* session.step(next(event));
  });

  on(
    'ui.render',
    { component: ['AssistantMessage', 'ToolUse', 'ToolResult', 'ToolGroup'] },
    async (_$, event, next) => next({ ...event, props: await session.draw(event.props) }),
  );
}
