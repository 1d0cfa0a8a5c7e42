// refused by: domain-is-pure
import 'node:fs';
