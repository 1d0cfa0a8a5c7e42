// refused by: no-unused-vars
const neverRead = 1;
