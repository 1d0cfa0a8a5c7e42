/** Where the digits of each of its 16 bytes stand in a UUID: 8-4-4-4-12. */
export const digitPlaces = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34];
