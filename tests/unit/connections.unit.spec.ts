import {
  databaseConnections,
  databaseRoles,
  externalConnections,
  rolePassword,
} from '../../src/infrastructure/postgres/connections.js';

const roleSecret = 'a role secret of some thirty-two characters';
const url = 'postgres://deployer:p%40ss@db.example:6432/school';

describe('database connections', () => {
  it('every role has its own login, password and limits', () => {
    const address = { host: '/run/luuvet', port: 5432, database: 'luuvet' };
    const connections = databaseConnections(address, roleSecret);
    const settings = databaseRoles.map((role) => connections.forRole(role));
    expect(settings.map(({ user }) => user)).toEqual(databaseRoles.map((role) => `luuvet_${role}`));
    expect(new Set(settings.map(({ password }) => password)).size).toBe(databaseRoles.length);
    for (const each of settings) {
      expect(each.lock_timeout).toBeGreaterThan(0);
      expect(each.idle_in_transaction_session_timeout).toBeGreaterThan(0);
    }
  });

  it('all pools together stay below what the embedded server takes', () => {
    const connections = databaseConnections({ host: 'h', port: 1, database: 'd' }, roleSecret);
    const sum = databaseRoles.reduce((all, role) => all + (connections.forRole(role).max ?? 0), 0);
    expect(sum).toBeLessThan(60);
  });

  it('a role password is the same every time, and another under another secret', () => {
    expect(rolePassword(roleSecret, 'append')).toBe(rolePassword(roleSecret, 'append'));
    expect(rolePassword(roleSecret, 'append')).not.toBe(rolePassword(`${roleSecret}.`, 'append'));
  });

  it('an external address gives the migrator its own credentials and the others derived ones', () => {
    const connections = externalConnections(url, roleSecret);
    expect(connections.forRole('migrator')).toMatchObject({
      host: 'db.example',
      port: 6432,
      database: 'school',
      user: 'deployer',
      password: 'p@ss',
    });
    expect(connections.forRole('append')).toMatchObject({
      host: 'db.example',
      database: 'school',
      user: 'luuvet_append',
      password: rolePassword(roleSecret, 'append'),
    });
  });

  it('an external socket directory and an IPv6 address are understood', () => {
    const socket = externalConnections(`${url}?host=/run/postgresql`, roleSecret);
    expect(socket.forRole('read').host).toBe('/run/postgresql');
    const ipv6 = externalConnections('postgres://u:p@[::1]/school', roleSecret);
    expect(ipv6.forRole('read')).toMatchObject({ host: '::1', port: 5432 });
  });

  it('TLS is checked whenever it is asked for', () => {
    expect(externalConnections(url, roleSecret).forRole('read')).not.toHaveProperty('ssl');
    const strict = externalConnections(`${url}?sslmode=require`, roleSecret);
    expect(strict.forRole('read').ssl).toBe(true);
  });

  it.each([
    ['not an address', 'db.example'],
    ['another database', 'mysql://u:p@db.example/school'],
    ['no database name', 'postgres://u:p@db.example'],
    ['no password', 'postgres://u@db.example/school'],
    ['TLS that checks nothing', `${url}?sslmode=no-verify`],
  ])('an external address with %s is refused by the name of the setting', (_what, address) => {
    expect(() => externalConnections(address, roleSecret)).toThrow(/^DATABASE_URL/);
  });
});
