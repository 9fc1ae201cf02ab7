/** Problems found in the room `blank/`. */
export const blankCodes = {} as const;
