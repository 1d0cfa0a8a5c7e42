// refused by: application-knows-ports-only
import 'node:crypto';
