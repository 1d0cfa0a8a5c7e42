import { fork } from 'node:child_process';
import { once } from 'node:events';

/**
 * A program of the bench beside this one, with its own processor time, run as in production; it
 * answers what it is asked, one thing after the other, through `answerParent`.
 */
export const startProgram = async (file, args = [], execArgv = []) => {
  const child = fork(file, args, {
    execArgv: ['--max-semi-space-size=64', ...execArgv],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const ended = once(child, 'exit');
  const ask = async (question, argument) => {
    const answered = Promise.race([
      once(child, 'message'),
      ended.then(([code]) => Promise.reject(new Error(`${file} ended with ${code}`))),
    ]);
    child.send({ question, argument });
    const [{ answer, failure }] = await answered;
    if (failure) throw new Error(failure);
    return answer;
  };
  return {
    ask,
    pid: child.pid,
    stop: async () => {
      await ask('stop');
      child.disconnect();
      await ended;
    },
  };
};

/** The other side: one function for each question. Ends when the parent goes. */
export const answerParent = (answers) => {
  process.on('message', async ({ question, argument }) => {
    try {
      process.send({ answer: await answers[question](argument) });
    } catch (error) {
      process.send({ failure: error.stack });
    }
  });
  process.on('disconnect', () => process.exit());
};

/** Processor time of this process so far, in ms. */
export const ownProcessorMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
