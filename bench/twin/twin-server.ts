import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import helmet from 'helmet';
import type { DataSource } from 'typeorm';
import { AccessToken, Account, Appointment } from './account.entities.js';
import { openTwinSource, type TwinDatabase, TwinModule } from './twin.module.js';

export interface TwinServer {
  readonly url: string;
  readonly classId: string;
  readonly tokens: readonly string[];
  close(): Promise<void>;
}

/** Serves on a free port, for a school with so many people who may enter records. */
export const openTwin = async (database: TwinDatabase, people: number): Promise<TwinServer> => {
  const source = await openTwinSource(database);
  const app = await NestFactory.create(TwinModule.over(source), { logger: ['error', 'warn'] });
  app.use(helmet());
  app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true }));
  const server = await app.listen(0, '127.0.0.1');
  const { port } = server.address() as AddressInfo;
  const schoolId = randomUUID();
  const tokens = await Promise.all(Array.from({ length: people }, () => admit(source, schoolId)));
  return {
    url: `http://127.0.0.1:${port}`,
    classId: randomUUID(),
    tokens,
    close: async () => {
      await app.close();
      await source.destroy();
    },
  };
};

/** A registrar of the school; answers with their token. */
const admit = async (source: DataSource, schoolId: string): Promise<string> => {
  const token = randomBytes(32).toString('base64url');
  const id = randomUUID();
  await source.getRepository(Account).insert({ id, schoolId, fullName: 'Nguyễn Thị Văn Thư' });
  await source.getRepository(Appointment).insert({
    id: randomUUID(),
    account: { id },
    role: 'registrar',
    classId: null,
    validFrom: '2025-09-01',
    validTo: null,
  });
  await source.getRepository(AccessToken).insert({
    id: randomUUID(),
    tokenHash: createHash('sha256').update(token).digest(),
    account: { id },
    expiresAt: new Date(Date.now() + 86_400_000),
    revokedAt: null,
  });
  return token;
};
