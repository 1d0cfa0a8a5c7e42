// refused by: projections-read-events
import 'node:fs';
