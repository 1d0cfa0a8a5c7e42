// Each wait in a story has its own limit; on a slow machine they add up.
import.meta.jest.setTimeout(300_000);
