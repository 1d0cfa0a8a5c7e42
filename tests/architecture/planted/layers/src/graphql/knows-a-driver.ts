// refused by: graphql-speaks-to-buses
import 'pg';
