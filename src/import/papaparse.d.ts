/** The little of Papa Parse that we call: `@types/papaparse` would bring Node's types into the pure rooms. */
declare module 'papaparse' {
  const Papa: {
    parse(text: string, config: { delimiter: string; newline: '\n' | '\r\n' }): { data: string[][] };
  };
  export default Papa;
}
