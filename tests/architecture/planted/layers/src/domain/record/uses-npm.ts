// refused by: domain-is-pure
import 'rxjs';
