/** Under these names the browser keeps which key it first saw a school's log prove something with. */
export const logKeyNames = 'luuvet.log-key.';
