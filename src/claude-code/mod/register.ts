import type { On } from './api.ts';
import { failedText } from './notice.ts';
import { ModSession } from './session.ts';

/**
 * The mod: connects Claude Code's events with {@link ModSession}. `$` and `on` are only ever spelled out here, since
 * Claude Code reads this file before it runs it, and refuses one that passes them on.
 *
 * Every hook that could let something out has an error handler of its own: a hook that throws without one is skipped,
 * and what it should have checked is sent. One that is silent for five seconds loses its worker, and its handler answers
 * in the next one; without a handler the mod is unloaded, so the hooks that only look on have one, too.
 */
export function register(on: On): void {
  const session = new ModSession();

  on('session.start', async ($, event, next) => {
    const result = await next(event);
    const id = await $.session.id();
    await session.load(
      {
        read: (path) => $.fs.read(path),
        exists: (path) => $.fs.exists(path),
        write: (path, text) => $.fs.write(path, text),
        list: (path) => $.fs.list(path),
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
      },
      id,
    );
    await session.history.examine(await $.session.messages({ as: 'api' }), () => $.session.id());
    await $.env.set('PROMPT_VEIL_RECORD', session.isRecordWanted ? 'wanted' : undefined);
    for (const gap of session.gaps((await $.session.version()).version)) $.ui.log(gap);
    return result;
  }).catch((_$, event, next) => next(event));

  on('prompt.submit', async ($, event, next) => {
    const id = await $.session.id();
    if (session.isLoaded) await session.enter(id);
    else
      await session.load(
        {
          read: (path) => $.fs.read(path),
          exists: (path) => $.fs.exists(path),
          write: (path, text) => $.fs.write(path, text),
          list: (path) => $.fs.list(path),
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
        },
        id,
      );
    if (!session.history.isExamined)
      await session.history.examine(await $.session.messages({ as: 'api' }), () => $.session.id());
    // The settings hook of the same protection sees this and leaves the work to the mod.
    await $.env.set('PROMPT_VEIL_SESSION', session.lease);
    await $.env.set('PROMPT_VEIL_RECORD', session.isRecordWanted ? 'wanted' : undefined);
    const result = await session.outgoing.submit(event, next);
    const notice = session.takeNotice();
    if (notice !== undefined) $.ui.log(notice);
    void session.keep();
    return result;
  }).catch(() => ({ drop: failedText }));

  on('prompt.attachment', async (_$, event, next) => session.outgoing.attach(event, next)).catch(() => ({
    text: failedText,
  }));

  on('prompt.context', async (_$, event, next) => session.outgoing.context(await next(event))).catch(() => ({
    blocks: [],
  }));

  on('prompt.section', async (_$, event, next) => session.outgoing.section(await next(event))).catch(() => ({
    text: null,
  }));

  // Not every version has `prompt.mention`, and one name that a version does not know makes it refuse the whole mod.
  on('prompt.*', { path: /./ }, async (_$, event, next) =>
    next.event === 'prompt.mention' ? session.outgoing.mention(event, next) : next(event),
  ).catch(() => ({
    deny: failedText,
  }));

  on('session.append', async (_$, event, next) => session.outgoing.append(event, next)).catch(() => ({
    deny: failedText,
  }));

  on('session.compact', async (_$, event, next) => session.history.compact(event, next)).catch(() => ({
    skip: failedText,
  }));

  on('tool.call', async ($, event, next) => {
    await $.env.set('PROMPT_VEIL_SESSION', session.lease);
    const result = await session.calls.call(event, next);
    if (session.status !== undefined) $.ui.status(session.status);
    void session.keep();
    return result;
  }).catch(() => ({ deny: failedText }));

  on('turn.step', async function* (_$, event, next) {
    return yield* session.step(next(event));
  });

  on('turn.complete', async ($, event, next) => {
    const result = await next(event);
    const notice = session.takeNotice();
    if (notice !== undefined) $.ui.log(notice);
    await session.keep();
    return result;
  }).catch((_$, event, next) => next(event));

  on(
    'ui.render',
    { component: ['AssistantMessage', 'ToolUse', 'ToolResult', 'ToolGroup'] },
    async (_$, event, next) => next({ ...event, props: await session.draw(event.props) }),
  ).catch((_$, event, next) => next(event));
}
