import { Client } from 'undici';
import { measure } from '../workload.mjs';
import { answerParent, ownProcessorMs } from './program.mjs';

/**
 * The clients, in a process of their own: each one a kept-alive connection with a person's token,
 * and records that nobody else touches. Every answer is read and has to be a success.
 */
const { client } = await import(`./client-of-${process.argv[2]}.mjs`);
const records = [];
let school;
let turn = 0;

const connect = (token) => {
  const connection = new Client(school.url, { pipelining: 1 });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return {
    post: async (body) => {
      const request = { method: 'POST', path: '/graphql', headers, body: JSON.stringify(body) };
      const answer = await connection.request(request);
      return answer.body.json();
    },
    close: () => connection.close(),
  };
};

answerParent({
  /** Makes the records, over the same API. */
  prepare: async ({ count, ...where }) => {
    school = where;
    const connections = school.tokens.map(connect);
    await Promise.all(
      connections.map(async ({ post, close }, place) => {
        for (let number = place; number < count; number += connections.length) {
          records[number] = await client.create(post, school, number);
        }
        await close();
      }),
    );
  },
  measure: async ({ clients, seconds, sealed = false }) => {
    const connections = school.tokens.slice(0, clients).map(connect);
    const processorBefore = ownProcessorMs();
    const figures = await measure({
      clients,
      seconds,
      operation: async (place, round) => {
        const own = Math.floor(records.length / clients);
        turn += 1;
        const record = records[place + clients * (round % own)];
        await client.revise(connections[place].post, record, { turn, sealed });
        return 1;
      },
    });
    await Promise.all(connections.map(({ close }) => close()));
    return { ...figures, processorMs: ownProcessorMs() - processorBefore };
  },
  stop: () => null,
});
