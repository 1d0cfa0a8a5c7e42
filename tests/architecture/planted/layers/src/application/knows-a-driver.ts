// refused by: application-knows-ports-only
import 'pg';
