// accepted
export const lockState = 'open';
